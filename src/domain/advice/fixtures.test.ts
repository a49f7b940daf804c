import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectedVerdicts } from '../../../test/fixtures/expected-verdicts.ts';
import { kortemark, today } from '../../../test/fixtures/situations.ts';
import { recipientOfPathway } from '../catalogue/pathway-texts.ts';
import { pathwayIds } from '../catalogue/pathways.ts';
import { parseVisitFile } from '../intake/parse-visit-file.ts';
import { questionsFor } from '../intake/questions.ts';
import { situationOfFile } from '../intake/situation.ts';
import type { Verdict } from './advice.ts';
import { advise } from './advise.ts';
import { isUnmetNeed } from './is-unmet-need.ts';

const folder = new URL('../../../test/fixtures/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

const visitOf = (name: string) => {
  const parsed = parseVisitFile(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')), kortemark);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.message}`);
  return parsed.value;
};

const adviceOf = (name: string) => advise(situationOfFile(visitOf(name)), kortemark, today);
const verdictsOf = (name: string) =>
  Object.fromEntries(adviceOf(name).pathways.map(({ pathway, verdict }) => [pathway, verdict]));

describe('de voorbeeldbezoeken', () => {
  it('elk bestand staat in de tabel en omgekeerd', () => {
    expect(names.toSorted()).toEqual(Object.keys(expectedVerdicts).toSorted());
  });

  it.each(names)('%s geeft het verwachte advies', (name) => {
    expect(verdictsOf(name)).toMatchObject(expectedVerdicts[name] ?? {});
  });

  it.each(pathwayIds)('%s: minstens een bezoek past en minstens een past niet', (pathway) => {
    const expected = names.map((name) => expectedVerdicts[name]?.[pathway]);
    const fitting: readonly (Verdict | undefined)[] = ['fits', 'fitsIf'];
    expect(expected.some((verdict) => fitting.includes(verdict))).toBe(true);
    expect(expected).toContain('doesNotFit');
  });
});

describe('wie een brief krijgt', () => {
  const recipientsOf = (name: string) => {
    const open = adviceOf(name).pathways.filter(({ verdict }) => verdict === 'fits' || verdict === 'fitsIf');
    const found = open.map(({ pathway }) => recipientOfPathway(pathway)).filter((recipient) => recipient !== null);
    return [...new Set(found)].toSorted();
  };

  it('voor klusjes gaat de brief naar VDAB, behalve met een leefloon: dan doet het OCMW het zelf', () => {
    expect(recipientsOf('pathway-wijk-werken-worker-fits')).toEqual(['deOpstap', 'vdab']);
    expect(recipientsOf('pathway-work-coach-does-not-fit')).toEqual(['deOpstap']);
  });

  it('wie in een andere gemeente woont, krijgt geen brief naar De Opstap', () => {
    expect(recipientsOf('pathway-de-opstap-does-not-fit')).toEqual(['vdab']);
  });

  it('wie alleen een klusje laat doen, krijgt geen brief', () => {
    expect(recipientsOf('request-have-klus-done')).toEqual([]);
  });
});

describe('elk antwoord op de eerste vraag leidt ergens heen', () => {
  const requests = questionsFor(kortemark).find(({ id }) => id === 'requestForHelp')?.choices ?? [];
  const kebab = (id: string): string => id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

  it.each(requests)('$id heeft een bezoek met een pad of een taak voor vandaag', ({ id }) => {
    const advice = adviceOf(`request-${kebab(id)}`);
    const paths = advice.pathways.filter(({ verdict }) => verdict === 'fits' || verdict === 'fitsIf');
    expect(paths.length + advice.todayTasks.length).toBeGreaterThan(0);
  });

  it('iets anders telt als een vraag waarvoor er geen aanbod is', () => {
    const visit = situationOfFile(visitOf('request-something-else'));
    expect(isUnmetNeed(visit, advise(visit, kortemark, today))).toBe(true);
    const work = situationOfFile(visitOf('request-find-work'));
    expect(isUnmetNeed(work, advise(work, kortemark, today))).toBe(false);
  });
});
