import { useMemo } from 'react';
import type { LetterFault } from '../../../letter/letter-input.ts';
import { makeLetter } from '../../../letter/make-letter.ts';
import { type LaidOut, useLaidOut } from '../../components/use-laid-out.ts';
import type { LetterFile } from './read-letter-file.ts';

/** The paper on screen: the kept bytes of an approved or issued letter, else the letter as it would be now. */
export type ShownPaper = LaidOut | { readonly type: 'fault'; readonly fault: LetterFault };

export const useShownPaper = ({ kept, input }: LetterFile): ShownPaper => {
  const letter = useMemo(() => (kept === null ? makeLetter(input) : null), [kept, input]);
  const laidOut = useLaidOut(letter?.ok === true ? letter.value : null);
  const keptId = kept?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: kept bytes never change under one id
  const stored = useMemo<LaidOut | null>(
    () => (kept === null ? null : { type: 'ready', bytes: kept.bytes, value: kept.value }),
    [keptId],
  );
  if (stored !== null) return stored;
  return letter?.ok === false ? { type: 'fault', fault: letter.error } : laidOut;
};
