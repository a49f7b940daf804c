import { describe, expect, it } from 'vitest';
import * as the from '../../test/unit/letters/letter-fixtures.ts';
import { coachSheet } from '../../test/unit/letters/visit-papers.ts';
import type { Contact } from '../domain/catalogue/organisation.ts';
import { localDateSchema } from '../domain/dates.ts';
import { paperStrings } from './paper-strings.ts';

/** The office, with these facts about the coach. */
const officeWhere = (change: Partial<Contact>) => {
  const office = the.organisation();
  return { ...office, contacts: office.contacts.map((one) => (one.id === 'workCoach' ? { ...one, ...change } : one)) };
};

const day = (text: string) => localDateSchema.parse(text);
const coachNumber = '0470 938 337';

describe('het blad van de werkcoach', () => {
  it('zegt hoe je de coach bereikt, met de dag waarop dat nagekeken is', () => {
    const text = paperStrings(coachSheet()).join('\n');
    expect(text).toContain(coachNumber);
    expect(text).toContain('niet op woensdag');
    expect(text).toContain('22 november 2026 (nog te bevestigen)');
  });

  it.each([
    ['de eerste dag', '2026-11-22', null, true],
    ['een dag te vroeg', '2026-11-23', null, false],
    ['de laatste dag', null, '2026-11-22', true],
    ['een dag te laat', null, '2026-11-21', false],
  ])('%s: namen en nummers gelden van dag tot dag', (_, from, until, isPrinted) => {
    const organisation = officeWhere({
      validFrom: from === null ? null : day(from),
      validUntil: until === null ? null : day(until),
    });
    const text = paperStrings(coachSheet({ organisation })).join('\n');
    for (const one of [coachNumber, '057 226 575', 'Hennebel', 'dvvwesthoek.be'])
      expect([one, text.includes(one)]).toEqual([one, isPrinted]);
    expect(text.includes('Nog in te vullen. Vraag het aan het onthaal.\nNagekeken')).toBe(!isPrinted);
  });
});
