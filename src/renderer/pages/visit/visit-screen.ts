import type { Client, StaffMember, Visit } from '../../../domain/dossier/records.ts';
import type { ReferralId } from '../../../domain/ids.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import type { LetterTemplates } from '../../../letter/template/choose-templates.ts';
import type { ChangeVisit } from './use-change-visit.ts';

export type VisitStep = Visit['step'];

/** What every page of the visit gets: the records as they are on disk, and the way to change them. */
export interface VisitScreen {
  readonly visit: Visit;
  readonly client: Client | null;
  readonly referrals: readonly Referral[];
  readonly staff: readonly StaffMember[];
  /** The words of the office's letters. */
  readonly templates: LetterTemplates;
  readonly change: ChangeVisit;
  readonly goTo: (step: VisitStep) => void;
  /** The letter that was asked for by name; null: the newest one that still lives. */
  readonly letter: ReferralId | null;
  readonly openLetter: (id: ReferralId) => void;
}
