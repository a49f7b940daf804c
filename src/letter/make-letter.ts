import { ok, type Result } from '../domain/result.ts';
import type { LetterFault, LetterInput } from './letter-input.ts';
import type { LetterPaper } from './paper.ts';

/** The letter as a value, with the mark it must carry. */
export const makeLetter = (_input: LetterInput): Result<LetterPaper, LetterFault> => ok(null as never);
