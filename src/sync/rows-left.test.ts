import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pullAnswerSchema } from '../protocol/sync-messages.ts';
import { rowsLeft } from './rows-left.ts';

const page = { epoch: 'e1', now: 1, rows: [], cursor: 1000, more: true };

describe('hoeveel er ongeveer nog komt', () => {
  it.each([
    ['elk nummer heeft nog een rij', { head: 9000, cursor: 1000, more: true }, { since: 0, rows: 1000 }, 8000],
    [
      'van tien nummers heeft er een nog een rij',
      { head: 90_000, cursor: 10_000, more: true },
      { since: 0, rows: 1000 },
      8000,
    ],
    ['verder vanaf waar het stopte', { head: 9000, cursor: 6000, more: true }, { since: 5000, rows: 500 }, 1500],
    ['de laatste bladzijde', { head: 9000, cursor: 8990, more: false }, { since: 0, rows: 5000 }, 0],
    ['een server van vroeger zegt het niet', { cursor: 1000, more: true }, { since: 0, rows: 1000 }, 0],
    ['verder dan de server zegt te zijn', { head: 10, cursor: 1000, more: true }, { since: 0, rows: 1000 }, 0],
    ['nog niets gekomen', { head: 9000, cursor: 0, more: true }, { since: 0, rows: 0 }, 0],
  ] as const)('%s', (_what, answer, came, left) => {
    expect(rowsLeft(answer, came)).toBe(left);
  });

  it('wat de server ook zegt: de bladzijde telt, en het getal is er een dat op een scherm past', () => {
    const said = fc.oneof(fc.anything(), fc.integer(), fc.double(), fc.maxSafeInteger());
    const parsed = fc.property(said, fc.nat(2000), fc.nat(2000), (head, since, rows) => {
      const answer = pullAnswerSchema.parse({ ...page, head });
      const left = rowsLeft(answer, { since, rows });
      expect(answer).toMatchObject(page);
      expect(Number.isInteger(left) && left >= 0 && left <= 1_000_000_000).toBe(true);
    });
    fc.assert(parsed, { numRuns: 2000 });
  });
});
