import { describe, expect, it } from 'vitest';
import { instantSchema } from '../../domain/dates.ts';
import { officeIdSchema } from '../../domain/ids.ts';
import type { SafetyFiles } from '../../host/port.ts';
import { doorOf } from './first-stage.ts';

const [mine, other] = ['6f1c2f52-9d51-4b5f-8a54-0a4f8b9f3c01', '6f1c2f52-9d51-4b5f-8a54-0a4f8b9f3c02'].map((id) =>
  officeIdSchema.parse(id),
);
const writtenAt = instantSchema.parse('2026-11-24T09:00:00.000Z');
const nothing: SafetyFiles = { sentinel: null, journals: [] };
const sentinelOf = (officeId = mine) => ({
  officeId: officeId ?? mine ?? officeIdSchema.parse(''),
  officeKey: 'AAAA',
  records: 9,
  writtenAt,
});
const journal = { officeId: mine ?? officeIdSchema.parse(''), bytes: 10 };
const known: SafetyFiles = { sentinel: sentinelOf(), journals: [journal] };

describe('de eerste deur', () => {
  it('is de ingebruikname alleen waar niets zegt dat er al iets stond', () => {
    expect(doorOf({ type: 'absent' }, nothing)).toBe('setup');
    for (const files of [
      known,
      { ...nothing, sentinel: 'unreadable' as const },
      { ...nothing, journals: [journal] },
      { ...known, journals: [] },
    ]) {
      expect(doorOf({ type: 'absent' }, files)).toMatchObject({ type: 'recovery', lost: { why: 'absent' } });
    }
    expect(doorOf({ type: 'absent' }, null)).toEqual({ type: 'blocked', why: 'machineAway' });
  });

  it('is aanmelden bij de dienst die er hoort, ook als het toestel niet antwoordt', () => {
    const here = { type: 'office', officeId: journal.officeId } as const;
    for (const files of [known, nothing, null, { ...known, sentinel: 'unreadable' as const }]) {
      expect(doorOf(here, files)).toBe('locked');
    }
  });

  it('is herstel bij een andere dienst en bij een beschadigde databank', () => {
    const here = { type: 'office', officeId: other ?? journal.officeId } as const;
    expect(doorOf(here, known)).toMatchObject({ lost: { why: 'otherOffice', journal } });
    expect(doorOf({ type: 'damaged' }, known)).toMatchObject({
      lost: { why: 'damaged', journal, sentinel: { records: 9 } },
    });
    expect(doorOf({ type: 'damaged' }, null)).toMatchObject({
      lost: { why: 'damaged', journal: null, sentinel: null },
    });
    expect(doorOf({ type: 'tooNew' }, known)).toEqual({ type: 'blocked', why: 'tooNew' });
  });

  it('zonder wachter is het enige logboek het bedoelde; uit meerdere wordt niet gekozen', () => {
    const two = [journal, { officeId: other ?? journal.officeId, bytes: 5 }];
    expect(doorOf({ type: 'absent' }, { sentinel: null, journals: [journal] })).toMatchObject({ lost: { journal } });
    expect(doorOf({ type: 'absent' }, { sentinel: null, journals: two })).toMatchObject({ lost: { journal: null } });
    expect(doorOf({ type: 'absent' }, { sentinel: sentinelOf(), journals: two })).toMatchObject({ lost: { journal } });
  });
});
