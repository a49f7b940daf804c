import type { Organisation } from '../catalogue/organisation.ts';
import type { Answer, Answers, QuestionId } from './answers.ts';
import { relevantAnswers } from './relevant.ts';

/** Gives (or changes) one answer and drops every other answer that it makes pointless. */
export const setAnswer = (answers: Answers, id: QuestionId, answer: Answer, organisation: Organisation): Answers =>
  relevantAnswers({ ...answers, [id]: answer }, organisation);
