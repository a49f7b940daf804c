import { describe, expect, it } from 'vitest';
import { type LocalDate, localDateSchema, type PartialDate } from '../dates.ts';
import { ageOn, formatPartialDate, parsePartialDate, parseTypedDate } from './partial-date.ts';

const today = localDateSchema.parse('2026-11-22');
const date = (year: number | null, month: number | null = null, day: number | null = null): PartialDate => ({
  year,
  month,
  day,
});
const fields = (day: string, month: string, year: string) => {
  const result = parsePartialDate(day, month, year, today);
  return result.ok ? result.value : result.error;
};
const typed = (text: string) => {
  const result = parseTypedDate(text, today);
  return result.ok ? result.value : result.error;
};

describe('een datum in drie vakjes', () => {
  it('mag onbekende delen hebben', () => {
    expect(fields('30', '7', '1985')).toEqual(date(1985, 7, 30));
    expect(fields('30', 'juli', '1985')).toEqual(date(1985, 7, 30));
    for (const unknown of ['', '00', '?', '??', '-', ' ']) {
      expect(fields(unknown, '07', '1985'), unknown).toEqual(date(1985, 7));
      expect(fields(unknown, unknown, '1985'), unknown).toEqual(date(1985));
      expect(fields(unknown, unknown, unknown), unknown).toEqual(date(null));
    }
    expect(fields('', '', '0000')).toEqual(date(null));
  });

  it('zegt wat er niet kan', () => {
    expect(fields('31', '2', '1985')).toEqual({ type: 'impossibleDay' });
    expect(fields('29', '2', '1985')).toEqual({ type: 'impossibleDay' });
    expect(fields('29', '2', '1988')).toEqual(date(1988, 2, 29));
    expect(fields('32', '1', '1985')).toEqual({ type: 'impossibleDay' });
    expect(fields('1', '13', '1985')).toEqual({ type: 'impossibleMonth' });
    expect(fields('1', '1', '85')).toEqual({ type: 'twoDigitYear' });
    expect(fields('1', '1', '19855')).toEqual({ type: 'notANumber', part: 'year' });
    expect(fields('a', '1', '1985')).toEqual({ type: 'notANumber', part: 'day' });
    expect(fields('1', 'juul', '1985')).toEqual({ type: 'notANumber', part: 'month' });
    expect(fields('1', '', '1985')).toEqual({ type: 'monthMissing' });
    expect(fields('', '1', '')).toEqual({ type: 'yearMissing' });
    expect(fields('', '', '1900')).toEqual({ type: 'tooLongAgo' });
    expect(fields('', '', '1901')).toEqual(date(1901));
  });

  it('een geboorte ligt niet in de toekomst, een einddatum mag dat', () => {
    expect(fields('23', '11', '2026')).toEqual({ type: 'future' });
    expect(fields('22', '11', '2026')).toEqual(date(2026, 11, 22));
    expect(fields('', '12', '2026')).toEqual({ type: 'future' });
    expect(fields('', '', '2026')).toEqual(date(2026));
    expect(fields('', '', '2027')).toEqual({ type: 'future' });
    expect(parsePartialDate('31', '3', '2027', today, { mayBeFuture: true })).toEqual({
      ok: true,
      value: date(2027, 3, 31),
    });
  });
});

describe('een datum in één vak', () => {
  it.each([
    ['30/7/1985', date(1985, 7, 30)],
    ['30-07-1985', date(1985, 7, 30)],
    ['30.07.1985', date(1985, 7, 30)],
    ['30 07 1985', date(1985, 7, 30)],
    ['30071985', date(1985, 7, 30)],
    ['1985-07-30', date(1985, 7, 30)],
    ['30 juli 1985', date(1985, 7, 30)],
    [' 30 Juli 1985 ', date(1985, 7, 30)],
    ['1 mrt. 1990', date(1990, 3, 1)],
    ['5 okt 1990', date(1990, 10, 5)],
    ['07/1985', date(1985, 7)],
    ['juli 1985', date(1985, 7)],
    ['?/7/1985', date(1985, 7)],
    ['00/00/1985', date(1985)],
    ['1985', date(1985)],
    ['?', date(null)],
    ['', date(null)],
  ])('%s wordt gelezen', (text, expected) => expect(typed(text)).toEqual(expected));

  it.each([
    ['30-07-85', 'twoDigitYear'],
    ["30/7/'85", 'twoDigitYear'],
    ['31/02/1985', 'impossibleDay'],
    ['13/1985', 'impossibleMonth'],
    ['30 julie 1985', 'notANumber'],
    ['gisteren', 'notADate'],
    ['300785', 'notADate'],
    ['1/1/1/1985', 'notADate'],
    ['30/12/2026', 'future'],
  ])('%s wordt niet gelezen: %s', (text, type) => expect(typed(text)).toMatchObject({ type }));

  it('wordt leesbaar geschreven', () => {
    expect(formatPartialDate(date(1985, 7, 30))).toBe('30 juli 1985');
    expect(formatPartialDate(date(1985, 7))).toBe('juli 1985');
    expect(formatPartialDate(date(1985))).toBe('1985');
    expect(formatPartialDate(date(null))).toBe('onbekend');
  });
});

describe('leeftijd', () => {
  const on = (day: string): LocalDate => localDateSchema.parse(day);

  it('telt volle jaren, op de verjaardag erbij', () => {
    expect(ageOn(date(2008, 11, 22), today)).toEqual({ min: 18, max: 18 });
    expect(ageOn(date(2008, 11, 23), today)).toEqual({ min: 17, max: 17 });
    expect(ageOn(date(1988, 2, 29), on('2026-02-28'))).toEqual({ min: 37, max: 37 });
    expect(ageOn(date(1988, 2, 29), on('2026-03-01'))).toEqual({ min: 38, max: 38 });
  });

  it('geeft een marge waar een deel onbekend is, alleen als de grens erin valt', () => {
    expect(ageOn(date(2008, 11), today)).toEqual({ min: 17, max: 18 });
    expect(ageOn(date(2008, 10), today)).toEqual({ min: 18, max: 18 });
    expect(ageOn(date(2008), today)).toEqual({ min: 17, max: 18 });
    expect(ageOn(date(2026), today)).toEqual({ min: 0, max: 0 });
    expect(ageOn(date(null), today)).toEqual({ min: 0, max: 125 });
  });
});
