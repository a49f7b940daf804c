import { opstapFormTexts } from '../../../../src/domain/catalogue/pathway-texts.ts';
import type { OpstapForm } from '../../../../src/domain/catalogue/pathways.ts';
import { instantSchema, localDateSchema } from '../../../../src/domain/dates.ts';
import { formatDutchDate, localDateOf } from '../../../../src/domain/dutch-date.ts';
import type { QuestionId } from '../../../../src/domain/intake/answers.ts';
import { questionsFor } from '../../../../src/domain/intake/questions.ts';
import * as the from '../letter-fixtures.ts';
import type { WholeFile } from './canary-file.ts';
import { answerRules, type FieldRule, fieldRules } from './leak-table.ts';
import { type Leaf, leavesOfValue } from './schema-leaves.ts';

/** The rule of the table for a path: its own, or that of the branch it stands on. */
export const ruleOf = (path: string): FieldRule | undefined => {
  const branch = Object.keys(fieldRules).find((key) => /(\[\]|\.)$/.test(key) && path.startsWith(key));
  return fieldRules[path] ?? fieldRules[branch ?? ''];
};

/** What one field looks like wherever it would be said. */
export interface Canary {
  readonly path: string;
  readonly rule: FieldRule;
  /** Each of them a giveaway. */
  readonly words: readonly string[];
}

/** Words that many papers say for reasons of their own, or that are too short to be told apart. */
const sayNothing = /^(.{0,6}|Iets anders|Leefloon|Werk zoeken)$/i;

const french = new Intl.DateTimeFormat('fr-BE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** As data, in Dutch, and in a translation. */
const dayWords = (day: string): readonly string[] => [
  day,
  formatDutchDate(localDateSchema.parse(day)),
  french.format(new Date(`${day}T00:00:00Z`)),
];

const wordsOf = ({ path, value }: Leaf): readonly string[] => {
  const text = String(value);
  if (path === 'referral.forms[]') return [opstapFormTexts[text as OpstapForm]];
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return dayWords(localDateOf(instantSchema.parse(text)));
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayWords(text);
  if (text.startsWith('+32')) return [text, `0${text.slice(3)}`];
  if (text.startsWith('c0ffee')) return [text.slice(0, 12)];
  const isOwn = /kanarie|voorbeeld|\d{5}|050 |medewerker|functie|gem$|straat$|land$|zebedeus|kwartel|7K3M/i.test(text);
  return isOwn ? [text] : [];
};

const partialDate = (leaves: readonly Leaf[], path: string): readonly Canary[] => {
  const part = (name: string): string => String(leaves.find((leaf) => leaf.path === `${path}.${name}`)?.value);
  const day = `${part('year')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
  return [{ path: `${path}.year`, rule: ruleOf(`${path}.year`) ?? {}, words: dayWords(day) }];
};

const isInAnswers = ({ path }: Leaf): boolean => path.startsWith('visit.answers.');

const answerCanaries = ({ visit }: WholeFile): readonly Canary[] =>
  questionsFor(the.organisation()).flatMap(({ id, choices }) => {
    const answer = visit.answers[id];
    const { chosen, typed = {} } = answerRules[id as QuestionId];
    const path = `visit.answers.${id}`;
    if (answer?.type === 'date') {
      const { year, month, day } = answer.date;
      const words = dayWords(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
      return [{ path, rule: chosen, words }];
    }
    if (answer?.type !== 'choices') return [];
    const words = choices.filter((choice) => answer.choices.includes(choice.id)).map(({ text }) => text);
    return [
      { path, rule: chosen, words: words.filter((text) => !sayNothing.test(text)) },
      { path: `${path}.text`, rule: typed, words: [answer.text ?? ''] },
    ];
  });

/** Every canary of this file with the rule of its field. */
export const canariesOf = (file: WholeFile): readonly Canary[] => {
  const leaves = leavesOfValue(file, '').filter((leaf) => !isInAnswers(leaf));
  const plain = leaves
    .filter(({ path }) => !/[bB]irthDate\.(year|month|day)$/.test(path))
    .map((leaf) => ({ path: leaf.path, rule: ruleOf(leaf.path) ?? {}, words: wordsOf(leaf) }));
  return [
    ...plain,
    ...['client.birthDate', 'visit.birthDate'].flatMap((path) => partialDate(leaves, path)),
    ...answerCanaries(file),
  ].filter(({ words }) => words.length > 0);
};
