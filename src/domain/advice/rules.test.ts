import { describe, expect, it } from 'vitest';
import { ruleRows } from '../../../test/fixtures/rule-rows.ts';
import { kortemark, type SaidAnswers, situationFrom, today } from '../../../test/fixtures/situations.ts';
import { type PathwayId, pathwayIds } from '../catalogue/pathways.ts';
import { relevantAnswers } from '../intake/relevant.ts';
import type { Verdict } from './advice.ts';
import { advise } from './advise.ts';
import { rulesOf } from './rules.ts';
import { sourceFor } from './sources.ts';

/** What each pathway can become at the desk: most need something that no question settles, so they never plainly fit. */
const possibleVerdicts: Readonly<Record<PathwayId, readonly Verdict[]>> = {
  deOpstap: ['fitsIf', 'doesNotFit', 'unknown'],
  vdab: ['fits', 'fitsIf', 'doesNotFit', 'unknown'],
  wijkWerkenWorker: ['fitsIf', 'doesNotFit', 'unknown'],
  wijkWerkenGebruiker: ['fits', 'fitsIf', 'doesNotFit', 'unknown'],
  workCoach: ['fitsIf', 'doesNotFit', 'unknown'],
  ama: ['fitsIf', 'doesNotFit', 'unknown'],
  artikel60: ['fitsIf', 'doesNotFit', 'unknown'],
  artikel61: ['fitsIf', 'doesNotFit', 'unknown'],
  otherActivation: ['fitsIf', 'doesNotFit', 'unknown'],
  selfEmployed: ['fits', 'fitsIf', 'doesNotFit', 'unknown'],
};

const adviceOf = (row: (typeof ruleRows)[number]) => advise(situationFrom(row.said, row.born), kortemark, today);

describe('de regels als tabel', () => {
  it.each(ruleRows)('$name', (row) => {
    const advice = adviceOf(row);
    const verdicts = Object.fromEntries(advice.pathways.map(({ pathway, verdict }) => [pathway, verdict]));
    expect(verdicts).toMatchObject(row.expected);
  });
});

describe('wat niemand zei', () => {
  const reasonsFor = (said: SaidAnswers, pathway: PathwayId) =>
    advise(situationFrom(said), kortemark, today)
      .pathways.find((row) => row.pathway === pathway)
      ?.reasons.map(({ text }) => text);

  it.each(['ama', 'artikel60', 'artikel61'] as const)(
    'wie alleen een klusje laat doen, leest bij %s niets over eigen werk of inkomen',
    (pathway) => {
      expect(reasonsFor({ requestForHelp: 'haveKlusDone' }, pathway)).toEqual(['Je vraagt nu geen hulp bij werk.']);
    },
  );

  it('wie zei dat betaald werk lukt, leest dat wel', () => {
    expect(reasonsFor({ requestForHelp: 'findWork', workNow: 'yes' }, 'ama')).toContain(
      'Je kunt nu betaald werk doen.',
    );
  });

  it('een voorwaarde wordt geen feit', () => {
    const partly: SaidAnswers = { requestForHelp: 'meaningfulActivity', workNow: 'partly', residence: 'zarren' };
    expect(reasonsFor({ ...partly, income: 'pension', obstacle: 'yes', vaphSupport: 'no' }, 'ama')).toContain(
      'Dit kan alleen als je geen arbeidsmatige activiteiten in de sociale economie volgt.',
    );
    const open = advise(situationFrom({ requestForHelp: 'findWork' }, ''), kortemark, today);
    const texts = open.pathways.flatMap(({ reasons }) => reasons.map(({ text }) => text));
    expect(texts).toContain('We weten nog niet zeker of je 18 of ouder bent.');
  });
});

describe('de tabel is volledig', () => {
  it('elke regel wordt bereikt in elk oordeel dat hij kan geven, en in geen ander', () => {
    const reached = new Map<string, Set<Verdict>>();
    for (const { said, born } of ruleRows) {
      const situation = situationFrom(said, born);
      const facts = { ...situation, answers: relevantAnswers(situation.answers), organisation: kortemark, today };
      for (const rule of Object.values(rulesOf).flat(2)) {
        const verdict = rule.judge(facts)?.verdict;
        const before = reached.get(rule.id) ?? new Set();
        reached.set(rule.id, verdict === undefined ? before : before.add(verdict));
      }
    }
    for (const rule of Object.values(rulesOf).flat(2)) {
      expect([...(reached.get(rule.id) ?? [])].toSorted(), rule.id).toEqual([...rule.verdicts].toSorted());
    }
  });

  it.each(pathwayIds)('%s wordt door een rij bereikt in elk mogelijk oordeel', (pathway) => {
    const reached = ruleRows
      .filter(({ expected }) => expected[pathway] !== undefined)
      .map(({ expected }) => expected[pathway]);
    expect([...new Set(reached)].toSorted()).toEqual([...possibleVerdicts[pathway]].toSorted());
  });

  it('elke regel heeft een eigen naam, een bron en woorden voor elk oordeel', () => {
    const rules = Object.values(rulesOf).flat(2);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(Object.keys(rule.texts).toSorted(), rule.id).toEqual([...rule.verdicts].toSorted());
      expect(sourceFor(rule.source, kortemark).title.length, rule.id).toBeGreaterThan(5);
      expect(rule.verdicts.includes('fitsIf'), rule.id).toBe((rule.conditions ?? []).length > 0);
    }
  });

  it('elk advies heeft een reden; voorwaarden alleen bij past als, vragen alleen bij nog niet te zeggen', () => {
    for (const row of ruleRows) {
      for (const { verdict, reasons, conditions, pathway } of adviceOf(row).pathways) {
        expect(reasons.length, `${row.name} ${pathway}`).toBeGreaterThan(0);
        expect(
          reasons.some((reason) => reason.verdict === verdict),
          `${row.name} ${pathway}`,
        ).toBe(true);
        expect(conditions.length > 0, `${row.name} ${pathway}`).toBe(verdict === 'fitsIf');
      }
    }
  });
});
