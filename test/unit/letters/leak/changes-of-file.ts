import type { Answer } from '../../../../src/domain/intake/answers.ts';
import type { Question } from '../../../../src/domain/intake/question.ts';
import { questionsFor } from '../../../../src/domain/intake/questions.ts';
import * as the from '../letter-fixtures.ts';
import { ruleOf } from './canaries.ts';
import { schemas, type WholeFile } from './canary-file.ts';
import { answerRules, type FieldRule } from './leak-table.ts';
import { leavesOfSchemas, leavesOfValue, othersOf, withValue } from './schema-leaves.ts';

/** The same file with one thing otherwise. */
export interface FileChange {
  readonly path: string;
  readonly rule: FieldRule;
  readonly file: WholeFile;
}

const nodes = leavesOfSchemas(schemas);

const isValid = (file: WholeFile, section: keyof WholeFile): boolean =>
  schemas[section].safeParse(file[section]).success;

const fieldChanges = (base: WholeFile): readonly FileChange[] =>
  leavesOfValue(base, '')
    .filter(({ path }) => !path.startsWith('visit.answers.'))
    .flatMap(({ path, keys, value }) =>
      othersOf(nodes.get(path) ?? [], value)
        .map((other) => ({ path, rule: ruleOf(path) ?? {}, file: withValue(base, keys, other) }))
        .filter(({ file }) => isValid(file, keys[0] as keyof WholeFile)),
    );

const otherAnswers = (question: Question, answer: Answer | undefined): readonly (Answer | undefined)[] => {
  const unsaid = [undefined, { type: 'unknown' }, { type: 'declined' }] as const;
  if (question.type === 'date') return [...unsaid, { type: 'date', date: { year: 2027, month: 6, day: null } }];
  const text = answer?.type === 'choices' ? answer.text : '';
  return [
    ...unsaid,
    ...question.choices.map(({ id }): Answer => ({ type: 'choices', choices: [id], text: text ?? '' })),
  ];
};

const answerChanges = (base: WholeFile): readonly FileChange[] =>
  questionsFor(the.organisation()).flatMap((question) => {
    const { chosen, typed = {} } = answerRules[question.id];
    const path = `visit.answers.${question.id}`;
    const answer = base.visit.answers[question.id];
    const change = (rule: FieldRule, where: string, other: Answer | undefined): FileChange => {
      const { [question.id]: _, ...rest } = base.visit.answers;
      const answers = other === undefined ? rest : { ...rest, [question.id]: other };
      return { path: where, rule, file: { ...base, visit: { ...base.visit, answers } } };
    };
    const texts = answer?.type === 'choices' ? ['anders', ''].map((text) => ({ ...answer, text })) : [];
    return [
      // Words typed with an answer go with it.
      ...otherAnswers(question, answer).map((other) =>
        change({ shapes: [...(chosen.shown ?? []), ...(chosen.shapes ?? []), ...(typed.shown ?? [])] }, path, other),
      ),
      ...texts.map((other) => change(typed, `${path}.text`, other)),
    ];
  });

const known = new WeakMap<WholeFile, readonly FileChange[]>();

/** Every field of a file and every answer, each with several other values. */
export const changesOf = (base: WholeFile): readonly FileChange[] => {
  const changes = known.get(base) ?? [...fieldChanges(base), ...answerChanges(base)];
  known.set(base, changes);
  return changes;
};
