import { useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type { ListRefusal, RecoveryFailure, UnlockFailure, WriteFailure } from '../../store/failures.ts';
import type { FieldMistake } from '../components/error-summary.tsx';
import { firstGroupField } from '../components/recovery-key-fields.tsx';
import { confirmTexts } from '../texts/confirm.ts';
import { recoveryKeyTexts } from '../texts/recovery-key.ts';
import { unlockTexts } from '../texts/unlock.ts';

export type ActFailure =
  | UnlockFailure
  | WriteFailure
  | ListRefusal
  | RecoveryFailure
  /** Something that only this form can go wrong in. */
  | { readonly type: 'said'; readonly text: string };

/** Id of the field for the own passphrase; one such form is on screen at a time. */
export const myPassphraseId = 'my-passphrase';

const refusalTexts: Readonly<Record<ListRefusal['type'], string>> = {
  notAdministrator: confirmTexts.notAllowed,
  lastAdministrator: confirmTexts.lastAdministrator,
  serverNeeded: confirmTexts.serverNeeded,
  serverSilent: confirmTexts.serverSilent,
  listElsewhere: confirmTexts.listElsewhere,
  keysNotHere: confirmTexts.keysNotHere,
  notYourself: confirmTexts.notYourself,
};

const isRefusal = (failure: { readonly type: string }): failure is ListRefusal => failure.type in refusalTexts;

const others: readonly string[] = [
  ...['wrongPassphrase', 'tooSoon', 'deviceSecretMissing', 'keystoreClosed', 'unknownMember', 'damaged'],
  ...['gone', 'lockedMeanwhile', 'diskRefused', 'readOnly', 'notAllowed'],
];
/** Whether this has words here already. */
export const isActFailure = <Failure extends { readonly type: string }>(
  failure: Failure,
): failure is Failure & ActFailure => isRefusal(failure) || others.includes(failure.type);

const failureText = (failure: ActFailure): string => {
  if (failure.type === 'said') return failure.text;
  if (failure.type === 'wrongPassphrase') return confirmTexts.wrongPassphrase;
  if (failure.type === 'tooSoon') return confirmTexts.tooSoon(Math.ceil(failure.waitMs / 1000));
  if (failure.type === 'deviceSecretMissing' || failure.type === 'keystoreClosed') return unlockTexts[failure.type];
  if (failure.type === 'wrongKey') return recoveryKeyTexts.wrongKey;
  if (failure.type === 'restricted') return confirmTexts.restricted;
  return isRefusal(failure) ? refusalTexts[failure.type] : confirmTexts.notKept;
};

export interface ConfirmedAct {
  readonly mine: string;
  readonly setMine: (mine: string) => void;
  readonly mistakes: readonly FieldMistake[];
  readonly isSaving: boolean;
  readonly run: () => Promise<void>;
}

/** An act that asks one's own passphrase again: first what is wrong on the form, then the act itself, one at a time. */
export const useConfirmedAct = <Value>(act: {
  readonly check: (mine: string) => readonly FieldMistake[];
  readonly act: (mine: string) => Promise<Result<Value, ActFailure>>;
  readonly onDone: (value: Value) => void;
}): ConfirmedAct => {
  const [mine, setMine] = useState('');
  const [mistakes, setMistakes] = useState<readonly FieldMistake[]>([]);
  const [isSaving, setSaving] = useState(false);
  const run = async () => {
    const missing = mine === '' ? [{ fieldId: myPassphraseId, text: confirmTexts.missing }] : [];
    const found = [...act.check(mine), ...missing];
    setMistakes(found);
    if (isSaving || found.length > 0) return;
    setSaving(true);
    const done = await act.act(mine).finally(() => setSaving(false));
    if (done.ok) act.onDone(done.value);
    else {
      const fieldId = done.error.type === 'wrongKey' ? firstGroupField : myPassphraseId;
      setMistakes([{ fieldId, text: failureText(done.error) }]);
    }
  };
  return { mine, setMine, mistakes, isSaving, run };
};
