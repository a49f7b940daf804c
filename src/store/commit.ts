import type { StaffMemberId } from '../domain/ids.ts';
import type { Hlc } from '../protocol/clock.ts';
import type { PageRow, PaperRow, RecordRow, RosterRow, RowName, WrapRow } from './rows.ts';

/** A record to be put, and the `rev` that was read before it was computed (null: there was none). */
export interface RecordChange {
  readonly row: RecordRow;
  readonly readRev: string | null;
}

/** The same for a paper. */
export interface PaperChange {
  readonly row: PaperRow;
  readonly readRev: string | null;
}

/** A row that is on the server as it lies here, and the rows of the outbox that named it when that was found. */
export interface Settled {
  readonly t: string;
  readonly id: string;
  readonly outbox: readonly RowName[];
}

/** Everything that has to become true together. All of it is sealed already. */
export interface Commit {
  readonly records: readonly RecordChange[];
  readonly clock: Hlc;
  readonly papers?: readonly PaperChange[];
  /** Who did it, for who asks what waits. */
  readonly by?: StaffMemberId;
  /** What of all this is not outgoing. */
  readonly settled?: readonly Settled[];
  /** Ids of papers that are erased. */
  readonly papersGone?: readonly string[];
  readonly wraps?: readonly WrapRow[];
  /** How often wraps had been written when these were made from what was read (`Database.wrapsSeen`). */
  readonly wrapsSeen?: number;
  /** Ids of wraps that are destroyed. */
  readonly wrapsGone?: readonly string[];
  /** The only epoch of which a data key stays in any wrap. */
  readonly onlyEpoch?: number;
  readonly roster?: readonly RosterRow[];
  readonly meta?: Readonly<Record<string, unknown>>;
  /** What was here before must not be read any more from what keeps copies on this laptop. */
  readonly endsCopies?: true;
}

/** `olderKeys`: sealed under a key epoch that has ended meanwhile; seal it anew and try again. */
export type CommitOutcome = 'done' | 'changedMeanwhile' | 'olderKeys' | 'newerSchema';

/** Which revs the search pages have on disk; with another list the pages are not believed. */
export interface PageCommit {
  readonly rows: readonly PageRow[];
  readonly revsBefore: readonly string[];
  readonly revsAfter: readonly string[];
  /** Client id -> rev whose summary is in these pages. */
  readonly written: ReadonlyMap<string, string>;
  /** Made anew from all rows: whatever was there before goes. */
  readonly rebuilt: boolean;
}
