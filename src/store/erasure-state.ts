import type { Instant } from '../domain/dates.ts';
import type { ClientId, KlusRequestId, StaffMemberId, VisitId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { ListRefusal, UnlockFailure, WriteFailure } from './failures.ts';

/** What is to be erased; everything that hangs on it (visits, letters, papers, half-typed fields) goes along. */
export interface ErasureSubjects {
  readonly clients: readonly ClientId[];
  readonly visits: readonly VisitId[];
  readonly klusRequests: readonly KlusRequestId[];
}

/** How much was erased: records of every kind, and kept papers. */
export interface Erased {
  readonly records: number;
  readonly papers: number;
}

/** Where the change of keys stands that makes old copies unreadable. */
export type Rotation =
  | { readonly type: 'none' }
  /** Something was erased without an administrator: the new key begins when one signs in, which has to be before `until`. */
  | { readonly type: 'due'; readonly until: Instant }
  /** Rows are being sealed under the new key; the old one is destroyed after the last of them. */
  | { readonly type: 'running'; readonly done: number; readonly total: number }
  /** Rows lie under a key that this person does not have: a colleague who has it signs in. */
  | { readonly type: 'waiting'; readonly rows: number };

export interface ErasureState {
  /** Null: nothing was ever erased here. */
  readonly lastAt: Instant | null;
  readonly rotation: Rotation;
  /** Who did not sign in since the old key was destroyed: an old copy of the disk still opens with their passphrase. */
  readonly notRenewed: readonly StaffMemberId[];
  /** The printed recovery key is from before: with it an old copy of the disk still opens. */
  readonly isRecoveryKeyOlder: boolean;
  /** Until when a backup from before may exist. */
  readonly backupsUntil: Instant | null;
}

export interface Erasure {
  /**
   * Administrator only, passphrase again. The records become tombstones, the order to erase them stands in the signed list,
   * each leaves a line in the log, and a new data key begins in the same write. Sealing the other rows anew goes on by itself.
   */
  readonly erase: (
    subjects: ErasureSubjects,
    reason: string,
    myPassphrase: string,
  ) => Promise<Result<Erased, UnlockFailure | WriteFailure | ListRefusal>>;
  /** Visits past their term, with the files that hold nothing else, in the name of who is signed in; the new data key is due then. `rule`: under which term. */
  readonly expire: (visits: readonly VisitId[], rule: string) => Promise<Result<Erased, WriteFailure>>;
  readonly state: () => Promise<ErasureState>;
  /** Resolves when no row is being sealed anew (any more). */
  readonly settled: () => Promise<void>;
}
