import type { LetterPaper } from '../../../src/letter/paper.ts';
import { client, letter } from '../../unit/letters/letter-fixtures.ts';

/** Each about another person. They are made beforehand: reading the files of a municipality is no part of laying out. */
export const lettersOf = (count: number): readonly LetterPaper[] =>
  Array.from({ length: count }, (_, i) =>
    letter({ client: client({ firstName: `Proef${i}`, surname: `Voorbeeld-${i}` }) }),
  );
