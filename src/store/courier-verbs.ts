import type { Result } from '../domain/result.ts';
import type { WriteFailure } from './failures.ts';
import type { BackupFile, Progress, PutBackFailure } from './lost-office.ts';

/** What goes along: what no server has yet, or everything. */
export type CourierWhat = 'waiting' | 'all';

/** `taken`: rows of the file that are here now; `held`: rows that do not open here yet. */
export interface CourierRead {
  readonly taken: number;
  readonly held: number;
}

/** The same exchange as with the server, by a file that somebody carries to a laptop without a network. */
export interface Courier {
  /** Sealed as it lies here, piece by piece to `put`; false from there ends it. */
  readonly write: (
    what: CourierWhat,
    put: (bytes: Uint8Array) => Promise<boolean>,
    onProgress: Progress,
  ) => Promise<Result<{ readonly rows: number }, WriteFailure | { readonly type: 'notWritten' }>>;
  /** Looks through all of it first, then takes its rows in as the server's: twice, or in another order, is the same. */
  readonly read: (
    file: BackupFile,
    onProgress: Progress,
  ) => Promise<Result<CourierRead, WriteFailure | PutBackFailure>>;
}
