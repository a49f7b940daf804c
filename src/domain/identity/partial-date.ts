import type { LocalDate, PartialDate } from '../dates.ts';
import type { Result } from '../result.ts';

/** Why a typed date was not taken. `part` says beside which field the sentence belongs. */
export type PartialDateFault =
  | { readonly type: 'notANumber'; readonly part: 'day' | 'month' | 'year' }
  | { readonly type: 'impossibleDay' }
  | { readonly type: 'impossibleMonth' }
  /** 85 can be 1985 or 2085: asked again rather than guessed. */
  | { readonly type: 'twoDigitYear' }
  /** Before 1850 or more than 125 years ago. */
  | { readonly type: 'tooLongAgo' }
  | { readonly type: 'future' }
  /** A day without its month, or a month without its year, says nothing. */
  | { readonly type: 'monthMissing' }
  | { readonly type: 'yearMissing' }
  | { readonly type: 'notADate' };

/** A birth date lies in the past; an end date of a benefit may not. */
export interface DateLimits {
  readonly mayBeFuture: boolean;
}

export const parsePartialDate = (
  _day: string,
  _month: string,
  _year: string,
  _today: LocalDate,
  _limits: DateLimits = { mayBeFuture: false },
): Result<PartialDate, PartialDateFault> => {
  throw new Error('not built yet');
};

export const parseTypedDate = (
  _text: string,
  _today: LocalDate,
  _limits: DateLimits = { mayBeFuture: false },
): Result<PartialDate, PartialDateFault> => {
  throw new Error('not built yet');
};

export const formatPartialDate = (_date: PartialDate): string => {
  throw new Error('not built yet');
};

export const ageOn = (_date: PartialDate, _today: LocalDate): { readonly min: number; readonly max: number } => {
  throw new Error('not built yet');
};
