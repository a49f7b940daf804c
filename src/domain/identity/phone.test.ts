import { describe, expect, it } from 'vitest';
import { formatPhone, parsePhone } from './phone.ts';

const read = (raw: string) => {
  const result = parsePhone(raw);
  return result.ok ? result.value.e164 : result.error.type;
};
const shown = (raw: string) => formatPhone({ typed: raw, e164: read(raw) });

describe('telefoon', () => {
  it.each([
    ['057 226 575', '057 22 65 75'],
    ['0476 046 324', '0476 04 63 24'],
    ['051 51 93 56', '051 51 93 56'],
    ['0800 30 700', '0800 30 700'],
    ['051/56.81.21', '051 56 81 21'],
    ['+32 476 04 63 24', '0476 04 63 24'],
    ['0032476046324', '0476 04 63 24'],
    ['+32 (0)476 04 63 24', '0476 04 63 24'],
    ['+33 6 12 34 56 78', '+33 6 12 34 56 78'],
  ])('%s wordt %s', (raw, printed) => expect(shown(raw)).toBe(printed));

  it.each([
    ['', 'empty'],
    ['0476 O4 63 24', 'letters'],
    ['bel mij', 'letters'],
    ['1700', 'shortCode'],
    ['112', 'shortCode'],
    ['0476', 'tooShort'],
    ['0476 04 63 2', 'notANumber'],
    ['0476 04 63 24 25 26', 'tooLong'],
    ['+999 12 34 56', 'notANumber'],
    ['😀', 'notANumber'],
  ])('%s wordt niet aanvaard: %s', (raw, type) => expect(read(raw)).toBe(type));

  it('wat niet gecontroleerd is, blijft staan zoals getypt', () =>
    expect(formatPhone({ typed: '0476 04 6', e164: null })).toBe('0476 04 6'));
});
