import { z } from 'zod';
import { instantSchema } from '../dates.ts';
import { staffMemberIdSchema } from '../ids.ts';

/**
 * What somebody did: `opened` a file to read it, `exported` all of it or (`paper:` in the fields) one paper, `added`, `changed` or `erased` a record, `signedIn`,
 * `oldKeysEnded`: destroyed the data keys from before an erasure.
 */
export const auditActions = ['signedIn', 'opened', 'exported', 'added', 'changed', 'erased', 'oldKeysEnded'] as const;

/** Kinds of records that a line can be about. */
export const auditTables = ['client', 'visit', 'referral', 'klusRequest', 'note', 'staff', 'setting'] as const;
export const auditTableSchema = z.enum(auditTables);

/**
 * What a line is about, by random ids only: they outlive an erased person as a pseudonym. `of`: the record it belongs to (the
 * client of a visit, the visit of a referral), '' for none.
 */
export const auditSubjectSchema = z
  .object({ table: auditTableSchema, id: z.string().max(64), of: z.string().max(64) })
  .readonly();
export type AuditSubject = z.infer<typeof auditSubjectSchema>;

/** One line of the log: never a value out of a file, only which fields changed. */
export const auditEntrySchema = z
  .object({
    /** `node.memberId.seq`: names the chain (this laptop, this person) and the place in it. */
    id: z.string().max(120),
    seq: z.int().min(0),
    /** SHA-256 (lower-case hex) of the line before this one; '' for the first. */
    previous: z.string().max(64),
    at: instantSchema,
    by: staffMemberIdSchema,
    action: z.enum(auditActions),
    subject: auditSubjectSchema.nullable(),
    /** Other records of the same table to which the same was done in the same write (an import). */
    also: z.array(z.string().max(64)).max(2000).readonly().optional(),
    /** Who approved the letter, where that was not `by`: with an own passphrase, at the table of `by`. */
    approver: staffMemberIdSchema.optional(),
    /** Names of the fields that changed, or the state that a letter came to. */
    fields: z.array(z.string().max(120)).max(60).readonly(),
    /** Why a file was opened that is not one's own work; '' where that was not asked. */
    reason: z.string().max(280),
    /** Ed25519, base64, over `auditStatement`, by the key of `by`. */
    signature: z.string().max(120),
  })
  .readonly();
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** What happened, before it gets its place in a chain. */
export type AuditEvent = Pick<AuditEntry, 'action' | 'subject' | 'also' | 'approver' | 'fields' | 'reason'>;

/** The exact string that is signed for a line. Changing it makes every kept log unverifiable. */
export const auditStatement = (entry: Omit<AuditEntry, 'signature'>): string =>
  `doorwijzer-audit/1\n${JSON.stringify([
    entry.id,
    entry.seq,
    entry.previous,
    entry.at,
    entry.by,
    entry.action,
    entry.subject === null ? [] : [entry.subject.table, entry.subject.id, entry.subject.of],
    entry.fields,
    entry.reason,
    ...(entry.also === undefined ? [] : [entry.also]),
    ...(entry.approver === undefined ? [] : [{ approver: entry.approver }]),
  ])}`;

/** A chain's part of an id; everything after it is the place, padded so that text order is the order of the lines. */
export const chainOf = (node: string, member: string): string => `${node}.${member}.`;
export const auditEntryId = (chain: string, seq: number): string => `${chain}${String(seq).padStart(9, '0')}`;
