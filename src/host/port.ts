import type { RecipientId } from '../domain/catalogue/pathways.ts';
import type { Instant } from '../domain/dates.ts';
import type { OfficeId, ReferralId, StaffMemberId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { RosterEntry } from '../domain/roster/roster.ts';
import type { AwayReason } from './events.ts';

/** The machine cannot be asked now (a page opened without its server): said as data, the screen words it. */
export interface Unreachable {
  readonly type: 'unreachable';
}

export interface AppInfo {
  readonly version: string;
  /** How paper leaves this machine: straight to a queue, through a dialog, or not at all. */
  readonly printing: 'queue' | 'dialog' | 'none';
  /** How a file is saved: a dialog that answers, or a browser download that does not say whether it was kept. */
  readonly saving: 'dialog' | 'download';
  /** Which departures this machine tells by itself (host/events.ts); none: only the page's own clock locks. */
  readonly tellsAway: readonly AwayReason[];
}

export interface PrinterQueue {
  readonly name: string;
  readonly isDefault: boolean;
}

/** The proof that a social worker released exactly these bytes. */
export interface Release {
  readonly officeId: OfficeId;
  readonly referralId: ReferralId;
  readonly recipient: RecipientId;
  readonly reference: string;
  readonly sha256: string;
  readonly duplicateSha256: string;
  readonly partnerCopySha256?: string | undefined;
  readonly by: StaffMemberId;
  readonly at: Instant;
  readonly signature: string;
  readonly roster: readonly RosterEntry[];
}

export interface PaperJob {
  /** The PDF. Its stamp says whether it is a concept, a free paper or a gated letter; a gated one needs `release`. */
  readonly bytes: Uint8Array;
  /** Job title and file name: never personal data (the spool keeps it). A bare name such as `brief-7K3M-92.pdf`. */
  readonly fileName: string;
  readonly release: Release | null;
}

export type PaperRefusal = { readonly type: 'notAPdf' } | { readonly type: 'notReleased'; readonly reason: string };

export type PrintFailure =
  | Unreachable
  | PaperRefusal
  | { readonly type: 'noPrinter' }
  /** The queue stands still (printer off, out of paper, taken out of use): nothing was handed over. */
  | { readonly type: 'printerStopped' }
  | { readonly type: 'queueRefused'; readonly message: string };

/**
 * `queued`: the spool took the job. `dialogClosed`, or `unsure` (the spool did not answer in time and may have it): a person must
 * say whether the paper is there. `cancelled`: they did not print.
 */
export interface PrintOutcome {
  readonly type: 'queued' | 'dialogClosed' | 'unsure' | 'cancelled';
}

/** The disk said no; `message` is its code (ENOSPC, EACCES), never a path. */
export interface CannotWrite {
  readonly type: 'cannotWrite';
  readonly message: string;
}

export type SaveFailure = Unreachable | PaperRefusal | CannotWrite;

/** `savedTo` is for the person's eyes only (a folder name); `downloaded` cannot know whether it was kept. */
export type SaveOutcome = { readonly type: 'saved' | 'cancelled' | 'downloaded' };

/** What this laptop remembers beside the database: which office, and how much of it. Nothing personal. */
export interface Sentinel {
  readonly officeId: OfficeId;
  readonly officeKey: string;
  /** Records in the database when this was written. */
  readonly records: number;
  readonly writtenAt: Instant;
}

/** The files that outlive a lost database. A sentinel that does not read is `unreadable`, never taken for absent. */
export interface SafetyFiles {
  readonly sentinel: Sentinel | 'unreadable' | null;
  readonly journals: readonly { readonly officeId: OfficeId; readonly bytes: number }[];
}

export interface JournalPart {
  readonly bytes: Uint8Array;
  /** Size of the whole journal; read on until there. */
  readonly total: number;
}

/** The keystore of the system cannot be reached now (locked, not started); what it keeps is still there. */
export interface KeystoreClosed {
  readonly type: 'keystoreClosed';
}

/** A device secret has so many bytes. */
export const deviceSecretLength = 32;

/** `none`: no real keystore here. Else the secrets kept on this laptop that open, one after the other, newest first. */
export type DeviceSecrets = { readonly type: 'none' } | { readonly type: 'kept'; readonly secrets: Uint8Array };

/**
 * A new journal grows beside the old one and takes its place at the end; `endKeeping` leaves the old one beside it, `endAlone`
 * removes whatever was kept beside it.
 */
export type JournalStep = 'begin' | 'more' | 'end' | 'endKeeping' | 'endAlone';

/** The disk under the profile: what is free on it, and whether the profile folder takes anything at all (if not: 0 free). */
export interface Disk {
  readonly freeBytes: number;
  readonly takesWrites: boolean;
}

/** The server of the office as this laptop knows it, and the id under which it has its token there. */
export interface OfficeServer {
  readonly address: string;
  readonly device: string;
}

export interface ServerRequest {
  readonly method: 'GET' | 'POST';
  /** One of the places of the protocol that want a token. */
  readonly path: string;
  readonly body: Uint8Array;
}

export interface ServerAnswer {
  readonly status: number;
  readonly body: Uint8Array;
}

/**
 * Why no answer of the server came. `noServer`: none is set; `unreadable`: what this laptop kept of it does not read any more;
 * `badCertificate`: who answers cannot prove to be that server; `notTheServer`: something else answers (a redirect, no TLS,
 * far too much); `stalled`: it stays away, or stops half-way.
 */
export interface NoAnswer {
  readonly type: 'noServer' | 'unreadable' | 'badCertificate' | 'notTheServer' | 'stalled';
}
export type ExchangeFailure = Unreachable | KeystoreClosed | NoAnswer;

/** A code of the operator, or of an unlocked laptop, without the dashes that people see. */
export interface JoinRequest {
  readonly address: string;
  readonly code: string;
  readonly device: string;
}
export type JoinFailure =
  | ExchangeFailure
  | CannotWrite
  /** The server said no: the code is unknown, used or too old; too many tries; not now. */
  | { readonly type: 'noSuchCode' | 'tooOften' | 'unavailable' };

/** `poked`: something changed at the server, or it can be reached again. `quiet`: nothing for a while, ask again. */
export interface PokeNews {
  readonly type: 'poked' | 'quiet';
}

/** Everything the app asks of the laptop. Every verb answers; none throws for what can be expected. */
export interface Host {
  /** What this machine can do. */
  readonly appInfo: () => Promise<Result<AppInfo, Unreachable>>;
  /** Queues by name; empty where printing goes through a dialog. */
  readonly listPrinters: () => Promise<Result<readonly PrinterQueue[], Unreachable>>;
  /** Prints a paper. A gated letter without a valid release is refused here too, whatever the screen says. */
  readonly printPaper: (job: PaperJob, queue: string | null) => Promise<Result<PrintOutcome, PrintFailure>>;
  /** Saves a paper where the person chooses. Same refusals as printing. */
  readonly savePaper: (job: PaperJob) => Promise<Result<SaveOutcome, SaveFailure>>;
  /** Saves what is kept about one person as data, under a bare name such as `inzagedossier.json`, where the person chooses. */
  readonly saveExport: (fileName: string, bytes: Uint8Array) => Promise<Result<SaveOutcome, Unreachable | CannotWrite>>;
  /** Remembers the office key once (first run). Another key for the same office is refused afterwards. */
  readonly trustOffice: (
    officeId: OfficeId,
    officeKey: string,
  ) => Promise<Result<null, Unreachable | { readonly type: 'otherKeyTrusted' }>>;
  /** How much room there is for what the app keeps. `unknown`: this machine cannot tell. */
  readonly readDisk: () => Promise<Result<Disk, Unreachable | { readonly type: 'unknown' }>>;
  /** Sentinel and journals: asked before a missing database is taken for a first run. */
  readonly readSafetyFiles: () => Promise<Result<SafetyFiles, Unreachable>>;
  /** Replaces the sentinel as a whole. */
  readonly writeSentinel: (sentinel: Sentinel) => Promise<Result<null, Unreachable | CannotWrite>>;
  /** Adds sealed rows at the end of the office's journal; on the disk (fsync) when it answers. Answers the new size. */
  readonly appendJournal: (
    officeId: OfficeId,
    bytes: Uint8Array,
  ) => Promise<Result<{ readonly bytes: number }, Unreachable | CannotWrite>>;
  /**
   * Writes the journal anew, step by step. `overtaken`: somebody appended meanwhile, or another one began; the old journal
   * stays as it is.
   */
  readonly rewriteJournal: (
    officeId: OfficeId,
    step: JournalStep,
    bytes: Uint8Array,
  ) => Promise<Result<{ readonly bytes: number }, Unreachable | CannotWrite | { readonly type: 'overtaken' }>>;
  /**
   * Asks where a backup goes, under a bare name such as `doorwijzer-back-up-2026-11-25.dwb`. `download`: the page offers the
   * file itself.
   */
  readonly beginBackup: (
    fileName: string,
  ) => Promise<Result<{ readonly type: 'opened' | 'cancelled' | 'download' }, Unreachable | CannotWrite>>;
  /** The next bytes of the backup that was begun. */
  readonly addToBackup: (bytes: Uint8Array) => Promise<Result<null, Unreachable | CannotWrite>>;
  /** Whole: flushed and put under its name. Not whole: gone, and what had that name before is still there. */
  readonly endBackup: (
    isWhole: boolean,
  ) => Promise<Result<{ readonly type: 'saved' | 'downloaded' | 'dropped' }, Unreachable | CannotWrite>>;
  /** The second factor of this laptop, out of the keystore of the system. Never the only one. */
  readonly readDeviceSecrets: () => Promise<Result<DeviceSecrets, Unreachable | KeystoreClosed>>;
  /** Keeps a secret, where none that opens is kept yet. An earlier one is never overwritten. */
  readonly writeDeviceSecret: (
    secret: Uint8Array,
  ) => Promise<
    Result<null, Unreachable | CannotWrite | KeystoreClosed | { readonly type: 'noKeystore' | 'alreadyKept' }>
  >;
  /** A part of the journal, at most 1 MiB. */
  readonly readJournal: (
    officeId: OfficeId,
    from: number,
  ) => Promise<Result<JournalPart, Unreachable | { readonly type: 'noJournal' }>>;
  /** Removes what this laptop keeps beside the database of every office: sentinel, journals, secrets of the keystore, trusted keys. */
  readonly removeOffice: () => Promise<Result<null, Unreachable | CannotWrite>>;
  /** Which server this laptop exchanges with; null: none is set. Says nothing about whether it can be reached now. */
  readonly readServer: () => Promise<Result<OfficeServer | null, Unreachable | { readonly type: 'unreadable' }>>;
  /** Turns a code into a token at that address and keeps it in the machine; takes the place of an earlier server. */
  readonly joinServer: (request: JoinRequest) => Promise<Result<null, JoinFailure>>;
  /** Forgets server and token here. */
  readonly leaveServer: () => Promise<Result<null, Unreachable | CannotWrite>>;
  /** One message to the server of the office. The machine adds the token; the page never has it. */
  readonly exchange: (request: ServerRequest) => Promise<Result<ServerAnswer, ExchangeFailure>>;
  /** Waits for the server to say that something changed, at most a minute. It listens only while a page asks. */
  readonly awaitPoke: () => Promise<Result<PokeNews, ExchangeFailure>>;
}
