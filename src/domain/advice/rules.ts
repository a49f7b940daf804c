import type { PathwayId } from '../catalogue/pathways.ts';
import { amaRules } from './ama-rules.ts';
import { opstapRules, otherActivationRules, selfEmployedRules } from './opstap-rules.ts';
import type { Requirement } from './rule.ts';
import { artikel60Rules, artikel61Rules } from './twe-rules.ts';
import { vdabRules } from './vdab-rules.ts';
import { wijkWerkenGebruikerRules, wijkWerkenWorkerRules, workCoachRules } from './wijk-werken-rules.ts';

/** The table of rules: every requirement has to be met, each by any one of its rules. */
export const rulesOf: Readonly<Record<PathwayId, readonly Requirement[]>> = {
  deOpstap: opstapRules,
  vdab: vdabRules,
  wijkWerkenWorker: wijkWerkenWorkerRules,
  wijkWerkenGebruiker: wijkWerkenGebruikerRules,
  workCoach: workCoachRules,
  ama: amaRules,
  artikel60: artikel60Rules,
  artikel61: artikel61Rules,
  otherActivation: otherActivationRules,
  selfEmployed: selfEmployedRules,
};
