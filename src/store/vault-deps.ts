import type { KdfCost } from '../crypto/kdf-cost.ts';
import type { KdfParameters } from '../crypto/kdf-parameters.ts';
import type { Instant } from '../domain/dates.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import type { LetterOfVisit } from '../letter/letter-of-visit.ts';

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
  /**
   * Ids of what the detector finds in the free text of this letter (letter/letter-of-visit.ts). The store lets a letter leave
   * only when who releases it accepted each of them, whatever a screen says. `signatory`: whose function stands under it.
   */
  readonly sensitiveTextIn: (
    letter: LetterOfVisit,
    organisation: string,
    signatory: Pick<StaffMember, 'function'>,
  ) => readonly string[];
  /** Where the database lives; left out: the browser's own IndexedDB. */
  readonly indexedDB?: IDBFactory;
  readonly keyRange?: typeof IDBKeyRange;
}
