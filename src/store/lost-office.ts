import type { OfficeId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';

/** Why nothing was put back. Nothing on the laptop is changed then, except by `diskRefused`: that one can be tried again. */
export type PutBackFailure =
  /** Not everything that an office needs is in it, or its signed list does not hold. */
  | { readonly type: 'incomplete' }
  | { readonly type: 'newerApp' }
  | { readonly type: 'otherOffice' }
  | { readonly type: 'unreachable' }
  | { readonly type: 'diskRefused' };

/** Called with the number of rows done so far. */
export type Progress = (rows: number) => void;

/** What lies in the place of the office's database, seen without a key. */
export type Here =
  | { readonly type: 'absent' | 'damaged' | 'tooNew' }
  | { readonly type: 'office'; readonly officeId: OfficeId };

/** For a laptop whose database is gone, damaged or another office's. */
export interface Recovery {
  readonly here: () => Promise<Here>;
  /** Makes the office again from its journal on this laptop; asks no passphrase. What is here now is replaced. */
  readonly fromJournal: (officeId: OfficeId, onProgress: Progress) => Promise<Result<null, PutBackFailure>>;
  /** The deliberate beginning anew: what is here goes. Journals stay. */
  readonly discard: () => Promise<void>;
}
