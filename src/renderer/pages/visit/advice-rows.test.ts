import { describe, expect, it } from 'vitest';
import type { Advice, Verdict } from '../../../domain/advice/advice.ts';
import { adviceGroups, placesOf } from './advice-rows.ts';

const advice = (vdab: Verdict, ama: Verdict): Advice => ({
  pathways: [
    { pathway: 'vdab', verdict: vdab, reasons: [], conditions: [], missing: [] },
    { pathway: 'ama', verdict: ama, reasons: [], conditions: [], missing: [] },
  ],
  todayTasks: [],
  nextQuestion: null,
});

describe('plaats van de trajecten', () => {
  it('een traject blijft binnen een vraag op zijn plaats, met zijn nieuwe oordeel', () => {
    const before = placesOf(advice('unknown', 'unknown'));
    const groups = adviceGroups(advice('fits', 'doesNotFit'), before);
    expect(groups.map((group) => group.verdict)).toEqual(['unknown']);
    expect(groups[0]?.rows.map((row) => row.verdict)).toEqual(['fits', 'doesNotFit']);
  });

  it('bij de volgende vraag staat elk traject in de groep van zijn oordeel', () => {
    const now = advice('fits', 'doesNotFit');
    expect(adviceGroups(now, placesOf(now)).map((group) => group.verdict)).toEqual(['fits', 'doesNotFit']);
  });
});
