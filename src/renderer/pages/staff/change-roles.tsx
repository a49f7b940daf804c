import { useState } from 'react';
import type { StaffMember } from '../../../domain/dossier/records.ts';
import { useApp } from '../../app/app-context.ts';
import { useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { ConfirmedForm } from '../../components/confirmed-form.tsx';
import { RoleFields } from '../../components/role-fields.tsx';
import { memberTexts } from '../../texts/member.ts';
import { rolesTexts } from '../../texts/staff.ts';
import type { ColleagueStepProps } from './colleague-step-props.ts';

const fieldId = 'changed-roles';

/** Other roles for a colleague, or for oneself as long as an administrator is left. */
export const ChangeRoles = ({ member, onDone, onCancel }: ColleagueStepProps) => {
  const { vault } = useApp();
  const [roles, setRoles] = useState<StaffMember['roles']>(member.roles);
  const act = useConfirmedAct({
    check: () => (roles.length === 0 ? [{ fieldId, text: memberTexts.rolesMissing }] : []),
    act: (mine) => vault.changeRoles(member.id, roles, mine),
    onDone,
  });
  return (
    <ConfirmedForm act={act} onCancel={onCancel} texts={{ ...rolesTexts, title: rolesTexts.title(member.name) }}>
      <RoleFields
        error={act.mistakes.find((mistake) => mistake.fieldId === fieldId)?.text}
        id={fieldId}
        onChange={setRoles}
        roles={roles}
        rolesOffered={['frontDesk', 'socialWorker', 'administrator']}
      />
    </ConfirmedForm>
  );
};
