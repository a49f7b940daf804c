import type { KdfCost } from '../crypto/kdf-cost.ts';
import type { KdfParameters } from '../crypto/kdf-parameters.ts';
import type { Instant } from '../domain/dates.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import type { Host } from '../host/port.ts';
import type { LetterOfVisit } from '../letter/letter-of-visit.ts';
import type { DiskWatch } from './disk-watch.ts';
import type { ListServer } from './list-desk.ts';
import type { SyncStore } from './sync-verbs.ts';

/** What the store asks of a letter before it lets it leave, whatever a screen says (letter/letter-of-visit.ts). */
export interface LetterReading {
  /** Ids of what the detector finds in its free text: who releases it accepts each of them. */
  readonly sensitive: readonly string[];
  /** SHA-256 (lower-case hex) of all it says of the client: what the client agreed to. */
  readonly content: string;
}

/** The verbs of the port that keep something beside the database. */
export type SafetyVerbs = Pick<
  Host,
  'readSafetyFiles' | 'writeSentinel' | 'appendJournal' | 'rewriteJournal' | 'readJournal'
>;

/** The verbs of the port that reach the keystore of the system. */
export type DeviceSecretVerbs = Pick<Host, 'readDeviceSecrets' | 'writeDeviceSecret'>;

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
  /** Reads the letter that these records make, signed by this person. `organisation`: its folder under assets/organisations. */
  readonly readLetter: (
    letter: LetterOfVisit,
    organisation: string,
    signatory: Pick<StaffMember, 'function'>,
  ) => LetterReading;
  /** What keeps the journal and the sentinel beside the database; left out: nothing does. */
  readonly safety?: SafetyVerbs;
  /** What removes everything that lies beside the database; left out: nothing does. */
  readonly removeOffice?: Host['removeOffice'];
  /** What reaches the second factor of this laptop; left out: there is none. */
  readonly deviceSecret?: DeviceSecretVerbs;
  /** Whether the disk has room for what is written; left out: always. */
  readonly disk?: DiskWatch;
  /** Speaks with the server of the office while nobody is signed in; left out: nobody can then. */
  readonly listServer?: (store: SyncStore) => ListServer;
  /** Where the database lives; left out: the browser's own IndexedDB. */
  readonly indexedDB?: IDBFactory;
  readonly keyRange?: typeof IDBKeyRange;
}
