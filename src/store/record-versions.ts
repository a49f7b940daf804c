import type { Instant } from '../domain/dates.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { WriteFailure } from './failures.ts';

/** Kinds of records in which people write, and in which two versions can be. */
export const versionedTables = ['client', 'visit', 'referral', 'klusRequest'] as const;
export type VersionedTable = (typeof versionedTables)[number];

/** Fields of words, in which what two people wrote can be put together. */
export const ownWordsFields = ['nextStep', 'reasonSentence', 'task', 'wishedMoment'] as const;

/** One value that somebody wrote. `by` null: the line of the log that tells is not on this laptop. */
export interface WrittenValue {
  readonly value: unknown;
  readonly at: Instant;
  readonly by: StaffMemberId | null;
  /** Written on this laptop. */
  readonly isHere: boolean;
}

/** A stored field (`phone`, `answers.income`) with more than one value; the first is the one that is shown. */
export interface FieldVersions {
  readonly field: string;
  readonly values: readonly [WrittenValue, ...WrittenValue[]];
  /** Names all that was written, so that nothing is decided that nobody saw. */
  readonly seen: readonly string[];
}

/** A record in which somebody has to choose. */
export interface RecordVersions {
  readonly table: VersionedTable;
  readonly id: string;
  /** The client of a visit, the visit of a letter; '' for none. */
  readonly of: string;
  readonly fields: readonly string[];
}

/** What somebody chose: one of the values, or words of their own in a field of words. */
export interface VersionChoice {
  readonly field: string;
  readonly value: unknown;
  readonly seen: readonly string[];
  /** Stands beside the value of a file that was not chosen, as with every correction. */
  readonly why: string;
}

/** Values that two laptops wrote into one field without having seen each other (decision 026). */
export interface Versions {
  readonly all: () => Promise<readonly RecordVersions[]>;
  readonly of: (table: VersionedTable, id: string) => Promise<readonly FieldVersions[]>;
  /** `gone`: another value came meanwhile, look again. What was not chosen stays in the history of the record. */
  readonly choose: (table: VersionedTable, id: string, choice: VersionChoice) => Promise<Result<null, WriteFailure>>;
}
