import { useState } from 'react';
import type { StaffMember } from '../../../domain/dossier/records.ts';
import { ok } from '../../../domain/result.ts';
import { makeLetter } from '../../../letter/make-letter.ts';
import type { LetterPaper } from '../../../letter/paper.ts';
import { partnerCopyOf } from '../../../letter/referral-data.ts';
import { duplicateOf } from '../../../letter/reprint.ts';
import type { TypesetFailure } from '../../../typeset/typeset.ts';
import { type App, useApp } from '../../app/app-context.ts';
import { letterInputOf } from '../../app/letter-of-referral.ts';
import type { LetterFile } from './read-letter-file.ts';

/** The bytes that an approval signs, and no others. */
export interface LaidOutForApproval {
  readonly value: string;
  readonly bytes: Uint8Array;
  readonly duplicateBytes: Uint8Array;
  /** None in practice. */
  readonly partnerCopyBytes?: Uint8Array | undefined;
}

type Typeset = App['typeset'];

/** The letter as it is, and as it would be printed again; in practice OEFENING never comes off, so there the two are one. */
const layOutTwice = async (letter: LetterPaper, isPractice: boolean, typeset: Typeset) => {
  const bytes = await typeset(letter);
  if (!bytes.ok) return bytes;
  const again = isPractice ? bytes : await typeset(duplicateOf(letter));
  return again.ok ? ok({ bytes: bytes.value, duplicateBytes: again.value }) : again;
};

/** The same pages and some data: where it fails the letter itself can go, without a copy. */
const layOutCopy = async (letter: LetterPaper, isPractice: boolean, typeset: Typeset) => {
  const copy = isPractice ? null : await typeset(partnerCopyOf(letter));
  return copy?.ok === true ? { partnerCopyBytes: copy.value } : {};
};

/**
 * Lays the letter out as it will leave: no CONCEPT, signed by who approves, dated today; once more as its duplicate and once
 * as the copy for a partner. Null, with the failure beside it, where that does not work.
 */
export const useLayOutForApproval = ({ records }: LetterFile) => {
  const { vault, today, typeset } = useApp();
  const [failure, setFailure] = useState<TypesetFailure | null>(null);
  const layOut = async (approver: StaffMember): Promise<LaidOutForApproval | null> => {
    const mark = { type: vault.isPractice ? 'practice' : 'none' } as const;
    const letter = makeLetter(letterInputOf(records, { date: today(), mark, approver }));
    if (!letter.ok) return null;
    const laidOut = await layOutTwice(letter.value, vault.isPractice, typeset);
    setFailure(laidOut.ok ? null : laidOut.error);
    if (!laidOut.ok) return null;
    const copy = await layOutCopy(letter.value, vault.isPractice, typeset);
    return { value: JSON.stringify(letter.value), ...laidOut.value, ...copy };
  };
  return { layOut, failure };
};
