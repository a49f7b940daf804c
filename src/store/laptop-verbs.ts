import type { Result } from '../domain/result.ts';
import type { ListRefusal, UnlockFailure, WriteFailure } from './failures.ts';
import type { Hello } from './joining.ts';
import type { WhyNotHere } from './list-desk.ts';
import type { Progress } from './lost-office.ts';

/** A code for one laptop, in memory only, and what is said with it. */
export interface LaptopCode {
  /** As people see it: eight groups. */
  readonly shown: string;
  /** What the server is told: not the code. */
  readonly invitationHash: string;
  readonly mailbox: string;
  /** Who says something in the mailbox (base64); undefined where that was not written with this code. */
  readonly hear: (body: string) => Promise<Hello | undefined>;
  /**
   * Admits this laptop, with the passphrase of the administrator who is signed in: on the signed list first, then the answer that
   * only this laptop can open. Again for the same laptop it adds nothing to the list. `here`: the id of the laptop on which this
   * is done.
   */
  readonly admit: (hello: Hello, here: string, passphrase: string) => Promise<Result<string, AdmitFailure>>;
  /** Forgets the code. */
  readonly end: () => void;
}

export type AdmitFailure = UnlockFailure | WriteFailure | ListRefusal | { readonly type: 'revokedLaptop' };
export type NewLaptopCode = () => Promise<LaptopCode>;

/** A laptop to which no network leads, as it stands on the list. */
export interface LaptopByFile {
  readonly device: string;
  readonly name: string;
  /** The id of the laptop on which this is done, where it has one. */
  readonly here: string | null;
}

/** `shown`: the code that opens the file, kept nowhere. */
export interface AdmittedByFile {
  readonly shown: string;
  readonly rows: number;
}

export type AdmitByFileFailure = AdmitFailure | { readonly type: 'notWritten' };

/**
 * Admits a laptop without a network: on the signed list, then everything piece by piece to `put`, sealed under a new code; false
 * from there ends it. Again for the same laptop it adds nothing to the list.
 */
export type AdmitByFile = (
  laptop: LaptopByFile,
  passphrase: string,
  put: (bytes: Uint8Array) => Promise<boolean>,
  onProgress: Progress,
) => Promise<Result<AdmittedByFile, AdmitByFileFailure>>;

/** One laptop more: over the server, or with a file. */
export interface AddLaptop {
  /** A code with which one more laptop can come in. */
  readonly newCode: NewLaptopCode;
  readonly admitByFile: AdmitByFile;
}

/** Taking a laptop out that is lost or stolen. */
export interface LoseLaptop {
  /**
   * Off the list for ever, in one change with a new data key for what is written from now on; also one that the server knows and
   * the list does not. The reason goes into the log. The next exchange tells the server (src/sync/tell-of-lost.ts).
   */
  readonly lose: (device: string, reason: string, passphrase: string) => Promise<Result<null, LoseLaptopFailure>>;
}

/** Taking over the signed list when whoever could change it is gone for good. */
export interface TakeList {
  /** Null: it can change here, or where it is asked for there is a server. */
  readonly whyNotHere: () => Promise<WhyNotHere | null>;
  /**
   * From now on it changes here (and at the server, where this laptop has one). On two laptops of one office it makes two lists,
   * which nobody can put together again: a person decides, with the own passphrase.
   */
  readonly takeList: (passphrase: string) => Promise<Result<null, LoseLaptopFailure>>;
}

export type LoseLaptopFailure = UnlockFailure | WriteFailure | ListRefusal;

/** What an administrator does about laptops. */
export type LaptopActs = AddLaptop & LoseLaptop & TakeList;
