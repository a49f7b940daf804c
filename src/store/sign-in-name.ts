import type { StaffMemberId } from '../domain/ids.ts';

/** Shown on the lock screen so that a person can say who they are. */
export interface SignInName {
  readonly id: StaffMemberId;
  readonly name: string;
  /** After an office was put back: no name yet, a number stands in its place. */
  readonly isNumber?: true;
  /** Tells two people of the same name apart. */
  readonly function: string;
}
