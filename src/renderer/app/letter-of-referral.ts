import type { Organisation } from '../../domain/catalogue/organisation.ts';
import type { LocalDate } from '../../domain/dates.ts';
import type { StaffMember } from '../../domain/dossier/records.ts';
import { localDateOf } from '../../domain/dutch-date.ts';
import { isAgreed } from '../../domain/referral/consent.ts';
import type { FreeTextFinding } from '../../letter/free-text-check.ts';
import type { LetterInput } from '../../letter/letter-input.ts';
import { factsInputOf, findingsInLetterOf, type LetterOfVisit, signatoryIdOf } from '../../letter/letter-of-visit.ts';
import type { Mark } from '../../letter/paper.ts';
import type { LetterTemplates } from '../../letter/template/choose-templates.ts';
import { formatTexts } from '../texts/format.ts';
import { paperTexts } from '../texts/paper.ts';
import { contentOfLetter } from './read-letter.ts';

/** The records that a letter is made from, with who can sign it. */
export interface LetterRecords extends LetterOfVisit {
  readonly staff: readonly StaffMember[];
  readonly organisation: Organisation;
  readonly templates: LetterTemplates;
}

/** Who signs while nobody has approved yet: the function, without a name. */
const nobodyYet = { name: '', function: paperTexts.socialWorkerFunction, phone: '' } as const;

const signatoryOf = ({ referral, staff }: LetterRecords, approver: StaffMember | null): LetterInput['signatory'] => {
  const id = signatoryIdOf(referral, approver?.id ?? null);
  return staff.find((member) => member.id === id) ?? nobodyYet;
};

/** What the detector finds in the letter as this approver would sign it. */
export const findingsFor = (records: LetterRecords, approver: StaffMember | null): readonly FreeTextFinding[] =>
  findingsInLetterOf(records, records.organisation, signatoryOf(records, approver));

/** An agreement to what stood there before is none to what stands there now. */
const consentOf = (records: LetterRecords): LetterInput['consent'] => {
  const { referral, staff } = records;
  const { consent } = referral;
  if (consent === null || !isAgreed(referral, contentOfLetter(records, records.organisation))) return null;
  const explainedBy = staff.find((member) => member.id === consent.explainedBy)?.name;
  return { day: localDateOf(consent.at), explainedBy: explainedBy ?? formatTexts.colleagueUnknown };
};

/** What letter/ makes the letter from. `approver` is the social worker who is about to sign; null where nobody is. */
export const letterInputOf = (
  records: LetterRecords,
  about: { readonly date: LocalDate; readonly mark: Mark; readonly approver: StaffMember | null },
): LetterInput => ({
  ...factsInputOf(records, records.organisation),
  templates: records.templates,
  consent: consentOf(records),
  signatory: signatoryOf(records, about.approver),
  date: about.date,
  mark: about.mark,
});
