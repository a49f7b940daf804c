import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kortemark, type SaidAnswers, situationFrom, today } from '../../../test/fixtures/situations.ts';
import { questionIds } from '../intake/answers.ts';
import { advise } from './advise.ts';
import { rulesOf } from './rules.ts';
import { sources } from './sources.ts';

const document = readFileSync(new URL('../../../docs/sources.md', import.meta.url), 'utf8');
const namedAs = (kind: string): readonly string[] =>
  [...document.matchAll(new RegExp(`${kind}:([A-Za-z0-9*]+(?:\\.[A-Za-z0-9]+)?)`, 'g'))].map(([, id = '']) => id);

const rules = Object.values(rulesOf)
  .flat(2)
  .map(({ id }) => id);

const isNamed = (id: string, names: readonly string[]): boolean =>
  names.includes(id) || names.includes(id.replace(/^[^.]+/, '*'));

/** Situations that together call for every today task. */
const talks: readonly (readonly [SaidAnswers, string?])[] = [
  [
    {
      requestForHelp: ['moneyOrLeefloon', 'rvaLetter', 'volunteering', 'doKlus', 'selfEmployedProblems'],
      aboutSelf: 'someoneElse',
      residence: 'otherMunicipality',
      income: ['leefloon', 'unemploymentBenefit', 'healthFund'],
      vdabRegistered: 'no',
      urgentSigns: 'seizure',
      language: 'arabic',
      interpreter: 'yes',
    },
    '2010',
  ],
];
const tasks = talks.flatMap(([said, born]) =>
  advise(situationFrom(said, born), kortemark, today).todayTasks.map(({ id }) => id),
);

describe('de bronnen', () => {
  it('geven geen adres dat halverwege een datum ophoudt', () => {
    const urls = Object.values(sources).flatMap((source) => ('url' in source ? [source.url] : []));
    expect(urls.length).toBeGreaterThan(10);
    expect(urls.filter((url) => /\/\d{4}(?:\/\d{1,2})*\/?$/.test(url))).toEqual([]);
  });
});

describe('docs/sources.md', () => {
  it('noemt alleen regels die bestaan', () => {
    const names = namedAs('rule');
    expect(names.length).toBeGreaterThan(40);
    for (const name of names) {
      const found = name.startsWith('*') ? rules.some((id) => id.endsWith(name.slice(1))) : rules.includes(name);
      expect(found, name).toBe(true);
    }
  });

  it('noemt elke regel', () => {
    expect(rules.filter((id) => !isNamed(id, namedAs('rule')))).toEqual([]);
  });

  it('noemt elke taak voor vandaag, en geen andere', () => {
    expect([...new Set(namedAs('task'))].toSorted()).toEqual([...new Set(tasks)].toSorted());
  });

  it.each([
    ['contact', kortemark.contacts.map(({ id }) => id)],
    ['parameter', kortemark.parameters.map(({ id }) => id)],
    ['route', (kortemark.routes ?? []).map(({ id }) => id)],
    ['question', questionIds],
  ])('noemt elke %s, en geen andere', (kind, ids) => {
    expect([...new Set(namedAs(kind))].toSorted()).toEqual([...ids].toSorted());
  });
});
