import { useState } from 'react';
import { makeLetter } from '../../../letter/make-letter.ts';
import { duplicateOf } from '../../../letter/reprint.ts';
import type { TypesetFailure } from '../../../typeset/typeset.ts';
import { useApp } from '../../app/app-context.ts';
import { letterInputOf } from '../../app/letter-of-referral.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { letterTexts } from '../../texts/letter.ts';
import { typesetFailureText } from '../../texts/paper.ts';
import { LetterObstacles, useOpenVisitAt } from './letter-obstacles.tsx';
import type { LetterStepProps } from './letter-step-props.ts';
import { isComplete } from './read-letter-file.ts';

/**
 * Lays the letter out as it will leave: no CONCEPT, signed by who is signed in, dated today, and once more as its duplicate.
 * Those bytes, and no others, are signed. A draft first passes by the waiting place, so that its history tells the whole way.
 */
const useApprove = ({ file, changes }: LetterStepProps) => {
  const { vault, today, typeset } = useApp();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<TypesetFailure | null>(null);
  const approve = async (): Promise<void> => {
    const { referral } = file.records;
    const input = letterInputOf(file.records, {
      date: today(),
      mark: { type: vault.isPractice ? 'practice' : 'none' },
      approver: vault.me,
    });
    const letter = makeLetter(input);
    if (!letter.ok) return;
    const laidOut = await typeset(letter.value);
    if (!laidOut.ok) return setFailure(laidOut.error);
    // In practice OEFENING never comes off, so there the duplicate is the letter itself.
    const duplicate = vault.isPractice ? laidOut : await typeset(duplicateOf(letter.value));
    if (!duplicate.ok) return setFailure(duplicate.error);
    setFailure(null);
    const isWaiting =
      referral.state === 'awaitingApproval' || (await changes.move({ to: 'awaitingApproval', note: '' }));
    if (!isWaiting) return;
    const paper = { value: JSON.stringify(letter.value), bytes: laidOut.value, duplicateBytes: duplicate.value };
    await changes.write((referrals) => referrals.approve(referral.id, paper));
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
  return (
    <>
      {failure === null ? null : <Note tone="problem">{typesetFailureText(failure)}</Note>}
      <p className="muted small" id="approve-help">
        {letterTexts.approveHelp(vault.me.name)}
      </p>
      <div className="actions">
        <Button describedBy="approve-help" isDisabled={isBusy || !isComplete(file)} onPress={approve} variant="primary">
          {letterTexts.approve}
        </Button>
        {isDraft ? (
          <Button onPress={() => void openVisitAt('referral')}>{letterTexts.fillIn}</Button>
        ) : (
          <Button onPress={() => void changes.move({ to: 'draft', note: '' })}>{letterTexts.backToDraft}</Button>
        )}
      </div>
    </>
  );
};

const Waiting = (props: LetterStepProps) => {
  const { file, changes } = props;
  const openVisitAt = useOpenVisitAt(props);
  const names = file.records.staff.filter((member) => member.roles.includes('socialWorker')).map(({ name }) => name);
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
  return (
    <>
      <Note title={letterTexts.waitingTitle} tone="info">
        <p>{names.length === 0 ? letterTexts.waitingForNobody : letterTexts.waitingFor(names.join(', '))}</p>
      </Note>
      <div className="actions">
        <Button onPress={() => void changes.move({ to: 'draft', note: '' })}>{letterTexts.backToDraft}</Button>
      </div>
    </>
  );
};

/** The gate: only a signed-in social worker releases; everybody else sees who can. */
export const ApproveStep = (props: LetterStepProps) => {
  const { vault } = useApp();
  return (
    <>
      <LetterObstacles {...props} />
      {vault.hasRole('socialWorker') ? <Approver {...props} /> : <Waiting {...props} />}
    </>
  );
};
