import type { Role } from '../../domain/dossier/records.ts';
import { memberTexts } from '../texts/member.ts';
import { roleHelp, roleNames } from '../texts/roles.ts';
import { Checkbox } from './checkbox.tsx';
import { describedBy, FieldError, FieldHelp, useFieldIds } from './field-parts.tsx';

export interface RoleFieldsProps {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly rolesOffered: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  readonly error?: string | undefined;
}

/** What somebody may do: at least one of these. */
export const RoleFields = (props: RoleFieldsProps) => {
  const ids = useFieldIds(props.id);
  const toggle = (role: Role) => (isOn: boolean) =>
    props.onChange(isOn ? [...props.roles, role] : props.roles.filter((one) => one !== role));
  return (
    <fieldset
      aria-describedby={describedBy(ids, memberTexts.rolesHelp, props.error)}
      className={props.error === undefined ? 'field' : 'field has-error'}
      id={ids.field}
    >
      <legend className="field-label">{memberTexts.rolesLabel}</legend>
      <FieldHelp id={ids.help}>{memberTexts.rolesHelp}</FieldHelp>
      <FieldError id={ids.error}>{props.error}</FieldError>
      {props.rolesOffered.map((role) => (
        <Checkbox
          help={roleHelp[role]}
          isSelected={props.roles.includes(role)}
          key={role}
          label={roleNames[role]}
          onChange={toggle(role)}
        />
      ))}
    </fieldset>
  );
};
