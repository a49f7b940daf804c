import type { AuditEntry } from '../domain/audit/audit-entry.ts';
import type { ChainFault } from '../domain/audit/check-chain.ts';

/** The log as it can be read, newest line first, and what is wrong with it. */
export interface AuditReport {
  readonly entries: readonly AuditEntry[];
  /** Chains of which lines are gone or changed, by the person who wrote them. */
  readonly faults: readonly { readonly member: string; readonly fault: ChainFault }[];
  /** The sealed ends of the chains were removed once: nobody can say that no line is missing. */
  readonly endsWereLost: boolean;
}

/** A file that somebody is about to read on screen. */
export interface FileToOpen {
  readonly table: 'client' | 'visit' | 'referral';
  readonly id: string;
}
