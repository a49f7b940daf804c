import { useState } from 'react';
import type { StaffMember } from '../../../domain/dossier/records.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { fetchedWhenShown } from '../../components/fetched-when-shown.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { roleNames } from '../../texts/roles.ts';
import { renewTexts, revokeTexts, rolesTexts, staffTexts } from '../../texts/staff.ts';
import { ChangeRoles } from './change-roles.tsx';
import type { ColleagueStepProps } from './colleague-step-props.ts';
import { RevokeAccess } from './revoke-access.tsx';

/** Brings the dictionaries that weigh a passphrase. */
const RenewAccess = fetchedWhenShown(async () => (await import('./renew-access.tsx')).RenewAccess);

type Step = 'facts' | 'roles' | 'renew' | 'revoke';

const Facts = (props: {
  readonly member: StaffMember;
  readonly onStep: (step: Step) => void;
  readonly onBack: () => void;
}) => {
  const { vault } = useApp();
  const { member } = props;
  const isMe = member.id === vault.me.id;
  return (
    <div className="stack-wide">
      <PageHeading lead={member.function}>{isMe ? `${member.name} ${staffTexts.you}` : member.name}</PageHeading>
      <dl className="facts">
        <dt>{staffTexts.facts.roles}</dt>
        <dd>{member.roles.map((role) => roleNames[role]).join(', ')}</dd>
        <dt>{staffTexts.facts.phone}</dt>
        <dd>{member.phone === '' ? staffTexts.facts.none : member.phone}</dd>
      </dl>
      {isMe ? <p className="muted">{staffTexts.ownPassphrase}</p> : null}
      <div className="actions">
        <Button onPress={() => props.onStep('roles')}>{rolesTexts.open}</Button>
        {isMe ? null : (
          <>
            <Button onPress={() => props.onStep('renew')}>{renewTexts.open}</Button>
            <Button onPress={() => props.onStep('revoke')} variant="danger">
              {revokeTexts.open}
            </Button>
          </>
        )}
        <Button onPress={props.onBack} variant="quiet">
          {staffTexts.back}
        </Button>
      </div>
    </div>
  );
};

/** One colleague: what they may do, and what an administrator can change about it. */
export const ColleaguePage = (props: {
  readonly member: StaffMember;
  readonly onClose: (notice: string | null) => void;
}) => {
  const { member, onClose } = props;
  const [step, setStep] = useState<Step>('facts');
  const doneWith = (notice: string): ColleagueStepProps => ({
    member,
    onDone: () => onClose(notice),
    onCancel: () => setStep('facts'),
  });
  switch (step) {
    case 'facts':
      return <Facts member={member} onBack={() => onClose(null)} onStep={setStep} />;
    case 'roles':
      return <ChangeRoles {...doneWith(staffTexts.rolesChanged(member.name))} />;
    case 'renew':
      return <RenewAccess {...doneWith(staffTexts.renewed(member.name))} />;
    case 'revoke':
      return <RevokeAccess {...doneWith(staffTexts.revoked(member.name))} />;
  }
};
