import { rosterCrypto } from '../../crypto/signing.ts';
import type { Organisation } from '../../domain/catalogue/organisation.ts';
import { type LetterOfVisit, saidInLetter } from '../../letter/letter-of-visit.ts';

/** What stands for all that this letter says of the client now, as the store records it with the client's agreement. */
export const contentOfLetter = (letter: LetterOfVisit, organisation: Organisation): string =>
  rosterCrypto.sha256Hex(saidInLetter(letter, organisation));
