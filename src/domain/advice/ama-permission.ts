import type { LocalDate } from '../dates.ts';
import { hasChosen } from '../intake/said.ts';
import type { Situation } from '../intake/situation.ts';
import { ageReached } from './age-limit.ts';

/** Who has to agree before AMA begins, by what somebody lives on; named as the answers about a permission. */
export const permissionIncomes = {
  ocmw: ['leefloon', 'equivalentLeefloon'],
  vdab: ['unemploymentBenefit', 'integrationBenefit'],
  advisingPhysician: ['healthFund'],
} as const;
export type PermissionGiver = keyof typeof permissionIncomes;

/** What stands between somebody and AMA: whose permission, and whether it is there already. */
export interface NeededPermission {
  readonly giver: PermissionGiver;
  readonly isGiven: boolean;
}

const givers = Object.keys(permissionIncomes) as readonly PermissionGiver[]; // the keys of a literal

/** Everybody who has to agree: who lives on two benefits asks twice. Empty where nobody has to, or nobody knows. */
export const neededPermissions = ({ answers }: Pick<Situation, 'answers'>): readonly NeededPermission[] =>
  givers
    .filter((giver) => hasChosen(answers, 'income', ...permissionIncomes[giver]))
    .map((giver) => ({ giver, isGiven: hasChosen(answers, 'permission', giver) }));

/** An allowance for a handicap: nobody has to agree. */
export const livesOnAllowance = ({ answers }: Pick<Situation, 'answers'>): boolean =>
  hasChosen(answers, 'income', 'incomeReplacementAllowance');

/** Old enough for AMA and young enough for the Groeipakket, with which nobody has to agree: from 18 up to and including 25. */
export const mayHaveGroeipakket = ({ birthDate }: Pick<Situation, 'birthDate'>, today: LocalDate): boolean =>
  ageReached(birthDate, 18, today) !== 'notReached' && ageReached(birthDate, 26, today) === 'notReached';
