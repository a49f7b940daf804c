import type { LetterInput } from './letter-input.ts';
import type { Fact } from './paper.ts';

/** "Wat staat er in deze brief, en wat niet": facts as they are printed, and Dutch names of what stays out. */
export const describeLetter = (
  _input: LetterInput,
): { readonly inIt: readonly Fact[]; readonly notInIt: readonly string[] } => ({ inIt: [], notInIt: [] });
