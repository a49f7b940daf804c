import type { AuditEntry } from '../domain/audit/audit-entry.ts';
import type { Identity } from '../domain/dossier/corrections.ts';
import type { FileNote } from '../domain/dossier/file-note.ts';
import type { Client, IdentityField, Visit } from '../domain/dossier/records.ts';
import type { ClientId, ReferralId } from '../domain/ids.ts';
import type { Referral } from '../domain/referral/referral.ts';
import type { Result } from '../domain/result.ts';
import type { TwePaper } from '../letter/whitelist.ts';
import type { WriteFailure } from './failures.ts';

/** What is decided about a file, and why. */
export interface Decided {
  readonly isOn: boolean;
  readonly reason: string;
}

/** What a person may ask about the own file, and what the law asks of us. */
export interface PersonRights {
  /** The fields whose value was noted before a visit was closed: another value there is a correction, with a reason. */
  readonly settledFields: (id: ClientId) => Promise<readonly IdentityField[]>;
  /** Changes what is noted about a person; what stood there of an earlier visit stays readable beside it. */
  readonly correct: (id: ClientId, patch: Partial<Identity>, why: string) => Promise<Result<Client, WriteFailure>>;
  /** GDPR art. 18, by a social worker or administrator: nothing new is done with this file until that is lifted. */
  readonly restrict: (id: ClientId, decided: Decided) => Promise<Result<Client, WriteFailure>>;
  /** By an administrator: the file stays past its term until further order. */
  readonly hold: (id: ClientId, decided: Decided) => Promise<Result<Client, WriteFailure>>;
  /** By a social worker: before a paper about TWE is shown, it leaves its line in the log. */
  readonly noteTwePaper: (id: ClientId, paper: TwePaper) => Promise<Result<null, WriteFailure>>;
  /** By a social worker or administrator: all of it, to be handed to the person. Leaves its line in the log first. */
  readonly personRecords: (id: ClientId) => Promise<Result<PersonRecords, WriteFailure>>;
}

/** Everything that is kept about one person. */
export interface PersonRecords {
  readonly client: Client;
  readonly visits: readonly Visit[];
  readonly referrals: readonly Referral[];
  readonly notes: readonly FileNote[];
  /** The letter values (letter/paper.ts, as JSON) that were approved or left. */
  readonly letters: ReadonlyMap<ReferralId, string>;
  /** Who read and changed it, newest first. */
  readonly entries: readonly AuditEntry[];
}
