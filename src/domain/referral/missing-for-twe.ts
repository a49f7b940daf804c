import type { Answers } from '../intake/answers.ts';
import { hasLeefloon } from '../intake/questions.ts';
import { hasChosen } from '../intake/said.ts';

/** What TWE asks of somebody before there is a paper about it. */
export type MissingForTwe = 'payer' | 'vdab' | 'halfTime';

/** Whether TWE can come up at all: for who lives on a leefloon or its equivalent. */
export const mayComeToTwe = (answers: Answers): boolean => hasLeefloon(answers);

/** What is not there yet: this OCMW pays, the person is registered at VDAB, and can work half-time at least. */
export const missingForTwe = (answers: Answers): readonly MissingForTwe[] => [
  ...(hasChosen(answers, 'leefloonPayer', 'thisOcmw') ? [] : (['payer'] as const)),
  ...(hasChosen(answers, 'vdabRegistered', 'yes') ? [] : (['vdab'] as const)),
  ...(hasChosen(answers, 'workNow', 'yes', 'partly') ? [] : (['halfTime'] as const)),
];
