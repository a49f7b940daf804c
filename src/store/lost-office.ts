import type { OfficeId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';

/** Why nothing was put back. Nothing on the laptop is changed then, except by `diskRefused`: that one can be tried again. */
export type PutBackFailure =
  /** Not everything that an office needs is in it, or its signed list does not hold. */
  | { readonly type: 'incomplete' }
  | { readonly type: 'newerApp' }
  /** Not a backup of this app at all. */
  | { readonly type: 'notBackup' }
  /** Of a format that this app no longer reads. */
  | { readonly type: 'olderFormat' }
  /** Cut off, changed, or not signed by an administrator of its office. */
  | { readonly type: 'damagedFile' }
  | { readonly type: 'otherOffice' }
  | { readonly type: 'unreachable' }
  | { readonly type: 'diskRefused' };

/** Called with the number of rows done so far. */
export type Progress = (rows: number) => void;

/** A file as the browser gives it: read in pieces, never as a whole. */
export type BackupFile = Pick<Blob, 'size' | 'slice'>;

/** What lies in the place of the office's database, seen without a key. */
export type Here =
  | { readonly type: 'absent' | 'damaged' | 'tooNew' }
  | { readonly type: 'office'; readonly officeId: OfficeId };

/** For a laptop whose database is gone, damaged or another office's. */
export interface Recovery {
  readonly here: () => Promise<Here>;
  /** Makes the office again from its journal on this laptop; asks no passphrase. What is here now is replaced. */
  readonly fromJournal: (officeId: OfficeId, onProgress: Progress) => Promise<Result<null, PutBackFailure>>;
  /** The same from a backup, verified as a whole first. `expected`: the office that has to be in it; null: any. */
  readonly fromBackup: (
    file: BackupFile,
    expected: OfficeId | null,
    onProgress: Progress,
  ) => Promise<Result<null, PutBackFailure>>;
  /** The deliberate beginning anew: what is here goes. Journals stay. */
  readonly discard: () => Promise<void>;
}
