import { useState } from 'react';
import type { StaffMember } from '../../../domain/dossier/records.ts';
import { may } from '../../../domain/roster/permissions.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { letterTexts } from '../../texts/letter.ts';
import { typesetFailureText } from '../../texts/paper.ts';
import { ApproveHere } from './approve-here.tsx';
import { BackToDraft } from './back-to-draft.tsx';
import { useLayOutForApproval } from './lay-out-for-approval.ts';
import { LetterObstacles, useOpenVisitAt } from './letter-obstacles.tsx';
import type { LetterStepProps } from './letter-step-props.ts';
import { isComplete } from './read-letter-file.ts';

/** A draft first passes by the waiting place, so that its history tells the whole way. */
const useApprove = ({ file, changes }: LetterStepProps) => {
  const { vault } = useApp();
  const { layOut, failure } = useLayOutForApproval(file);
  const [isBusy, setBusy] = useState(false);
  const approve = async (): Promise<void> => {
    const { referral } = file.records;
    const paper = await layOut(vault.me);
    if (paper === null) return;
    const isWaiting =
      referral.state === 'awaitingApproval' || (await changes.move({ to: 'awaitingApproval', note: '' }));
    if (isWaiting) await changes.write((referrals) => referrals.approve(referral.id, paper));
  };
  return {
    failure,
    isBusy,
    approve: () => {
      setBusy(true);
      void approve().finally(() => setBusy(false));
    },
  };
};

const Approver = (props: LetterStepProps) => {
  const { vault } = useApp();
  const { file, changes } = props;
  const { approve, isBusy, failure } = useApprove(props);
  const openVisitAt = useOpenVisitAt(props);
  const isDraft = file.records.referral.state === 'draft';
  const approveButton = (
    <Button describedBy="approve-help" isDisabled={isBusy || !isComplete(file)} onPress={approve} variant="primary">
      {letterTexts.approve}
    </Button>
  );
  return (
    <>
      {failure === null ? null : <Note tone="problem">{typesetFailureText(failure)}</Note>}
      <p className="muted small" id="approve-help">
        {letterTexts.approveHelp(vault.me.name)}
      </p>
      {isDraft ? (
        <div className="actions">
          {approveButton}
          <Button onPress={() => void openVisitAt('referral')}>{letterTexts.fillIn}</Button>
        </div>
      ) : (
        <BackToDraft changes={changes} referral={file.records.referral}>
          {approveButton}
        </BackToDraft>
      )}
    </>
  );
};

const approversIn = (staff: readonly StaffMember[]): readonly StaffMember[] =>
  staff.filter((member) => may(member.roles, 'approveLetter'));

const Waiting = (props: LetterStepProps & { readonly onApproveHere: () => void }) => {
  const { file, changes } = props;
  const openVisitAt = useOpenVisitAt(props);
  const approvers = approversIn(file.records.staff);
  if (file.records.referral.state === 'draft')
    return (
      <>
        <p className="muted small">{letterTexts.concept}</p>
        <div className="actions">
          <Button
            isDisabled={file.missing.length > 0 || file.isMandateMissing}
            onPress={() => void changes.move({ to: 'awaitingApproval', note: '' })}
            variant="primary"
          >
            {letterTexts.submit}
          </Button>
          <Button onPress={() => void openVisitAt('referral')}>{letterTexts.fillIn}</Button>
        </div>
      </>
    );
  const names = approvers.map(({ name }) => name).join(', ');
  return (
    <>
      <Note title={letterTexts.waitingTitle} tone="info">
        <p>{approvers.length === 0 ? letterTexts.waitingForNobody : letterTexts.waitingFor(names)}</p>
      </Note>
      <BackToDraft changes={changes} referral={file.records.referral}>
        {approvers.length === 0 ? null : (
          <Button onPress={props.onApproveHere} variant="primary">
            {letterTexts.approveHere}
          </Button>
        )}
      </BackToDraft>
    </>
  );
};

/** The gate: a social worker releases, signed in or at the table of who is; everybody else sees who can. */
export const ApproveStep = (props: LetterStepProps) => {
  const { vault } = useApp();
  const { records } = props.file;
  const [isHere, setHere] = useState(false);
  if (isHere && records.referral.state === 'awaitingApproval')
    return (
      <>
        <LetterObstacles {...props} withoutFindings={true} />
        <ApproveHere {...props} approvers={approversIn(records.staff)} onClose={() => setHere(false)} />
      </>
    );
  return (
    <>
      <LetterObstacles {...props} />
      {vault.may('approveLetter') ? (
        <Approver {...props} />
      ) : (
        <Waiting {...props} onApproveHere={() => setHere(true)} />
      )}
    </>
  );
};
