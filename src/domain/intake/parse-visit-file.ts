import { z } from 'zod';
import type { Organisation } from '../catalogue/organisation.ts';
import { localDateSchema, type PartialDate } from '../dates.ts';
import { err, ok, type Result } from '../result.ts';
import { type Answer, type QuestionId, questionIdSchema } from './answers.ts';
import type { Question } from './question.ts';
import { questionsFor } from './questions.ts';
import { type VisitFile, visitFileSchema } from './visit-file.ts';

export interface BadVisitFile {
  readonly type: 'badVisitFile';
  /** One Dutch line: where and what. */
  readonly message: string;
}

/** At most this much of what was typed comes back in a message, and nothing that could break the line. */
const quote = (typed: string): string => {
  const clean = typed.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ');
  return `"${clean.length > 40 ? `${clean.slice(0, 40)}...` : clean}"`;
};

/** A day that exists as far as it is known; a day needs its month and a month its year. */
const isPossible = ({ year, month, day }: PartialDate): boolean => {
  if (year === null) return month === null && day === null;
  if (month === null) return day === null;
  const two = (part: number): string => String(part).padStart(2, '0');
  return localDateSchema.safeParse(`${year}-${two(month)}-${two(day ?? 1)}`).success;
};

const faultInChoices = (question: Question, answer: Answer & { type: 'choices' }): string | null => {
  if (question.type === 'date') return 'hier hoort een datum';
  const known = question.choices.map(({ id }) => id);
  const strange = answer.choices.find((choice) => !known.includes(choice));
  if (strange !== undefined) return `het antwoord ${quote(strange)} bestaat niet (kies uit ${known.join(', ')})`;
  if (new Set(answer.choices).size < answer.choices.length) return 'een antwoord staat er twee keer';
  if (question.type === 'one' && answer.choices.length > 1) return 'hier mag maar één antwoord';
  const alone = answer.choices.find((choice) => question.excludes?.includes(choice));
  if (alone !== undefined && answer.choices.length > 1) return `${quote(alone)} kan niet samen met een ander antwoord`;
  const asked = question.choices.find(({ id, asksText }) => asksText !== undefined && answer.choices.includes(id));
  if (answer.text !== undefined && asked === undefined) return 'bij dit antwoord hoort geen tekst';
  if ((answer.text ?? '').length > (asked?.asksText?.maxLength ?? 280)) return 'de tekst is te lang';
  return null;
};

const faultInAnswer = (question: Question, answer: Answer): string | null => {
  if (answer.type === 'choices') return faultInChoices(question, answer);
  if (answer.type !== 'date') return null;
  if (question.type !== 'date') return 'hier hoort geen datum';
  return isPossible(answer.date) ? null : 'deze datum bestaat niet';
};

const faultIn = (visit: VisitFile, organisation: Organisation): string | null => {
  if (visit.birthDate !== undefined && !isPossible(visit.birthDate)) return 'birthDate: deze datum bestaat niet';
  for (const question of questionsFor(organisation)) {
    const answer = visit.answers[question.id];
    const fault = answer === undefined ? null : faultInAnswer(question, answer);
    if (fault !== null) return `answers.${question.id}: ${fault}`;
  }
  return null;
};

const isQuestion = (id: unknown): id is QuestionId => questionIdSchema.safeParse(id).success;

/** The first thing that zod found, in Dutch. */
const describe = (issue: z.core.$ZodIssue): string => {
  const [top, key] = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const where = issue.path.length === 0 ? '' : `${z.core.toDotPath(issue.path)}: `;
    return `${where}het veld ${quote(issue.keys[0] ?? '')} bestaat niet`;
  }
  if (issue.code === 'invalid_key' || (top === 'answers' && key !== undefined && !isQuestion(key))) {
    return `answers: de vraag ${quote(String(key ?? ''))} bestaat niet`;
  }
  if (issue.path.length === 0) return 'er wordt een object met "answers" verwacht';
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  return `${quote(z.core.toDotPath(issue.path))} ${missing ? 'ontbreekt of is niet volledig' : 'heeft een waarde die niet kan'}`;
};

/** Reads a visit file; also checks that every answer exists in this organisation's questions. */
export const parseVisitFile = (json: unknown, organisation: Organisation): Result<VisitFile, BadVisitFile> => {
  const bad = (what: string): Result<VisitFile, BadVisitFile> =>
    err({ type: 'badVisitFile', message: `Het bestand klopt niet: ${what}.` });
  const parsed = visitFileSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    return bad(first === undefined ? 'onbekende fout' : describe(first));
  }
  const fault = faultIn(parsed.data, organisation);
  return fault === null ? ok(parsed.data) : bad(fault);
};
