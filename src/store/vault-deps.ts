import type { KdfCost } from '../crypto/kdf-cost.ts';
import type { KdfParameters } from '../crypto/kdf-parameters.ts';
import type { Instant } from '../domain/dates.ts';

/** What the store needs from outside. */
export interface VaultDeps {
  readonly databaseName: string;
  readonly now: () => Instant;
  /** Random UUID v4. */
  readonly newId: () => string;
  /** crypto/derive-key.ts, normally in a worker: 32 bytes, which the caller zeroes after use. */
  readonly deriveKey: (passphrase: string, parameters: KdfParameters) => Promise<Uint8Array>;
  /** Cost of a new passphrase; left out: `standardKdfCost`. */
  readonly kdfCost?: KdfCost;
  /** Folder under assets/organisations for practice on a laptop without an office yet; left out: defaultOrganisationId. */
  readonly practiceOrganisation?: string;
  /** Where the database lives; left out: the browser's own IndexedDB. */
  readonly indexedDB?: IDBFactory;
  readonly keyRange?: typeof IDBKeyRange;
}
