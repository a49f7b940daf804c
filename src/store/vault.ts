import type { Instant } from '../domain/dates.ts';
import type { FileNote } from '../domain/dossier/file-note.ts';
import type { Client, KlusRequest, Role, StaffMember, Visit } from '../domain/dossier/records.ts';
import type { ClientId, KlusRequestId, OfficeId, PaperId, ReferralId, StaffMemberId, VisitId } from '../domain/ids.ts';
import type { ConsentAnswer } from '../domain/referral/consent.ts';
import type { MoveRefusal, ReferralMove } from '../domain/referral/moves.ts';
import type { Referral } from '../domain/referral/referral.ts';
import type { Result } from '../domain/result.ts';
import type { Action } from '../domain/roster/permissions.ts';
import type { Release } from '../host/port.ts';
import type { AuditReport, FileToOpen } from './audit-report.ts';
import type { Courier } from './courier-verbs.ts';
import type { DeviceStanding } from './device-secret.ts';
import type { Erasure } from './erasure-state.ts';
import type { ListRefusal, RecoverFailure, RecoveryFailure, UnlockFailure, WriteFailure } from './failures.ts';
import type { Farewell } from './farewell.ts';
import type { Integrity } from './integrity-report.ts';
import type { BeginJoining, JoinByFile } from './joining.ts';
import type { ListedLaptop } from './laptop-names.ts';
import type { LaptopActs } from './laptop-verbs.ts';
import type { BackupFile, Progress, PutBackFailure, Recovery } from './lost-office.ts';
import type { RenewRecoveryKey } from './next-recovery-key.ts';
import type { PersonRights } from './person-records.ts';
import type { Versions } from './record-versions.ts';
import type { DuplicateHit, SearchHit } from './search-hits.ts';
import type { SignInName } from './sign-in-name.ts';
import type { SyncStore } from './sync-verbs.ts';

/** What can be known without a key. `tooNew`: written by a newer app, nothing is touched. */
export type VaultStatus = 'firstRun' | 'locked' | 'tooNew';

export interface OfficeSetUp {
  /** Folder name under assets/organisations. */
  readonly organisation: string;
  readonly officeName: string;
  readonly firstMember: Omit<StaffMember, 'id'>;
  readonly passphrase: string;
}

/** Who steps in at the table of somebody else who is signed in, and the passphrase they type there. */
export interface SecondUnlock {
  readonly member: StaffMemberId;
  readonly passphrase: string;
}

/** Who gets in with the recovery key: an administrator who is on the list, or a new one. */
export type RecoveredPerson =
  | { readonly type: 'listed'; readonly member: StaffMemberId }
  | { readonly type: 'new'; readonly member: Omit<StaffMember, 'id'> };

/** The database of one office on this laptop, closed. */
export interface ClosedVault {
  readonly status: () => Promise<VaultStatus>;
  readonly signInNames: () => Promise<readonly SignInName[]>;
  /** Names of colleagues who are of the office and cannot sign in on this laptop yet. */
  readonly awaitedNames: () => Promise<readonly string[]>;
  /** First run. The recovery key is returned once (8 groups of characters) and kept nowhere in clear. */
  readonly setUp: (
    input: OfficeSetUp,
  ) => Promise<Result<{ readonly vault: OpenVault; readonly recoveryKey: string }, WriteFailure>>;
  readonly unlock: (member: StaffMemberId, passphrase: string) => Promise<Result<OpenVault, UnlockFailure>>;
  /** Whether this is the office's recovery key, and who could get in with it. Nothing is changed. */
  readonly tryRecoveryKey: (recoveryKey: string) => Promise<Result<readonly SignInName[], RecoveryFailure>>;
  /** Gives one administrator new keys under a new passphrase, with the recovery key, and opens the vault for them. */
  readonly recover: (
    recoveryKey: string,
    person: RecoveredPerson,
    passphrase: string,
  ) => Promise<Result<OpenVault, RecoverFailure>>;
  /** For a database that is gone, damaged or another office's. */
  readonly recovery: Recovery;
  /** For a laptop that becomes one of an office that is on another laptop already: over the server, or without a network. */
  readonly beginJoining: BeginJoining;
  readonly joinByFile: JoinByFile;
  /** For a laptop that its office took out. */
  readonly farewell: Farewell;
}

/** What a rehearsal found in a backup that is whole. */
export interface BackupReport {
  readonly createdAt: Instant;
  readonly by: StaffMemberId;
  readonly records: number;
  readonly papers: number;
  /**
   * Rows under a key from before an erasure, which this laptop destroyed and the backup still holds: they open once it is put
   * back.
   */
  readonly underEarlierKey: number;
  /** Rows that do not open with any key that is here or in the file: they were damaged when it was made. */
  readonly closed: number;
}

export type BackupWriteFailure =
  | WriteFailure
  | { readonly type: 'notAdministrator' }
  /** The place where it went refused. */
  | { readonly type: 'notWritten' };

/**
 * A row that did not open: set aside (copied; the row itself stays where it is), counted, never deleted, never a white
 * screen. `corrupt`: does not authenticate or parse (a row of another office looks the same); `foreign`: of a key epoch or
 * table that this office does not have, or a referral with an approval that nobody gave; `newerSchema`: of a newer app.
 * From the server: `keyMissing`: under a key that is not on this laptop yet, or behind something that is; `farAhead`: written
 * by a clock that is wrong; `listMismatch`: another signed list than the one here.
 */
export interface SetAsideRow {
  readonly table: string;
  readonly id: string;
  readonly reason: 'corrupt' | 'foreign' | 'newerSchema' | 'keyMissing' | 'farAhead' | 'listMismatch';
  readonly since: string;
  /** It came from the server and did not get in; the record of this name here, if any, is as it was. */
  readonly isArrived: boolean;
}

export interface Collection<Item, Id> {
  readonly get: (id: Id) => Promise<Item | null>;
  readonly all: () => Promise<readonly Item[]>;
  /** Insert; durable (strict) when the promise resolves. */
  readonly add: (item: Item) => Promise<Result<Item, WriteFailure>>;
  /** Changes fields; each field keeps its own clock, so two screens or laptops can change different ones. */
  readonly change: (id: Id, patch: Partial<Omit<Item, 'id'>>) => Promise<Result<Item, WriteFailure>>;
}

/** A paper that left or may leave the house: the exact bytes, sealed. */
export interface KeptPaper {
  readonly id: PaperId;
  readonly referralId: ReferralId;
  /** The letter value (letter/paper.ts) that was laid out, as JSON, so that a reprint can be laid out again. */
  readonly value: string;
  readonly bytes: Uint8Array;
}

export type ReferralWriteFailure = WriteFailure | MoveRefusal;

/**
 * The database of one office, open for one signed-in person. Dropped as a whole at lock: afterwards every write answers
 * `lockedMeanwhile`, every read rejects with `VaultLocked` (session.ts), search finds nothing and no role is held.
 */
export interface OpenVault {
  readonly officeId: OfficeId;
  readonly officeKey: string;
  readonly organisation: string;
  readonly isPractice: boolean;
  readonly me: StaffMember;
  readonly staff: () => Promise<readonly StaffMember[]>;
  /** Who worked here before: their names stay under what they did. */
  readonly formerStaff: () => Promise<readonly StaffMember[]>;
  /** Adds a colleague, who types an own passphrase here; asks the administrator's passphrase again, as the next three do. */
  readonly enrol: (
    member: Omit<StaffMember, 'id'>,
    theirPassphrase: string,
    myPassphrase: string,
  ) => Promise<Result<StaffMember, UnlockFailure | WriteFailure | ListRefusal>>;
  /** A colleague who forgot the passphrase types a new one here. New keys: what the former ones signed stays signed. */
  readonly renewAccess: (
    member: StaffMemberId,
    theirPassphrase: string,
    myPassphrase: string,
  ) => Promise<Result<null, UnlockFailure | WriteFailure | ListRefusal>>;
  readonly changeRoles: (
    member: StaffMemberId,
    roles: readonly Role[],
    myPassphrase: string,
  ) => Promise<Result<null, UnlockFailure | WriteFailure | ListRefusal>>;
  /**
   * Takes a colleague's access away: off the list, their wrap destroyed, and a new data key for what is written from now on.
   * The reason goes into the log.
   */
  readonly revoke: (
    member: StaffMemberId,
    reason: string,
    myPassphrase: string,
  ) => Promise<Result<null, UnlockFailure | WriteFailure | ListRefusal>>;
  /** Another passphrase around one's own keys; asks the one in use first. */
  readonly changePassphrase: (mine: string, next: string) => Promise<Result<null, UnlockFailure | WriteFailure>>;
  /** A new paper for the safe, with the one of before and one's own passphrase. */
  readonly renewRecoveryKey: RenewRecoveryKey;
  readonly deviceStanding: () => Promise<DeviceStanding>;
  readonly clients: Collection<Client, ClientId>;
  /**
   * Inserts many, for an import: a thousand at a time are durable together, each with its line in the log. Ends at the first
   * thousand that holds somebody who is there already; what came before stays.
   */
  readonly importClients: (clients: readonly Client[]) => Promise<Result<null, WriteFailure>>;
  readonly rights: PersonRights;
  readonly versions: Versions;
  readonly visits: Collection<Visit, VisitId>;
  readonly klusRequests: Collection<KlusRequest, KlusRequestId>;
  /** Notes of a file: in the name of who is signed in, now; never changed, and gone only with the person. */
  readonly notes: Pick<Collection<FileNote, FileNote['id']>, 'get' | 'all'> & {
    readonly add: (note: Pick<FileNote, 'id' | 'clientId' | 'text'>) => Promise<Result<FileNote, WriteFailure>>;
  };
  readonly referrals: {
    readonly get: (id: ReferralId) => Promise<Referral | null>;
    readonly all: () => Promise<readonly Referral[]>;
    readonly ofVisit: (id: VisitId) => Promise<readonly Referral[]>;
    /** A new draft of who is signed in, to which nobody agreed yet. */
    readonly add: (draft: Referral) => Promise<Result<Referral, ReferralWriteFailure>>;
    /** The client's answer, in the name of who is signed in, now, for what the letter says now. */
    readonly recordConsent: (id: ReferralId, answer: ConsentAnswer) => Promise<Result<Referral, ReferralWriteFailure>>;
    /** Printing was tried and no paper came; the history says why (`note`), the letter stays where it is. */
    readonly notePrint: (id: ReferralId, note: string) => Promise<Result<Referral, ReferralWriteFailure>>;
    /** Changes a draft's content; refused once it left `draft` (withdraw first). */
    readonly edit: (id: ReferralId, patch: Partial<Referral>) => Promise<Result<Referral, ReferralWriteFailure>>;
    /** The only way to another state: domain/referral/moves.ts decides, with the roles of who is signed in. */
    readonly move: (id: ReferralId, move: ReferralMove) => Promise<Result<Referral, ReferralWriteFailure>>;
    /** Social worker only: keeps the exact bytes and signs them, with those of the same letter marked as duplicate. */
    readonly approve: (
      id: ReferralId,
      paper: { readonly value: string; readonly bytes: Uint8Array; readonly duplicateBytes: Uint8Array },
    ) => Promise<Result<Referral, ReferralWriteFailure>>;
    /**
     * Approval at the same table: a social worker who is not signed in unlocks for this act only. `acceptedFindings`: words
     * that this person lets stand, recorded in their name in the same write. Who is signed in stays signed in.
     */
    readonly approveWith: (
      id: ReferralId,
      approver: SecondUnlock & { readonly acceptedFindings: readonly string[] },
      paper: { readonly value: string; readonly bytes: Uint8Array; readonly duplicateBytes: Uint8Array },
    ) => Promise<Result<Referral, ReferralWriteFailure | UnlockFailure>>;
    /** Ungated letter straight from draft, or an approved one: keeps the bytes (or those approved) and records how it left. */
    readonly issue: (
      id: ReferralId,
      way: 'printed' | 'carried' | 'saved',
      paper: { readonly value: string; readonly bytes: Uint8Array } | null,
    ) => Promise<Result<Referral, ReferralWriteFailure>>;
    readonly paper: (id: PaperId) => Promise<KeptPaper | null>;
    /** The proof for the printing service; null where the letter was not approved, or says other things than it would now. */
    readonly release: (id: ReferralId) => Promise<Release | null>;
  };
  /** The office's own facts (confirmed addresses, whether national numbers are asked), as sealed settings. */
  readonly settings: {
    readonly get: (key: string) => Promise<string | null>;
    readonly all: () => Promise<ReadonlyMap<string, string>>;
    readonly set: (key: string, value: string) => Promise<Result<null, WriteFailure>>;
  };
  /** Opening a file leaves a line in the log; who opens one that is not their own work says why (domain/audit). */
  readonly files: {
    readonly needsReason: (file: FileToOpen) => Promise<boolean>;
    /** Whether these words name the person of the file: the log outlives the file and holds no names. */
    readonly namesPerson: (file: FileToOpen, reason: string) => Promise<boolean>;
    readonly open: (file: FileToOpen, reason: string) => Promise<Result<null, WriteFailure>>;
  };
  /** Which laptops this office is on; for the administrator. */
  readonly laptops: {
    readonly all: () => Promise<readonly ListedLaptop[]>;
    /** The id of this laptop there; null: it never had one. */
    readonly own: () => Promise<string | null>;
    /** Keeps the id under which this laptop came to the server; a full disk keeps nothing, the machine has it too then. */
    readonly keepOwn: (device: string) => Promise<void>;
  } & LaptopActs;
  /** Who read and changed what: the whole log for the administrator, one person's also for a social worker. */
  readonly audit: {
    readonly all: () => Promise<Result<AuditReport, { readonly type: 'notAllowed' }>>;
    /**
     * Per visit: its last change, every sign-in on this laptop since, and now; who it was is not said. In the order in which it
     * happened, also where the laptop's clock was set ahead or back.
     */
    readonly sinceChange: (visits: readonly VisitId[]) => Promise<ReadonlyMap<VisitId, readonly Instant[]>>;
    readonly ofPerson: (client: ClientId) => Promise<Result<AuditReport, { readonly type: 'notAllowed' }>>;
  };
  readonly erasure: Erasure;
  /** What this person had half typed at a lock, by place on screen; on this laptop only, gone after 30 days. */
  readonly halfTyped: {
    readonly all: () => Promise<ReadonlyMap<string, unknown>>;
    /** Undefined drops a place. */
    readonly keep: (changes: ReadonlyMap<string, unknown>) => Promise<Result<null, WriteFailure>>;
  };
  /** At most 50 hits; diacritics, joined spellings and birth dates in any usual notation. */
  readonly search: (query: string) => readonly SearchHit[];
  readonly duplicatesOf: (client: Client) => Promise<readonly DuplicateHit[]>;
  readonly setAside: () => Promise<readonly SetAsideRow[]>;
  readonly integrity: Integrity;
  /** Called after every change on this laptop; returns the way to stop. */
  readonly onChange: (listener: () => void) => () => void;
  readonly backup: {
    /**
     * Administrator only: everything, sealed as it lies here, piece by piece to `put`; false from there ends it. Begins once
     * no row is being sealed anew any more.
     */
    readonly write: (
      put: (bytes: Uint8Array) => Promise<boolean>,
      onProgress: Progress,
    ) => Promise<Result<null, BackupWriteFailure>>;
    /** The rehearsal: verifies all of it and opens every row, writes nothing. */
    readonly check: (file: BackupFile, onProgress: Progress) => Promise<Result<BackupReport, PutBackFailure>>;
  };
  readonly sync: SyncStore;
  /** A colleague began a new data key: with the passphrase it becomes the one in use here too. */
  readonly takeKeys: (myPassphrase: string) => Promise<Result<null, UnlockFailure | WriteFailure | ListRefusal>>;
  /** The same exchange by a file that somebody carries. */
  readonly courier: Courier;
  /** Resolves when what was written so far is in the journal and the sentinel too, or could not be. */
  readonly carried: () => Promise<void>;
  /** Drops key, summaries and every opened record. Idempotent. */
  readonly lock: () => void;
  /** What the signed-in person may do; the store checks it itself. */
  readonly may: (action: Action) => boolean;
}
