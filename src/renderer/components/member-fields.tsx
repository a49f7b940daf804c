import { z } from 'zod';
import { type Role, roleSchema } from '../../domain/dossier/records.ts';
import { checkName, cleanText } from '../../domain/identity/clean-text.ts';
import { memberTexts } from '../texts/member.ts';
import type { FieldMistake } from './error-summary.tsx';
import { RoleFields } from './role-fields.tsx';
import { TextField } from './text-field.tsx';

/** A colleague as typed. */
export const memberDraftSchema = z
  .object({ name: z.string(), function: z.string(), phone: z.string(), roles: z.array(roleSchema).readonly() })
  .readonly();
export type MemberDraft = z.infer<typeof memberDraftSchema>;

export interface MemberFieldsProps {
  readonly id: string;
  readonly draft: MemberDraft;
  readonly onChange: (draft: MemberDraft) => void;
  readonly rolesOffered: readonly Role[];
  readonly mistakes: readonly FieldMistake[];
}

const cleaned = (raw: string): string => cleanText(raw).text.trim();

/** What is kept of what was typed: without hidden characters and spaces at the ends. */
export const memberOf = (draft: MemberDraft): MemberDraft => ({
  name: cleaned(draft.name),
  function: cleaned(draft.function),
  phone: cleaned(draft.phone),
  roles: draft.roles,
});

const nameMistake = (name: string): string | null => {
  const faults = checkName(name);
  if (faults.includes('empty')) return memberTexts.nameMissing;
  return faults.includes('hasPictograph') ? memberTexts.namePictograph : null;
};

const mistakeOf = (fieldId: string, text: string | null): readonly FieldMistake[] =>
  text === null ? [] : [{ fieldId, text }];

/** What is still missing or cannot stand under a letter. */
export const memberMistakes = (draft: MemberDraft, id: string): readonly FieldMistake[] => [
  ...mistakeOf(`${id}-name`, nameMistake(draft.name)),
  ...mistakeOf(`${id}-roles`, draft.roles.length === 0 ? memberTexts.rolesMissing : null),
];

/** Name, function, phone and roles: what stands under a letter, and what somebody may do. */
export const MemberFields = ({ id, draft, onChange, rolesOffered, mistakes }: MemberFieldsProps) => {
  const errorOf = (part: string) => mistakes.find((mistake) => mistake.fieldId === `${id}-${part}`)?.text;
  return (
    <div className="stack">
      <TextField
        error={errorOf('name')}
        help={memberTexts.nameHelp}
        id={`${id}-name`}
        label={memberTexts.nameLabel}
        maxLength={120}
        onChange={(name) => onChange({ ...draft, name })}
        value={draft.name}
      />
      <TextField
        error={errorOf('function')}
        help={memberTexts.functionHelp}
        id={`${id}-function`}
        label={memberTexts.functionLabel}
        maxLength={120}
        onChange={(text) => onChange({ ...draft, function: text })}
        value={draft.function}
      />
      <TextField
        help={memberTexts.phoneHelp}
        inputMode="tel"
        label={memberTexts.phoneLabel}
        maxLength={40}
        onChange={(phone) => onChange({ ...draft, phone })}
        value={draft.phone}
        width="medium"
      />
      <RoleFields
        error={errorOf('roles')}
        id={`${id}-roles`}
        onChange={(roles) => onChange({ ...draft, roles })}
        roles={draft.roles}
        rolesOffered={rolesOffered}
      />
    </div>
  );
};
