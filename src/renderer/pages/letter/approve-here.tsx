import { type FormEvent, useState } from 'react';
import type { StaffMember } from '../../../domain/dossier/records.ts';
import type { StaffMemberId } from '../../../domain/ids.ts';
import type { UnlockFailure } from '../../../store/failures.ts';
import type { ReferralWriteFailure } from '../../../store/vault.ts';
import { useApp } from '../../app/app-context.ts';
import { findingsFor } from '../../app/letter-of-referral.ts';
import { useCountdown } from '../../app/use-countdown.ts';
import { Button } from '../../components/button.tsx';
import { focusField } from '../../components/error-summary.tsx';
import { FindingList } from '../../components/finding-list.tsx';
import { Note } from '../../components/note.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { letterTexts } from '../../texts/letter.ts';
import { typesetFailureText } from '../../texts/paper.ts';
import { passphraseTexts } from '../../texts/passphrase.ts';
import { referralRefusalText } from '../../texts/referral.ts';
import { unlockTexts } from '../../texts/unlock.ts';
import { useLayOutForApproval } from './lay-out-for-approval.ts';
import type { LetterStepProps } from './letter-step-props.ts';

const passphraseId = 'approve-here-passphrase';

type Refusal = Exclude<ReferralWriteFailure | UnlockFailure, { readonly type: 'tooSoon' }>;

const refusalText = (refusal: Refusal): string => {
  switch (refusal.type) {
    case 'wrongPassphrase':
    case 'unknownMember':
    case 'deviceSecretMissing':
    case 'keystoreClosed':
    case 'damaged':
      return unlockTexts[refusal.type];
    default:
      return referralRefusalText(refusal);
  }
};

interface ApproveHereProps extends LetterStepProps {
  readonly approvers: readonly StaffMember[];
  readonly onClose: () => void;
}

/** One try at a time; the vault decides how long to wait after a wrong passphrase. */
const useApproveHere = ({ file, approvers }: ApproveHereProps) => {
  const { vault } = useApp();
  const [member, setMember] = useState<StaffMemberId | null>(
    approvers.length === 1 ? (approvers[0]?.id ?? null) : null,
  );
  const [passphrase, setPassphrase] = useState('');
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const [error, setError] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);
  const countdown = useCountdown();
  const { layOut, failure } = useLayOutForApproval(file);
  const approver = approvers.find(({ id }) => id === member) ?? null;

  const attempt = async (who: StaffMember): Promise<void> => {
    const paper = await layOut(who);
    if (paper === null) return;
    const unlock = { member: who.id, passphrase, acceptedFindings: accepted };
    const approved = await vault.referrals.approveWith(file.records.referral.id, unlock, paper);
    if (approved.ok) return;
    setPassphrase('');
    if (approved.error.type === 'tooSoon') countdown.start(approved.error.waitMs);
    else setError(refusalText(approved.error));
    focusField(passphraseId);
  };
  const approve = async (): Promise<void> => {
    if (isBusy || countdown.secondsLeft > 0) return;
    if (approver === null || passphrase.trim() === '') {
      setError(approver === null ? letterTexts.approveHereWhoMissing : unlockTexts.typePassphrase);
      return focusField(passphraseId);
    }
    setError(undefined);
    setBusy(true);
    await attempt(approver).finally(() => setBusy(false));
  };
  /** Somebody else is somebody else's passphrase and judgement. */
  const choose = (id: StaffMemberId) => {
    setMember(id);
    setPassphrase('');
    setAccepted([]);
    setError(undefined);
  };
  // Who approves also signs: with another function under the letter, other words can be in it.
  const findings = findingsFor(file.records, approver);
  const areAllAccepted = findings.every(({ id }) => accepted.includes(id));
  return {
    ...{ approver, choose, passphrase, setPassphrase, findings, accepted, setAccepted, areAllAccepted },
    ...{ error, failure, isBusy, approve, secondsLeft: countdown.secondsLeft },
  };
};

/** A social worker reads the letter beside it and releases it with an own passphrase, for this act only. */
export const ApproveHere = (props: ApproveHereProps) => {
  const { file, approvers, onClose } = props;
  const state = useApproveHere(props);
  const canApprove = file.missing.length === 0 && !file.isMandateMissing && state.areAllAccepted;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (canApprove) void state.approve();
  };
  return (
    <form aria-label={letterTexts.approveHereTitle} className="stack" noValidate={true} onSubmit={submit}>
      <h2>{letterTexts.approveHereTitle}</h2>
      <p className="muted small">{letterTexts.approveHereLead}</p>
      {state.failure === null ? null : <Note tone="problem">{typesetFailureText(state.failure)}</Note>}
      <RadioGroup
        label={letterTexts.approveHereWho}
        onChange={state.choose}
        options={approvers.map(({ id, name }) => ({ value: id, label: name }))}
        value={state.approver?.id ?? null}
      />
      <FindingList accepted={state.accepted} findings={state.findings} mayAccept={true} onChange={state.setAccepted} />
      <PassphraseField
        autoFocus={state.approver !== null && state.findings.length === 0}
        error={state.error}
        help={state.approver === null ? undefined : letterTexts.approveHelp(state.approver.name)}
        id={passphraseId}
        label={passphraseTexts.label}
        onChange={state.setPassphrase}
        value={state.passphrase}
      />
      <div className="actions">
        <Button isDisabled={!canApprove || state.secondsLeft > 0} type="submit" variant="primary">
          {state.isBusy ? letterTexts.approving : letterTexts.approve}
        </Button>
        <Button isDisabled={state.isBusy} onPress={onClose}>
          {letterTexts.approveHereCancel}
        </Button>
      </div>
      <p aria-live="polite" className="numeric small">
        {state.secondsLeft > 0 ? unlockTexts.tooSoon(state.secondsLeft) : ''}
      </p>
    </form>
  );
};
