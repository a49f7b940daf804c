import type { LocalDate, PartialDate } from '../../../domain/dates.ts';
import { parsePartialDate } from '../../../domain/identity/partial-date.ts';
import { findSensitiveText } from '../../../domain/referral/free-text-detector.ts';
import type { Placement } from '../../../letter/twe-input.ts';
import type { TwePaper } from '../../../letter/whitelist.ts';
import type { FieldMistake } from '../../components/error-summary.tsx';
import type { TypedDate } from '../../components/partial-date-field.tsx';
import { tweTexts } from '../../texts/twe.ts';
import { dateFaultText } from '../../texts/typed-faults.ts';

/** What is asked for the papers of one article, as typed; kept nowhere. */
export interface TweForm {
  readonly decidedOn: TypedDate;
  readonly placement: Placement;
  readonly hasAgreed: boolean;
}

export const emptyTweForm: TweForm = {
  decidedOn: { day: '', month: '', year: '' },
  placement: { employer: '', place: '', start: '', hours: '' },
  hasAgreed: false,
};

export const tweFieldIds = { decidedOn: 'twe-decided-on', employer: 'twe-employer', hasAgreed: 'twe-agreed' } as const;

const readDecision = ({ decidedOn }: TweForm, today: LocalDate): PartialDate | string => {
  const read = parsePartialDate(decidedOn.day, decidedOn.month, decidedOn.year, today);
  if (!read.ok) return dateFaultText(read.error);
  return read.value.day === null ? tweTexts.decidedOnMissing : read.value;
};

/** The day of the decision and what hinders this paper: without mistakes it can be made. */
export const readTweForm = (
  form: TweForm,
  paper: TwePaper,
  today: LocalDate,
): { readonly decidedOn: PartialDate | null; readonly mistakes: readonly FieldMistake[] } => {
  const decision = readDecision(form, today);
  const isOurs = paper === 'artikel60Note';
  const mistakes = [
    ...(typeof decision === 'string' ? [{ fieldId: tweFieldIds.decidedOn, text: decision }] : []),
    ...(paper === 'employerCard' && form.placement.employer.trim() === ''
      ? [{ fieldId: tweFieldIds.employer, text: tweTexts.employerMissing }]
      : []),
    ...(isOurs || form.hasAgreed ? [] : [{ fieldId: tweFieldIds.hasAgreed, text: tweTexts.agreedMissing }]),
  ];
  return { decidedOn: typeof decision === 'string' ? null : decision, mistakes };
};

/** What to say beside a text that will not be printed; undefined where nothing is found. */
export const foundIn = (text: string, otherNames: readonly string[]): string | undefined => {
  const words = findSensitiveText(text, otherNames).map(({ match }) => match);
  return words.length === 0 ? undefined : tweTexts.found(words.join(', '));
};
