import type { LocalDate, PartialDate } from '../dates.ts';
import { err, ok, type Result } from '../result.ts';
import { isInFuture, lengthOfMonth } from './calendar.ts';

/** A rijksregisternummer, or a BIS number for who is not in that register. Never a key, never a source of sex or gender. */
export interface NationalNumber {
  /** Eleven digits. */
  readonly digits: string;
  readonly kind: 'rijksregisternummer' | 'bis';
  /** As far as the number says; null where it is wholly unknown. */
  readonly birthDate: PartialDate | null;
}

/** `month`: an impossible month; `future`: a birth date after today. `checksum` also for a year that is still to come. */
export interface NationalNumberFault {
  readonly type: 'format' | 'checksum' | 'month' | 'future';
}

/** Given to people whose whole birth date is unknown. */
const fictitious = new Set(['000001', '002001', '004001']);

/** 19xx or 20xx by the check digits (KB 3-4-1984: born from 2000 on, a 2 goes in front); null when neither agrees. */
const centuryOf = (base: number, check: number, lastYear: number): 1900 | 2000 | null => {
  if (97 - (base % 97) === check) return 1900;
  const isLaterCentury = 97 - ((2_000_000_000 + base) % 97) === check;
  return isLaterCentury && 2000 + Math.floor(base / 10_000_000) <= lastYear ? 2000 : null;
};

const birthDateOf = (year: number, month: number, day: number): PartialDate => {
  if (month === 0) return { year, month: null, day: null };
  // The day counter of a month can run over: a day that the month does not have means "day unknown".
  const isDay = day >= 1 && day <= lengthOfMonth(year, month);
  return { year, month, day: isDay ? day : null };
};

/** BIS numbers have 20 (sex unknown at the request) or 40 (sex known) added to the month. */
const bisOffset = (month: number): 0 | 20 | 40 => {
  if (month >= 40) return 40;
  return month >= 20 ? 20 : 0;
};

/**
 * Reads a number in any usual notation (domain.md 4.1). `today` decides which years can exist. A failure is a warning for
 * the screen: saving as "niet gecontroleerd" stays possible, help is never blocked.
 */
export const parseNationalNumber = (raw: string, today: LocalDate): Result<NationalNumber, NationalNumberFault> => {
  const digits = raw.replace(/[\s./;-]/g, '');
  if (!/^\d{11}$/.test(digits) || digits.slice(6, 9) === '000') return err({ type: 'format' });
  const lastYear = Number(today.slice(0, 4));
  const century = centuryOf(Number(digits.slice(0, 9)), Number(digits.slice(9)), lastYear);
  if (century === null) return err({ type: 'checksum' });
  const writtenMonth = Number(digits.slice(2, 4));
  const offset = bisOffset(writtenMonth);
  const month = writtenMonth - offset;
  if (month > 12) return err({ type: 'month' });
  const kind = offset === 0 ? 'rijksregisternummer' : 'bis';
  if (fictitious.has(digits.slice(0, 6))) return ok({ digits, kind, birthDate: null });
  const birthDate = birthDateOf(century + Number(digits.slice(0, 2)), month, Number(digits.slice(4, 6)));
  return isInFuture(birthDate, today) ? err({ type: 'future' }) : ok({ digits, kind, birthDate });
};

/** "85.07.30-033.28"; what is not eleven digits comes back as it is. */
export const formatNationalNumber = (digits: string): string =>
  digits.replace(/^(\d{2})(\d{2})(\d{2})(\d{3})(\d{2})$/, '$1.$2.$3-$4.$5');

/** "85.07.30-•••.••": how a number stands on screen until somebody asks to see it. Shows nothing of an odd one. */
export const maskNationalNumber = (digits: string): string =>
  /^\d{11}$/.test(digits) ? digits.replace(/^(\d{2})(\d{2})(\d{2})\d{5}$/, '$1.$2.$3-•••.••') : '•••';

/** Whether a part that both know differs. Unknown parts contradict nothing. */
export const contradictsBirthDate = (number: NationalNumber, birthDate: PartialDate): boolean => {
  const own = number.birthDate;
  if (own === null) return false;
  const differs = (a: number | null, b: number | null): boolean => a !== null && b !== null && a !== b;
  return differs(own.year, birthDate.year) || differs(own.month, birthDate.month) || differs(own.day, birthDate.day);
};
