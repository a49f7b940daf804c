import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClient, aVisit } from '../../../test/store/laptop.ts';
import { organisation } from '../../../test/unit/letters/letter-fixtures.ts';
import { type Instant, instantSchema } from '../dates.ts';
import type { FileDecision } from '../dossier/records.ts';
import { localDateOf } from '../dutch-date.ts';
import { staffMemberIdSchema } from '../ids.ts';
import { expiredDrafts, surelyPassedMs } from './expired-drafts.ts';
import { retentionOf } from './retention.ts';
import { draftWarningDays, retentionTerms } from './terms.ts';

const kortemark = organisation();
const terms = retentionTerms(kortemark, new Map());
const me = staffMemberIdSchema.parse(crypto.randomUUID());
const dayMs = 24 * 60 * 60_000;
const start = Date.parse('2027-11-01T09:00:00.000Z');
const instant = (ms: number): Instant => instantSchema.parse(new Date(ms).toISOString());
const dayOf = (days: number): Instant => instant(start + days * dayMs);

/** Whether a draft goes whose last change and the sign-ins since stood at these moments by the laptop's clock; the last is now. */
const goes = (moments: readonly Instant[], holds: readonly FileDecision[] = []): boolean => {
  const [changedAt = dayOf(0), now = dayOf(0)] = [moments[0], moments.at(-1)];
  const client = aClient({ holds });
  const visit = aVisit(me, client, { state: 'paused', changedAt });
  const today = localDateOf(now);
  const rules = { terms, today, warningDays: draftWarningDays(kortemark, today) };
  const retained = retentionOf(
    { clients: [client], visits: [visit], referrals: [], klusRequests: [], notes: [] },
    rules,
  );
  return expiredDrafts(retained, rules, new Map([[visit.id, moments]])).length > 0;
};
const everyDay = (days: number) => Array.from({ length: days + 1 }, (_, day) => dayOf(day));

describe('een ontwerp gaat vanzelf', () => {
  it('na dertig dagen waarin telkens iemand aanmeldde, en een dag omdat de langste stap niet telt', () => {
    expect(goes(everyDay(30))).toBe(false);
    expect(goes(everyDay(31))).toBe(true);
    expect(surelyPassedMs(everyDay(31))).toBe(30 * dayMs);
  });

  it('na een vakantie zoveel later, en ook waar zelden iemand aanmeldt', () => {
    expect(goes([...everyDay(10), dayOf(25), dayOf(30), dayOf(40)])).toBe(false);
    expect(goes([...everyDay(10), dayOf(25), dayOf(30), dayOf(45)])).toBe(true);
    expect(goes([0, 30, 60].map(dayOf))).toBe(true);
  });

  it('niet zonder dat de waarschuwing er op een vroegere dag stond', () => {
    // Back for a while, and then ahead past the term: time enough went by, but nobody saw the warning.
    const unseen = [...everyDay(18), ...everyDay(18), dayOf(40)];
    expect(surelyPassedMs(unseen)).toBeGreaterThan(30 * dayMs);
    expect(goes(unseen)).toBe(false);
  });

  it('niet zolang het dossier tot nader order blijft', () => {
    expect(goes(everyDay(40), [{ isOn: true, reason: 'beroep', by: me, at: dayOf(1) }])).toBe(false);
  });

  it('niet omdat de klok twee aanmelddagen vooruit stond', () => {
    expect(goes([dayOf(0), dayOf(42), dayOf(43)])).toBe(false);
    expect(goes([dayOf(0), dayOf(42), dayOf(43), dayOf(44)])).toBe(false);
  });
});

/** What the clock does between two sign-ins, beside the time that truly passes. */
const moves = fc.array(
  fc.record({ truly: fc.integer({ min: 60_000, max: 9 * dayMs }), back: fc.constantFrom(0, 0, 0, 1, 40, 365) }),
  { minLength: 1, maxLength: 60 },
);

describe('wat de klok ook doet', () => {
  it('één sprong vooruit, van hoe ver ook, neemt niets weg dat nog geen dertig dagen ligt', () => {
    fc.assert(
      fc.property(moves, fc.nat(59), fc.integer({ min: 0, max: 4000 * dayMs }), (steps, jumpAt, jump) => {
        let [truly, offset] = [start, 0];
        const moments = [instant(start)];
        for (const [i, step] of steps.entries()) {
          truly += step.truly;
          offset += i === jumpAt ? jump : -step.back * dayMs;
          moments.push(instant(truly + offset));
          expect(surelyPassedMs(moments)).toBeLessThanOrEqual(truly - start);
          if (goes(moments)) expect(truly - start).toBeGreaterThanOrEqual(30 * dayMs);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('zonder sprong gaat het ten laatste drie langste stappen na de termijn', () => {
    const steps = fc.array(fc.integer({ min: dayMs / 2, max: 9 * dayMs }), { minLength: 90, maxLength: 90 });
    fc.assert(
      fc.property(steps, (gaps) => {
        let at = start;
        const moments = [instant(at)];
        while (!goes(moments)) {
          const gap = gaps[moments.length - 1];
          if (gap === undefined) throw new Error('never went');
          at += gap;
          moments.push(instant(at));
        }
        expect(at - start).toBeLessThanOrEqual(30 * dayMs + 3 * Math.max(...gaps));
      }),
      { numRuns: 100 },
    );
  });
});
