import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { OpstapForm, RecipientId } from '../domain/catalogue/pathways.ts';
import type { LocalDate } from '../domain/dates.ts';
import type { Client, StaffMember } from '../domain/dossier/records.ts';
import type { Situation } from '../domain/intake/situation.ts';
import type { Referral } from '../domain/referral/referral.ts';
import type { Mark } from './paper.ts';
import type { LetterTemplates } from './template/choose-templates.ts';

/** What a letter may know of the person. A whole `Client` fits; what the whitelist does not name is never read. */
export type LetterClient = Pick<
  Client,
  'surname' | 'firstName' | 'formOfAddress' | 'birthDate' | 'phone' | 'address' | 'discreet'
>;

/** Agreement as the letter states it. */
export interface LetterConsent {
  readonly day: LocalDate;
  /** Name of who explained to the client what the letter says. */
  readonly explainedBy: string;
}

/** Everything a letter is made from. `situation.answers` may hold anything: factsFor() takes only what the recipient may know. */
export interface LetterInput {
  readonly recipient: RecipientId;
  readonly client: LetterClient;
  readonly situation: Situation;
  readonly forms: readonly OpstapForm[];
  readonly vdabPurpose: Referral['vdabPurpose'];
  readonly reasonSentence: string;
  readonly ticked: Referral['ticked'];
  readonly delivery: Referral['delivery'];
  readonly addressCheck: Referral['addressCheck'];
  readonly reference: string;
  /** Null: no agreement (yet); the letter then says nothing about it. */
  readonly consent: LetterConsent | null;
  readonly organisation: Organisation;
  /** The words of this office. */
  readonly templates: LetterTemplates;
  /** De Opstap: the approving social worker. VDAB: who prepared it. */
  readonly signatory: Pick<StaffMember, 'name' | 'function' | 'phone'>;
  readonly date: LocalDate;
  /** `none` still becomes `concept` for an unconfirmed address (markOf). */
  readonly mark: Mark;
}

/** Why there is no letter. */
export type LetterFault =
  /** "Liever zonder naam": advice and client sheet, no letter. */
  | { readonly type: 'noName' }
  /** VDAB: what the client goes there for. De Opstap: at least one form. */
  | { readonly type: 'noPurpose' };
