import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { adviceText } from '../../src/cli/advice-text.ts';
import { advise } from '../../src/domain/advice/advise.ts';
import { rulesOf } from '../../src/domain/advice/rules.ts';
import type { Organisation } from '../../src/domain/catalogue/organisation.ts';
import { pathwayTextOf } from '../../src/domain/catalogue/pathway-texts.ts';
import { pathwayIds, recipientIds } from '../../src/domain/catalogue/pathways.ts';
import { parseVisitFile } from '../../src/domain/intake/parse-visit-file.ts';
import { questionsFor } from '../../src/domain/intake/questions.ts';
import { situationOfFile } from '../../src/domain/intake/situation.ts';
import { makeClientSheet } from '../../src/letter/client-sheet.ts';
import { makeKlusSheet } from '../../src/letter/klus-sheet.ts';
import { makeLetter } from '../../src/letter/make-letter.ts';
import type { Paper } from '../../src/letter/paper.ts';
import { marginStrings, paperStrings } from '../../src/letter/paper-strings.ts';
import { describeLetter } from '../../src/letter/what-is-in-it.ts';
import { kortemark, organisationNamed, today } from '../fixtures/situations.ts';
import { klusRequest, letterInput } from './letters/letter-fixtures.ts';
import { namesFinder } from './names-of-a-municipality.ts';

const second = organisationNamed('voorbeeldgemeente');
const namesIn = namesFinder(kortemark);
const fixtures = new URL('../fixtures/', import.meta.url);
const source = new URL('../../src/', import.meta.url);

/** The same visit by somebody who lives in the second municipality, or in its neighbour. */
const movedTo = (organisation: Organisation) => (key: string, value: unknown) => {
  if (value === null || typeof value !== 'object') return value;
  if (key === 'residence' || key === 'otherMunicipality') {
    const { sections, otherMunicipalities } = kortemark;
    const move = (id: string): string => {
      if (sections.some((place) => place.id === id)) return organisation.sections[0]?.id ?? '';
      return otherMunicipalities.some((place) => place.id === id)
        ? (organisation.otherMunicipalities[0]?.id ?? '')
        : id;
    };
    return 'choices' in value && Array.isArray(value.choices) ? { ...value, choices: value.choices.map(move) } : value;
  }
  return key === 'address' ? { ...value, postcode: '0000', place: 'Testdorp' } : value;
};

const visitFiles = readdirSync(fixtures).filter((name) => name.endsWith('.json'));

const textsOfPaper = (paper: Paper): readonly string[] => [...paperStrings(paper), ...marginStrings(paper)];

const address = {
  street: 'Voorbeeldstraat',
  houseNumber: '1',
  box: '',
  postcode: '0000',
  place: 'Testdorp',
  country: '',
};

/** All that somebody at this office can read about this visit: the advice, both letters, what is in them, and the sheet. */
const outputOf = (name: string, organisation: Organisation): readonly string[] => {
  const text = readFileSync(new URL(name, fixtures), 'utf8');
  const json: unknown = organisation === second ? JSON.parse(text, movedTo(second)) : JSON.parse(text);
  const parsed = parseVisitFile(json, organisation);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.message}`);
  const situation = situationOfFile(parsed.value);
  const advice = advise(situation, organisation, today);
  const letters = recipientIds.flatMap((recipient) => {
    const input = letterInput({ recipient, situation, organisation });
    const local = { ...input, client: { ...input.client, address } };
    const made = makeLetter(local);
    const { inIt, notInIt } = describeLetter(local);
    const facts = inIt.flatMap(({ label, value }) => [label, value]);
    return [...facts, ...notInIt, ...(made.ok ? textsOfPaper(made.value) : [])];
  });
  const mark = { type: 'none' } as const;
  const sheet = makeClientSheet({ clientName: null, situation, advice, organisation, date: today, mark });
  return [adviceText(advice, organisation, today), ...letters, ...textsOfPaper(sheet)];
};

/** What does not depend on a visit. */
const wordsOf = (organisation: Organisation): readonly string[] => [
  ...pathwayIds.flatMap((id) => Object.values(pathwayTextOf(id, organisation))),
  ...questionsFor(organisation).flatMap(({ text, label, help, choices }) => [
    text,
    label,
    help ?? '',
    ...choices.flatMap((choice) => [choice.text, choice.help ?? '']),
  ]),
  ...textsOfPaper(makeKlusSheet(klusRequest({ place: 'Teststraat 5, Testdorp' }), organisation, today)),
];

describe('de namen van een andere gemeente', () => {
  it.each(visitFiles)('staan niet in advies, brieven en blad: %s', (name) => {
    const output = outputOf(name, second);
    expect(output.flatMap(namesIn)).toEqual([]);
    expect(output.join('\n')).not.toMatch(/\{\w+\}/);
    expect(output.join('\n')).toContain('Voorbeeldgemeente');
    expect(outputOf(name, kortemark).flatMap(namesIn)).toContain('Sociaal Huis Kortemark');
  });

  it('staan niet in de vragen, de namen van de trajecten en het blad voor een klusje', () => {
    expect(wordsOf(second).flatMap(namesIn)).toEqual([]);
    expect(wordsOf(second).join('\n')).not.toMatch(/\{\w+\}/);
    for (const name of ['VDAB Diksmuide', 'Wijk-werken Westhoek', 'Heuvelland'])
      expect(wordsOf(kortemark).flatMap(namesIn)).toContain(name);
  });

  it('een eigen sjabloon gaat voor die van de app, en alleen die', () => {
    const letterOf = (recipient: 'deOpstap' | 'vdab', organisation: Organisation) =>
      makeLetter(letterInput({ recipient, organisation }));
    const own = { templateId: 'brief-vdab-voorbeeldgemeente', salutation: 'Geachte bemiddelaar,' };
    expect(letterOf('vdab', second)).toMatchObject({ value: own });
    expect(letterOf('vdab', kortemark)).toMatchObject({ value: { templateId: 'brief-vdab' } });
    for (const organisation of [second, kortemark])
      expect(letterOf('deOpstap', organisation)).toMatchObject({ value: { templateId: 'brief-de-opstap' } });
  });

  it('wat een eigen pagina anders zegt, hoort bij een regel en een oordeel die er zijn', () => {
    const rules = Object.values(rulesOf).flat(2);
    for (const { rule, verdict } of kortemark.sourcesDisagree ?? [])
      expect(rules.find(({ id }) => id === rule)?.verdicts, rule).toContain(verdict);
  });
});

/** Texts of a file that can reach a person: literals, template parts and JSX text; comments not. */
const literalsOf = (path: string): readonly string[] => {
  const code = readFileSync(new URL(path, source), 'utf8');
  if (!/\.tsx?$/.test(path)) return [code];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text);
    else if (ts.isJsxText(node) || ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found;
};

const isProduct = (path: string): boolean =>
  /\.(tsx?|mjs|js|html|css)$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.endsWith('default-organisation.ts');

describe('the source', () => {
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(isProduct);

  it('holds no name of a municipality in any text: those are data', () => {
    const literals = paths.map((path) => ({ path, texts: literalsOf(path) }));
    expect(literals.flatMap(({ texts }) => texts).length).toBeGreaterThan(3000);
    expect(literals.flatMap(({ path, texts }) => texts.flatMap(namesIn).map((name) => `${path}: ${name}`))).toEqual([]);
    const lower = literals.filter(({ texts }) => texts.includes('kortemark'));
    expect(lower.map(({ path }) => path)).toEqual([]);
  });
});
