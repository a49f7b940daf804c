import { parameterOn, parameterValue } from '../catalogue/parameter.ts';
import { addDays } from '../dutch-date.ts';
import type { QuestionId } from '../intake/answers.ts';
import { isKlusOnly } from '../intake/is-klus-only.ts';
import { hasLeefloon, hasRvaBenefit } from '../intake/questions.ts';
import type { TodayTask } from './advice.ts';
import { ageReached } from './age-limit.ts';
import { type Facts, look } from './rule.ts';
import { rvaTasks } from './rva-tasks.ts';
import { sources } from './sources.ts';
import { taskTexts } from './task-texts.ts';

/** What the tasks need beside the facts of the rules. */
export interface TaskFacts extends Facts {
  readonly hasMandate: boolean;
}

const said = (facts: Facts, id: QuestionId, ...choices: readonly string[]): boolean =>
  look(facts, id, ...choices) === 'yes';

const isFromElsewhere = (facts: Facts): boolean => said(facts, 'residence', 'otherMunicipality');

const isUrgent = (facts: Facts): boolean =>
  said(facts, 'urgentSigns', 'seizure', 'energyCut', 'noIncome') || said(facts, 'income', 'none');

/** Seizure, energy cut or no income: a social worker today, on top of everything. */
const urgentTasks = (facts: Facts): readonly TodayTask[] => {
  if (!isUrgent(facts)) return [];
  return [
    {
      id: 'socialWorkerNow',
      urgency: 'now',
      text: taskTexts.socialWorkerNow,
      by: 'socialWorker',
      before: facts.today,
      source: sources.house,
    },
  ];
};

/**
 * Asking for money is an application: entered in the register on the day it is received, receipt the same day, even when
 * another OCMW is competent; that one gets it within the days the law gives.
 */
const applicationTasks = (facts: Facts): readonly TodayTask[] => {
  if (!said(facts, 'requestForHelp', 'moneyOrLeefloon')) return [];
  const days = parameterValue(facts.organisation, 'decisionWithinDays', facts.today);
  // Where another OCMW is competent, this one decides nothing: it promises no day either.
  const decision = isFromElsewhere(facts) ? [] : [taskTexts.decisionWithin(days)];
  return [
    {
      id: 'registerApplication',
      urgency: 'today',
      text: [taskTexts.registerApplication, ...decision].join(' '),
      by: 'frontDesk',
      before: facts.today,
      source: sources.application,
    },
    {
      id: 'socialWorkerForMoney',
      urgency: 'today',
      text: taskTexts.socialWorkerForMoney,
      by: 'socialWorker',
      before: facts.today,
      source: sources.application,
    },
  ];
};

const forwardTasks = (facts: Facts): readonly TodayTask[] => {
  if (!isFromElsewhere(facts)) return [];
  const days = parameterValue(facts.organisation, 'forwardWithinDays', facts.today);
  return [
    {
      id: 'forwardRequest',
      urgency: 'today',
      text: taskTexts.forwardRequest(days),
      by: 'frontDesk',
      before: addDays(facts.today, days),
      source: sources.forwarding,
    },
  ];
};

/** An office whose data do not have the number of days says nothing about them. */
const c45bText = ({ organisation, today }: Facts): string => {
  const days = parameterOn(organisation, 'c45bDays', today);
  return [taskTexts.volunteeringC45b, ...(days === null ? [] : [taskTexts.c45bRefusal(days.value)])].join(' ');
};

/** What each status must do before volunteering. Volunteering is never an obligation. */
const volunteeringTasks = (facts: Facts): readonly TodayTask[] => {
  if (!said(facts, 'requestForHelp', 'volunteering')) return [];
  const task = (id: string, text: string, source: TodayTask['source']): TodayTask => ({
    id,
    urgency: 'soon',
    text,
    by: 'client',
    source,
  });
  const { answers } = facts;
  return [
    ...(hasRvaBenefit(answers) ? [task('volunteeringC45b', c45bText(facts), sources.rvaVolunteering)] : []),
    ...(hasLeefloon(answers)
      ? [task('volunteeringOcmw', taskTexts.volunteeringOcmw, sources.leefloonVolunteering)]
      : []),
    // The OCMW is told each time; a physician who agreed has agreed.
    ...(said(facts, 'income', 'healthFund') && !said(facts, 'permission', 'advisingPhysician')
      ? [task('volunteeringPhysician', taskTexts.volunteeringPhysician, sources.riziv)]
      : []),
  ];
};

/** Who is or was self-employed can have a right to a leefloon: looked at when they say that it goes badly or ask money. */
const mayNeedLeefloon = (facts: Facts): boolean =>
  said(facts, 'requestForHelp', 'selfEmployedProblems') ||
  (said(facts, 'selfEmployed', 'active', 'stopped') &&
    (isUrgent(facts) || said(facts, 'requestForHelp', 'moneyOrLeefloon')));

const workTasks = (facts: Facts): readonly TodayTask[] => [
  ...(said(facts, 'income', 'leefloon') && said(facts, 'vdabRegistered', 'no')
    ? [
        {
          id: 'registerAtVdab',
          urgency: 'soon',
          text: taskTexts.registerAtVdab,
          by: 'client',
          source: sources.leefloonRegistration,
        } as const,
      ]
    : []),
  ...(said(facts, 'income', 'leefloon') && said(facts, 'requestForHelp', 'doKlus')
    ? [
        {
          id: 'afsprakenblad',
          urgency: 'soon',
          text: said(facts, 'leefloonPayer', 'thisOcmw') ? taskTexts.afsprakenblad : taskTexts.afsprakenbladElsewhere,
          by: 'socialWorker',
          source: sources.wijkWerkToeleiding,
        } as const,
      ]
    : []),
  ...(mayNeedLeefloon(facts)
    ? [
        {
          id: 'selfEmployedLeefloon',
          urgency: 'today',
          text: taskTexts.selfEmployedLeefloon,
          by: 'socialWorker',
          source: sources.selfEmployedLeefloon,
        } as const,
      ]
    : []),
];

const personTasks = (facts: TaskFacts): readonly TodayTask[] => [
  ...(ageReached(facts.birthDate, 18, facts.today) === 'notReached'
    ? [
        {
          id: 'minorToSocialWorker',
          urgency: 'today',
          text: taskTexts.minorToSocialWorker,
          by: 'socialWorker',
          source: sources.house,
        } as const,
      ]
    : []),
  ...(said(facts, 'interpreter', 'yes')
    ? [
        {
          id: 'interpreter',
          urgency: 'today',
          text: taskTexts.interpreter,
          by: 'frontDesk',
          source: sources.language,
        } as const,
      ]
    : []),
  ...(said(facts, 'aboutSelf', 'someoneElse') && !facts.hasMandate
    ? [{ id: 'mandate', urgency: 'soon', text: taskTexts.mandate, by: 'frontDesk', source: sources.house } as const]
    : []),
];

/** What has to happen today beside the pathways, most urgent first. Who only wants a klus done gets no social task. */
export const todayTasksFor = (facts: TaskFacts): readonly TodayTask[] => {
  if (isKlusOnly(facts.answers)) return [];
  const tasks = [
    ...urgentTasks(facts),
    ...applicationTasks(facts),
    ...rvaTasks(facts),
    ...forwardTasks(facts),
    ...personTasks(facts),
    ...workTasks(facts),
    ...volunteeringTasks(facts),
  ];
  const rank = { now: 0, today: 1, soon: 2 } as const;
  return tasks.toSorted((a, b) => rank[a.urgency] - rank[b.urgency]);
};
