import type { Kysely } from 'kysely';

/** One row per municipality. `seq` numbers its writes; `epoch` changes when the database is not a continuation of itself. */
interface OfficeTable {
  readonly id: string;
  readonly seq: number;
  readonly epoch: string;
  readonly created: number;
}

/** A sealed record. (office, seq) is unique: the order in which laptops read. */
export interface RecordTable {
  readonly office: string;
  readonly t: string;
  readonly id: string;
  readonly rev: string;
  readonly seq: number;
  readonly sv: number;
  readonly del: number;
  readonly body: Uint8Array;
}

/** An enrolled laptop. Of its token only the SHA-256 is kept. */
export interface DeviceTable {
  readonly office: string;
  readonly id: string;
  readonly token: string;
  readonly enrolled: number;
  readonly seen: number;
  readonly revoked: number | null;
  /** The laptop that took its access away; null for the operator. */
  readonly revokedBy: string | null;
}

/** What a laptop that was taken out, and no other, is told after that: sealed. One of each laptop that says so, never overwritten. */
export interface FarewellTable {
  readonly office: string;
  readonly device: string;
  readonly by: string;
  readonly at: number;
  readonly body: Uint8Array;
}

/** A code that enrols one laptop, once; of it, too, only the SHA-256. */
export interface InvitationTable {
  readonly code: string;
  readonly office: string;
  readonly expires: number;
}

export interface Tables {
  readonly office: OfficeTable;
  readonly record: RecordTable;
  readonly device: DeviceTable;
  readonly farewell: FarewellTable;
  readonly invitation: InvitationTable;
}

export type Database = Kysely<Tables>;
