import { describe, expect, it } from 'vitest';
import { aClient, aReferral, aVisit } from '../../test/store/laptop.ts';
import { organisation, staffId } from '../../test/unit/letters/letter-fixtures.ts';
import { instantSchema } from '../domain/dates.ts';
import { findingsInLetterOf } from './letter-of-visit.ts';

const client = aClient();
const worker = { function: 'maatschappelijk werker' };
const mandate = {
  representative: 'Piet Verzonnen',
  relation: 'buur',
  recordedBy: staffId,
  recordedAt: instantSchema.parse('2026-11-24T09:00:00.000Z'),
};

describe('vrije tekst in de brief van een bezoek', () => {
  it('wie in de plaats van de persoon kwam, is een ander', () => {
    const kinds = (visit = aVisit(staffId, client)) => {
      const referral = aReferral(visit, { reasonSentence: 'Hij woont bij Piet Verzonnen.' });
      return findingsInLetterOf({ referral, visit, client }, organisation(), worker).map(({ field, kind }) => [
        field,
        kind,
      ]);
    };
    expect(kinds(aVisit(staffId, client, { mandate }))).toEqual([['reasonSentence', 'otherPerson']]);
    expect(kinds()).toEqual([]);
  });
});
