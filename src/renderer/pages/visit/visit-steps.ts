import type { Client, Visit } from '../../../domain/dossier/records.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import type { VisitStep } from './visit-screen.ts';

export const visitSteps: readonly VisitStep[] = ['identity', 'intake', 'advice', 'referral', 'finish'];

/** What decides which steps can be opened. */
export interface StepFacts {
  readonly visit: Pick<Visit, 'step' | 'answers'>;
  readonly client: Client | null;
  readonly referrals: readonly Referral[];
}

/** A step opens once there is something in it: questions after identity, advice after one answer, letters after one is made. */
export const isStepOpen = (step: VisitStep, { visit, client, referrals }: StepFacts): boolean => {
  const hasAnswers = Object.keys(visit.answers).length > 0;
  switch (step) {
    case 'identity':
      return true;
    case 'intake':
      return visit.step !== 'identity' || hasAnswers || client !== null;
    case 'advice':
    case 'finish':
      return hasAnswers;
    case 'referral':
      return referrals.length > 0;
  }
};

/** One step back: the nearest one that can be opened; null on the first. */
export const stepBefore = (step: VisitStep, facts: StepFacts): VisitStep | null =>
  visitSteps.slice(0, visitSteps.indexOf(step)).findLast((one) => isStepOpen(one, facts)) ?? null;
