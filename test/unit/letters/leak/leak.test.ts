import { beforeAll, describe, expect, it } from 'vitest';
import { questionIds } from '../../../../src/domain/intake/answers.ts';
import { relevantAnswers } from '../../../../src/domain/intake/relevant.ts';
import { typesetPaper } from '../../../../src/typeset/typeset.ts';
import { findNeedles, makeNeedles } from '../../../leak-scan/find-canary.ts';
import { papers } from '../every-paper.ts';
import * as the from '../letter-fixtures.ts';
import { type Canary, canariesOf, ruleOf } from './canaries.ts';
import { schemas, wholeFile } from './canary-file.ts';
import { kindOf, otherPapers, type PaperName, type PaperOfFile, papersOfFile } from './leak-papers.ts';
import { answerRules, type FieldRule, fieldRules, letters, rowRules } from './leak-table.ts';
import { type Channels, channelsOf } from './pdf-channels.ts';
import { leavesOfSchemas, leavesOfValue } from './schema-leaves.ts';

const paperNames = Object.keys(papersOfFile) as readonly PaperName[];
const recipe = (name: PaperName): PaperOfFile => papersOfFile[name];
const inSchemas = leavesOfSchemas(schemas);
const inFile = leavesOfValue(wholeFile, '').filter(({ path }) => !path.startsWith('visit.answers.'));

const isShown = ({ shown = [] }: FieldRule, name: PaperName): boolean => shown.includes(name);

const withoutSpace = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
const needlesFor = ({ words }: Canary) => makeNeedles(words.flatMap((word) => [word, withoutSpace(word)]));

const rowCanaries: readonly Canary[] = Object.entries(rowRules).map(([path, rule]) => ({
  path,
  rule,
  words: rule.words,
}));

/** In which channels a canary is seen. */
const seenIn = (canary: Canary, channels: Channels): readonly string[] =>
  Object.entries(channels)
    .filter(([, bytes]) => findNeedles(bytes, needlesFor(canary)).length > 0)
    .map(([channel]) => channel);

describe('de tabel', () => {
  it('elk veld van elk schema heeft een waarde in het bestand en een regel in de tabel', () => {
    expect(inSchemas.size).toBeGreaterThan(150);
    const filled = new Set(inFile.map(({ path }) => path));
    expect([...inSchemas.keys()].filter((path) => !filled.has(path))).toEqual([]);
    expect([...inSchemas.keys()].filter((path) => ruleOf(path) === undefined)).toEqual([]);
    const stale = (key: string): boolean => ![...inSchemas.keys()].some((path) => path.startsWith(key));
    expect(Object.keys(fieldRules).filter(stale)).toEqual([]);
    expect(Object.keys(answerRules).toSorted()).toEqual([...questionIds].toSorted());
  });

  it('elke vraag heeft een antwoord dat telt', () => {
    const counted = relevantAnswers(wholeFile.visit.answers, the.organisation());
    expect(Object.keys(counted).toSorted()).toEqual([...questionIds].toSorted());
  });

  it('elk papier van het huis komt hier voorbij', () => {
    const here = paperNames.map((name) => recipe(name).make(recipe(name).base)?.paper);
    const known = new Set([...here.map((paper) => (paper == null ? '' : kindOf(paper))), ...otherPapers]);
    const kinds = new Set(Object.values(papers).map(kindOf));
    expect([...kinds].filter((kind) => !known.has(kind))).toEqual([]);
  });
});

describe('elk veld, elk papier, elke plaats in de pdf', () => {
  const opened = new Map<PaperName, Channels>();
  beforeAll(async () => {
    for (const name of paperNames) {
      const made = recipe(name).make(recipe(name).base);
      if (made === null) throw new Error(`no paper ${name}`);
      const pdf = await typesetPaper(made.paper, the.fonts);
      if (!pdf.ok) throw new Error(`${name}: ${JSON.stringify(pdf.error)}`);
      opened.set(name, channelsOf(pdf.value, made.fileName));
    }
  });

  it.each(paperNames)('%s', (name) => {
    const channels = opened.get(name) ?? {};
    const rows = letters.some((letter) => letter === name) ? rowCanaries : [];
    const canaries = [...canariesOf(recipe(name).base), ...rows];
    const found = canaries.map((canary) => ({ ...canary, seen: seenIn(canary, channels) }));
    expect(found.length).toBeGreaterThan(100);
    const leaks = found.filter(({ rule, seen }) => !isShown(rule, name) && seen.length > 0);
    expect(leaks.map(({ path, words, seen }) => `${path} (${words.join(', ')}): ${seen.join(', ')}`)).toEqual([]);
    const missing = found.filter(({ rule, seen }) => isShown(rule, name) && !seen.includes('text'));
    expect(missing.map(({ path, words }) => `${path} (${words.join(', ')})`)).toEqual([]);
  });
});
