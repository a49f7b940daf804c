import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { Client, StaffMember, Visit } from '../domain/dossier/records.ts';
import { situationOfVisit } from '../domain/dossier/situation-of-visit.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import type { Referral } from '../domain/referral/referral.ts';
import { type FactsInput, factsFor } from './facts-of-visit.ts';
import { type FreeTextFinding, findSensitiveTextInLetter } from './free-text-check.ts';

/** The records that a letter is made from. */
export interface LetterOfVisit {
  readonly referral: Referral;
  readonly visit: Visit;
  readonly client: Client;
}

/** What a letter can say of these records, before the whitelist of its recipient. */
export const factsInputOf = (
  { referral, visit, client }: LetterOfVisit,
  organisation: Organisation,
): FactsInput & Pick<Referral, 'delivery' | 'addressCheck'> => ({
  recipient: referral.recipient,
  client,
  situation: situationOfVisit(visit, client),
  forms: referral.forms,
  vdabPurpose: referral.vdabPurpose,
  reasonSentence: referral.reasonSentence,
  ticked: referral.ticked,
  delivery: referral.delivery,
  addressCheck: referral.addressCheck,
  reference: referral.reference,
  organisation,
});

/** Everything about the client that this letter says now, as one text: equal exactly when nothing of it changed. */
export const saidInLetter = (letter: LetterOfVisit, organisation: Organisation): string => {
  const input = factsInputOf(letter, organisation);
  return JSON.stringify([input.client.discreet, factsFor(input.recipient, input)]);
};

/** Names that do not belong in a letter about somebody else: whoever came in the person's place. */
export const otherNamesIn = (visit: Visit): readonly string[] => {
  const name = visit.mandate?.representative.trim() ?? '';
  return name === '' ? [] : [name];
};

/** Who signs. De Opstap: who approved or is about to (`approver`), null while nobody is. VDAB: who prepared the letter. */
export const signatoryIdOf = (
  { recipient, approval, preparedBy }: Referral,
  approver: StaffMemberId | null,
): StaffMemberId | null => (recipient === 'vdab' ? preparedBy : (approval?.by ?? approver));

/** Every finding in the free text of the letter that these records make, signed by this person. */
export const findingsInLetterOf = (
  letter: LetterOfVisit,
  organisation: Organisation,
  signatory: Pick<StaffMember, 'function'>,
): readonly FreeTextFinding[] =>
  findSensitiveTextInLetter({ ...factsInputOf(letter, organisation), signatory }, otherNamesIn(letter.visit));
