import type { StaffMemberId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { PushRow, SyncRow } from '../protocol/sync-messages.ts';
import type { WriteFailure } from './failures.ts';
import type { ListServer } from './list-desk.ts';
import type { QuarantineRow, RowName } from './rows.ts';
import type { SyncPlace } from './sync-place.ts';

/** How many rows got in, and the names of those that were kept aside. */
export interface Absorbed {
  readonly taken: number;
  readonly held: readonly RowName[];
}

/** A record or paper of who is signed in that waits to go to the server. */
export interface OutboxItem {
  readonly table: string;
  readonly id: string;
  readonly isErased: boolean;
  /**
   * Why it stays until somebody does something; null: it goes with the next exchange. A reason of a row that is kept aside:
   * the server has this record in a form that does not open here.
   */
  readonly blockedBy: QuarantineRow['reason'] | 'tooLarge' | 'damaged' | null;
}

/** What waits on this laptop, and whose work it is: of who wrote it last. */
export interface OutboxReport {
  /** Of who is signed in, the first ones; `mineCount`: all of them. */
  readonly mine: readonly OutboxItem[];
  readonly mineCount: number;
  /** Of colleagues; null: nobody's, as what was joined here and goes out again. */
  readonly ofOthers: readonly { readonly by: StaffMemberId | null; readonly count: number }[];
  readonly logLines: number;
}

/** What the engine of sync does to the store of who is signed in. Nothing of it leaves a line in the log. */
export interface SyncStore {
  readonly schemaVersion: number;
  /** From now on the signed list changes only where this server says yes first; null: nobody can speak with it any more. */
  readonly setListServer: (server: ListServer | null) => void;
  /** Whether changes of the signed list came with a new data key, which needs the passphrase of who is signed in. */
  readonly isKeyWaiting: () => Promise<boolean>;
  readonly place: () => Promise<SyncPlace>;
  /** Names of what waits to go. */
  readonly waiting: () => Promise<readonly RowName[]>;
  /** The same, as far as people can be told something about it. */
  readonly outbox: () => Promise<OutboxReport>;
  /** These rows as they lie, sealed; what is not there or no row is left out. */
  readonly rowsToPush: (names: readonly RowName[]) => Promise<readonly PushRow[]>;
  /** The server has these rows under these revs; `place`: up to where everything of the server is here now, if that is known. */
  readonly acknowledge: (rows: readonly PushRow[], place: SyncPlace | null) => Promise<Result<null, WriteFailure>>;
  /** Takes rows in; `place`: up to where everything of the server is here, once they are. */
  readonly absorb: (rows: readonly SyncRow[], place: SyncPlace | null) => Promise<Result<Absorbed, WriteFailure>>;
  /** Begins to open rows that are going to be absorbed next; may be left out. */
  readonly openAhead: (rows: readonly SyncRow[]) => void;
  /** Tries once more what was kept aside when it came: its key may be here now, its clock near enough. */
  readonly tryAgain: () => Promise<Result<Absorbed, WriteFailure>>;
  /** Another server, or the same after a restore: everything here is outgoing, everything there is asked for. */
  readonly startServerEpoch: (epoch: string) => Promise<Result<null, WriteFailure>>;
  /** The server's clock, read just now; `clockApart`: one of both is so wrong that a person has to look. */
  readonly learnTime: (serverNow: number) => Promise<Result<null, WriteFailure | { readonly type: 'clockApart' }>>;
  /** How far the server's clock was ahead of this laptop's when it was read last, in milliseconds. */
  readonly clockOffset: () => number;
  /** Everything was exchanged at this moment. */
  readonly noteSynced: () => Promise<Result<SyncPlace, WriteFailure>>;
  /** How many rows came from the server and did not get in. */
  readonly heldCount: () => Promise<number>;
  /** Whether this change of the signed list is one of the office on this laptop; another office's opens with no key of here. */
  readonly isOwnList: (row: SyncRow) => Promise<boolean>;
  /** Laptops that were taken out, as the signed list says, for who looks after laptops; nobody else tells the server of them. */
  readonly lostLaptops: () => Promise<readonly string[]>;
  /** What the server gives to that laptop and to no other: sealed, and only believed there because of who signed it. */
  readonly orderFor: (device: string) => Promise<string>;
  readonly atLock: (stop: () => void) => void;
}
