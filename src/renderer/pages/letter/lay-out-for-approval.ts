import { useState } from 'react';
import type { StaffMember } from '../../../domain/dossier/records.ts';
import { makeLetter } from '../../../letter/make-letter.ts';
import { duplicateOf } from '../../../letter/reprint.ts';
import type { TypesetFailure } from '../../../typeset/typeset.ts';
import { useApp } from '../../app/app-context.ts';
import { letterInputOf } from '../../app/letter-of-referral.ts';
import type { LetterFile } from './read-letter-file.ts';

/** The bytes that an approval signs, and no others. */
export interface LaidOutForApproval {
  readonly value: string;
  readonly bytes: Uint8Array;
  readonly duplicateBytes: Uint8Array;
}

/**
 * Lays the letter out as it will leave: no CONCEPT, signed by who approves, dated today, and once more as its duplicate. Null,
 * with the failure beside it, where that does not work.
 */
export const useLayOutForApproval = ({ records }: LetterFile) => {
  const { vault, today, typeset } = useApp();
  const [failure, setFailure] = useState<TypesetFailure | null>(null);
  const layOut = async (approver: StaffMember): Promise<LaidOutForApproval | null> => {
    const mark = { type: vault.isPractice ? 'practice' : 'none' } as const;
    const letter = makeLetter(letterInputOf(records, { date: today(), mark, approver }));
    if (!letter.ok) return null;
    const laidOut = await typeset(letter.value);
    // In practice OEFENING never comes off, so there the duplicate is the letter itself.
    const duplicate = !laidOut.ok || vault.isPractice ? laidOut : await typeset(duplicateOf(letter.value));
    setFailure(laidOut.ok ? (duplicate.ok ? null : duplicate.error) : laidOut.error);
    if (!laidOut.ok || !duplicate.ok) return null;
    return { value: JSON.stringify(letter.value), bytes: laidOut.value, duplicateBytes: duplicate.value };
  };
  return { layOut, failure };
};
