import type { Organisation } from '../../domain/catalogue/organisation.ts';
import type { LocalDate } from '../../domain/dates.ts';
import type { Client, StaffMember, Visit } from '../../domain/dossier/records.ts';
import { localDateOf } from '../../domain/dutch-date.ts';
import type { Referral } from '../../domain/referral/referral.ts';
import type { LetterInput } from '../../letter/letter-input.ts';
import type { Mark } from '../../letter/paper.ts';
import { formatTexts } from '../texts/format.ts';
import { paperTexts } from '../texts/paper.ts';
import { situationOf } from './visit-situation.ts';

/** The records that a letter is made from. */
export interface LetterRecords {
  readonly referral: Referral;
  readonly visit: Visit;
  readonly client: Client;
  readonly staff: readonly StaffMember[];
  readonly organisation: Organisation;
}

/** Who signs while nobody has approved yet: the function, without a name. */
const nobodyYet = { name: '', function: paperTexts.socialWorkerFunction, phone: '' } as const;

/** De Opstap: who approves. VDAB: who prepared it. */
const signatoryOf = ({ referral, staff }: LetterRecords, approver: StaffMember | null): LetterInput['signatory'] => {
  const signs = referral.approval?.by ?? approver?.id ?? null;
  const id = referral.recipient === 'vdab' ? referral.preparedBy : signs;
  return staff.find((member) => member.id === id) ?? nobodyYet;
};

const consentOf = ({ referral, staff }: LetterRecords): LetterInput['consent'] => {
  const { consent } = referral;
  if (consent === null || !consent.given) return null;
  const explainedBy = staff.find((member) => member.id === consent.explainedBy)?.name;
  return { day: localDateOf(consent.at), explainedBy: explainedBy ?? formatTexts.colleagueUnknown };
};

/** What letter/ makes the letter from. `approver` is the social worker who is about to sign; null where nobody is. */
export const letterInputOf = (
  records: LetterRecords,
  about: { readonly date: LocalDate; readonly mark: Mark; readonly approver: StaffMember | null },
): LetterInput => {
  const { referral, visit, client, organisation } = records;
  return {
    recipient: referral.recipient,
    client,
    situation: situationOf(visit, client),
    forms: referral.forms,
    vdabPurpose: referral.vdabPurpose,
    reasonSentence: referral.reasonSentence,
    ticked: referral.ticked,
    delivery: referral.delivery,
    addressCheck: referral.addressCheck,
    reference: referral.reference,
    consent: consentOf(records),
    organisation,
    signatory: signatoryOf(records, about.approver),
    date: about.date,
    mark: about.mark,
  };
};

/** Names that do not belong in a letter about somebody else: whoever came in the person's place. */
export const otherNamesIn = (visit: Visit): readonly string[] => {
  const name = visit.mandate?.representative.trim() ?? '';
  return name === '' ? [] : [name];
};
