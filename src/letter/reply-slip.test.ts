import { describe, expect, it } from 'vitest';
import { replySlip } from '../../test/unit/letters/every-paper.ts';
import * as the from '../../test/unit/letters/letter-fixtures.ts';
import { recipientIds } from '../domain/catalogue/pathways.ts';
import { optionalFieldIds } from '../domain/referral/referral.ts';
import { paperStrings } from './paper-strings.ts';
import { factsIn } from './what-is-in-it.ts';
import { columnOf, letterFields } from './whitelist.ts';

describe('het antwoordblad bij een brief', () => {
  it.each(recipientIds)('%s: van alles wat de brief zegt, staat er alleen het kenmerk op', (recipient) => {
    expect(letterFields.filter((field) => columnOf('replySlip')[field] !== 'never')).toEqual(['reference']);
    const letter = the.letter({ recipient, ticked: optionalFieldIds });
    const slip = JSON.stringify(replySlip({ recipient }));
    const aboutPerson = factsIn(letter).filter(({ field }) => !['recipient', 'reference'].includes(field));
    expect(aboutPerson.length).toBeGreaterThan(6);
    for (const { field, value } of aboutPerson)
      for (const part of value.split(', ')) expect([field, slip.includes(part)]).toEqual([field, false]);
    expect(slip).toContain(the.reference);
  });

  it.each(recipientIds)('%s: er is een vakje voor ja, voor nee, en voor wie niet kwam of ervan afziet', (recipient) => {
    const boxes = replySlip({ recipient }).blocks.flatMap((block) => (block.type === 'tickBoxes' ? block.items : []));
    const texts = boxes.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts).toEqual(
      expect.arrayContaining(['Dit past nu niet', 'De persoon kwam niet', 'De persoon ziet ervan af']),
    );
    expect(boxes.some(({ line }) => line === 'op')).toBe(true);
  });

  it('zegt waar het naartoe terugkeert, en niets waar geen bron iets gaf', () => {
    const office = the.organisation();
    const contacts = office.contacts.map((one) =>
      one.id === 'sociaalHuis' ? { ...one, phones: [{ label: '', number: '051 00 00 00' }] } : one,
    );
    expect(paperStrings(replySlip())).not.toContain('Telefoon');
    expect(paperStrings(replySlip({ organisation: { ...office, contacts } }))).toContain('051 00 00 00');
  });
});
