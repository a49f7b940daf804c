import { z } from 'zod';
import { instantSchema } from '../dates.ts';
import { roleSchema } from '../dossier/records.ts';
import { staffMemberIdSchema } from '../ids.ts';

/** Ed25519 public key or signature, base64. */
const base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);

const entryBase = {
  seq: z.int().min(0),
  /** SHA-256 (lower-case hex) of the entry before this one as `entryStatement` + signature; '' for the first. */
  previous: z.string(),
  at: instantSchema,
  /** `office` signs only the first entry and recoveries; everything else is signed by a member who is administrator then. */
  by: z.union([z.literal('office'), staffMemberIdSchema]),
  signature: base64,
};

/** Tables of which records can be erased on an order; papers and half-typed fields go with them. */
export const erasableTables = ['client', 'visit', 'referral', 'klusRequest', 'note'] as const;
export const erasedRecordSchema = z.object({ table: z.enum(erasableTables), id: z.uuid() }).readonly();
/** A record by its random id, which outlives it as a pseudonym. */
export type ErasedRecord = z.infer<typeof erasedRecordSchema>;

/** A laptop, by the id under which the server of the office knows it: random, no name of anybody. */
export const deviceIdSchema = z.string().regex(/^[\w.:-]{1,80}$/);

/**
 * The one signed list of who works here and on which laptops: ids, roles and keys, no names. Insert-only; a later entry for
 * the same member replaces roles and keys. Nothing is trusted that is not on it, and a data key is sealed only to a key that is.
 */
export const rosterEntrySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('member'),
    ...entryBase,
    memberId: staffMemberIdSchema,
    roles: z.array(roleSchema).min(1).readonly(),
    signingKey: base64,
    /** X25519 public key, base64: data keys are sealed to it. */
    sealingKey: base64,
  }),
  z.object({ type: z.literal('revoked'), ...entryBase, memberId: staffMemberIdSchema }),
  /** From here on rows are sealed under a new data key; `keyCheck` tells that key from any other. */
  z.object({ type: z.literal('keyEpoch'), ...entryBase, epoch: z.int().min(1), keyCheck: base64 }),
  /**
   * The X25519 public key of the printed recovery key. `secret`: SHA-256 (lower-case hex) of what that key opens, as it travels;
   * left out by an earlier Doorwijzer, and where there is no paper.
   */
  z.object({
    type: z.literal('recovery'),
    ...entryBase,
    sealingKey: base64,
    secret: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  /** The order to erase these records, everywhere and for ever: a backup from before is put back without them. */
  z.object({
    type: z.literal('erased'),
    ...entryBase,
    records: z.array(erasedRecordSchema).min(1).max(500).readonly(),
  }),
  /** A laptop on which the office may be. */
  z.object({ type: z.literal('device'), ...entryBase, device: deviceIdSchema }),
  /** Lost, stolen or put away: the order to remove the office from it. For ever; a laptop that comes back gets another id. */
  z.object({ type: z.literal('deviceRevoked'), ...entryBase, device: deviceIdSchema }),
]);
export type RosterEntry = z.infer<typeof rosterEntrySchema>;

/** The two primitives a reader needs; the browser and Node each bring their own. */
export interface RosterCrypto {
  readonly verify: (publicKeyBase64: string, message: string, signatureBase64: string) => boolean;
  readonly sha256Hex: (message: string) => string;
}
