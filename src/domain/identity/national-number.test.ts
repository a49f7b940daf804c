import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDateSchema, type PartialDate } from '../dates.ts';
import {
  contradictsBirthDate,
  formatNationalNumber,
  maskNationalNumber,
  parseNationalNumber,
} from './national-number.ts';

const today = localDateSchema.parse('2026-11-22');
const date = (year: number, month: number | null = null, day: number | null = null): PartialDate => ({
  year,
  month,
  day,
});
const read = (raw: string, on = today) => {
  const result = parseNationalNumber(raw, on);
  return result.ok ? result.value : result.error.type;
};

/** domain.md 4.2, checked against python-stdnum's tests. */
const valid: readonly (readonly [string, 'rijksregisternummer' | 'bis', PartialDate | null])[] = [
  ['85073003328', 'rijksregisternummer', date(1985, 7, 30)],
  ['17073003384', 'rijksregisternummer', date(2017, 7, 30)],
  ['75060898009', 'rijksregisternummer', date(1975, 6, 8)],
  ['00000100195', 'rijksregisternummer', null],
  ['00010000135', 'rijksregisternummer', date(2000, 1)],
  ['85073500107', 'rijksregisternummer', date(1985, 7)],
  ['85073006197', 'rijksregisternummer', date(1985, 7, 30)],
  ['88022999990', 'rijksregisternummer', date(1988, 2, 29)],
  ['20070199951', 'rijksregisternummer', date(2020, 7, 1)],
  ['98472899765', 'bis', date(1998, 7, 28)],
  ['75260898052', 'bis', date(1975, 6, 8)],
  ['85473500193', 'bis', date(1985, 7)],
];
const invalid: readonly (readonly [string, string])[] = [
  ['12345678901', 'checksum'],
  ['85133000105', 'month'],
  ['85333000148', 'month'],
  ['85533000191', 'month'],
  ['00000000000', 'format'],
  ['8507300332', 'format'],
  ['85073006100', 'checksum'],
  ['17073003328', 'checksum'],
];

/** The eleven digits for these nine, born from 2000 on or before. */
const complete = (nine: string, is2000s: boolean): string =>
  nine + String(97 - (Number(is2000s ? `2${nine}` : nine) % 97)).padStart(2, '0');

describe('rijksregisternummer en BIS-nummer', () => {
  it.each(valid)('%s is geldig', (digits, kind, birthDate) =>
    expect(read(digits)).toEqual({ digits, kind, birthDate }),
  );

  it.each(invalid)('%s is ongeldig: %s', (digits, fault) => expect(read(digits)).toBe(fault));

  it('wordt in elke gewone schrijfwijze gelezen', () => {
    for (const raw of ['88.02.29-999.90', '88 02 29 999 90', '88/02/29-999/90', ' 88022999990 ']) {
      expect(read(raw), raw).toMatchObject({ digits: '88022999990' });
    }
    for (const raw of ['', 'abc', '88.02.29-999.9O', '٨٨٠٢٢٩٩٩٩٩٠', '880229999901']) {
      expect(read(raw), raw).toBe('format');
    }
  });

  it('volgnummer 000 bestaat niet', () => expect(read(complete('850730000', false))).toBe('format'));

  it('een jaar dat nog moet komen, bestaat nog niet; een dag later dit jaar is toekomst', () => {
    const nextYear = complete('270101999', true);
    expect(read(nextYear)).toBe('checksum');
    expect(read(nextYear, localDateSchema.parse('2027-01-01'))).toMatchObject({ birthDate: date(2027, 1, 1) });
    expect(read(complete('261123999', true))).toBe('future');
    expect(read(complete('261122999', true))).toMatchObject({ birthDate: date(2026, 11, 22) });
    expect(read(complete('261200999', true))).toBe('future');
  });

  it('een dag die de maand niet heeft, is een onbekende dag', () => {
    expect(read(complete('850231999', false))).toMatchObject({ birthDate: date(1985, 2) });
    expect(read(complete('880230999', false))).toMatchObject({ birthDate: date(1988, 2) });
  });

  it('verwante fictieve begindata geven geen geboortedatum', () => {
    for (const start of ['002001', '004001']) {
      expect(read(complete(`${start}999`, false))).toMatchObject({ kind: 'bis', birthDate: null });
    }
  });

  it('elk volledig nummer met goede controlecijfers wordt gelezen, met de datum die erin staat', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(0, 20, 40), (born, offset) => {
        const [year, month, dayOfMonth] = [born.getUTCFullYear(), born.getUTCMonth() + 1, born.getUTCDate()];
        const two = (part: number): string => String(part % 100).padStart(2, '0');
        const digits = complete(`${two(year)}${two(month + offset)}${two(dayOfMonth)}999`, year >= 2000);
        const kind = offset === 0 ? 'rijksregisternummer' : 'bis';
        const isFictitious = ['002001', '004001'].includes(digits.slice(0, 6));
        const birthDate = isFictitious ? null : date(year, month, dayOfMonth);
        expect(read(digits)).toEqual({ digits, kind, birthDate });
      }),
    );
  });

  it('staat gegroepeerd of verborgen op het scherm', () => {
    expect(formatNationalNumber('88022999990')).toBe('88.02.29-999.90');
    expect(formatNationalNumber('8802')).toBe('8802');
    expect(maskNationalNumber('88022999990')).toBe('88.02.29-•••.••');
    expect(maskNationalNumber('8802299999')).toBe('•••');
  });

  it('spreekt een geboortedatum alleen tegen waar beide iets weten', () => {
    const contradicts = (raw: string, birthDate: PartialDate): boolean => {
      const number = parseNationalNumber(raw, today);
      return number.ok && contradictsBirthDate(number.value, birthDate);
    };
    expect(contradicts('88022999990', date(1988, 2, 29))).toBe(false);
    expect(contradicts('88022999990', date(1988))).toBe(false);
    expect(contradicts('88022999990', { year: null, month: null, day: null })).toBe(false);
    expect(contradicts('88022999990', date(1987))).toBe(true);
    expect(contradicts('88022999990', date(1988, 3))).toBe(true);
    expect(contradicts('88022999990', date(1988, 2, 28))).toBe(true);
    expect(contradicts('85073500107', date(1985, 7, 4))).toBe(false);
    expect(contradicts('00000100195', date(1950))).toBe(false);
  });
});
