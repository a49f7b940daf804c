import type { Answers } from './answers.ts';
import { chosen } from './said.ts';

/** Whoever only wants a klus done gets a two-minute flow that asks for no social data. */
export const isKlusOnly = (answers: Answers): boolean => {
  const requests = chosen(answers, 'requestForHelp');
  return requests.length === 1 && requests[0] === 'haveKlusDone';
};
