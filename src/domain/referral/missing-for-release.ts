import type { PartialDate } from '../dates.ts';
import type { Answers, QuestionId } from '../intake/answers.ts';
import { isAgreed } from './consent.ts';
import { isOnlyCarried } from './delivery.ts';
import type { Referral } from './referral.ts';

/** What still lacks before a letter may leave; the screen words it. */
export type MissingItem =
  | 'name'
  | 'birthDate'
  | 'residence'
  | 'income'
  | 'workNow'
  | 'socialWorker'
  | 'vdabRegistered'
  | 'consent'
  | 'reasonSentence'
  | 'forms'
  | 'vdabPurpose'
  | 'addressMissing';

export interface ReleaseFacts {
  readonly answers: Answers;
  readonly birthDate: PartialDate | null;
  readonly referral: Referral;
  readonly hasName: boolean;
  /** What the letter says of the client now (referral/consent.ts). */
  readonly content: string;
}

/** Asked and answered; "weet ik niet" and "zeg ik liever niet" are answers, and help is never held back for them. */
const isAsked = (answers: Answers, id: QuestionId): boolean => answers[id] !== undefined;

/** Whether there is a social worker already is known in the house: here "weet ik niet" has to be looked up. */
const isSocialWorkerKnown = ({ socialWorker }: Answers): boolean => socialWorker?.type === 'choices';

type Requirement = readonly [item: MissingItem, isMet: boolean];

/** Also for wijk-werken: an official address in Flanders, and the income says whether VDAB or the OCMW leads to it. */
const whereAndIncome = (answers: Answers): readonly Requirement[] => [
  ['residence', isAsked(answers, 'residence')],
  ['income', isAsked(answers, 'income')],
];

const requirementsOf = ({ answers, birthDate, referral }: ReleaseFacts): readonly Requirement[] => {
  switch (referral.recipient) {
    case 'deOpstap':
      return [
        ...whereAndIncome(answers),
        ['workNow', isAsked(answers, 'workNow')],
        ['socialWorker', isSocialWorkerKnown(answers)],
        ['forms', referral.forms.length > 0],
        ['reasonSentence', referral.reasonSentence.trim() !== ''],
      ];
    case 'vdab':
      return [
        ...(referral.vdabPurpose === 'wijkWerken' ? whereAndIncome(answers) : []),
        ['birthDate', birthDate !== null && birthDate.year !== null],
        ['vdabRegistered', isAsked(answers, 'vdabRegistered')],
        ['vdabPurpose', referral.vdabPurpose !== null],
      ];
  }
};

/**
 * What lacks before this letter may leave, in screen order; empty when nothing does. Per recipient as domain.md section 2
 * "Required before release". An address that nobody checked matters only for a letter that goes by post.
 */
export const missingForRelease = (facts: ReleaseFacts): readonly MissingItem[] => {
  const { referral, hasName } = facts;
  const requirements: readonly Requirement[] = [
    ['name', hasName],
    ...requirementsOf(facts),
    ['consent', isAgreed(referral, facts.content)],
    ['addressMissing', isOnlyCarried(referral) || referral.delivery !== 'post' || referral.addressCheck !== null],
  ];
  return requirements.filter(([, isMet]) => !isMet).map(([item]) => item);
};
