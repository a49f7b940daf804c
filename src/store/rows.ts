import { z } from 'zod';
import { epochOf } from '../crypto/envelope.ts';
import { kdfParametersSchema } from '../crypto/kdf-parameters.ts';
import { officeIdSchema } from '../domain/ids.ts';
import { rosterEntrySchema } from '../domain/roster/roster.ts';
import { hlcSchema } from '../protocol/clock.ts';

/** Version of what is inside the rows. A laptop never writes into a database of a higher one. */
export const schemaVersion = 1;

const bytes = z.instanceof(Uint8Array);

/**
 * One sealed record. In clear: which table, a random id, the random name of this ciphertext (`rev`), the last `rev` known to
 * be on the server (`base`), the lowest schema version that can read it (`sv`), whether it is erased (`del`).
 */
export const recordRowSchema = z.object({
  t: z.string(),
  id: z.string(),
  rev: z.string().min(1),
  base: z.string(),
  sv: z.int(),
  del: z.union([z.literal(0), z.literal(1)]),
  c: bytes,
});
export type RecordRow = z.infer<typeof recordRowSchema>;

/** `base` as in a record; a paper of an earlier Doorwijzer has none. */
export const paperRowSchema = z.object({
  id: z.string(),
  rev: z.string(),
  base: z.string().default(''),
  sv: z.int(),
  c: bytes,
});
export type PaperRow = z.infer<typeof paperRowSchema>;

/** Under which key epoch a row says that it is sealed; 0 for none. */
export const epochOfRow = ({ c }: { readonly c: Uint8Array }): number => epochOf(c) ?? 0;

/** A thousand sealed summaries of clients; a cache that can be made again from the rows. */
export const pageRowSchema = z.object({ n: z.int().min(0), rev: z.string(), sv: z.int(), c: bytes });
export type PageRow = z.infer<typeof pageRowSchema>;

/** The data key of one epoch, sealed to its holder's public key. */
export const sealedDataKeySchema = z.object({ epoch: z.int().min(1), sealed: bytes }).readonly();
export type SealedDataKey = z.infer<typeof sealedDataKeySchema>;

/** What one holder needs to come in: own private keys under the own secret, and a data key per epoch sealed to them. */
const wrapBase = { v: z.literal(1), secret: bytes, dataKeys: z.array(sealedDataKeySchema).min(1).readonly() };
const renewedSchema = z.object({ sealingKey: z.string().max(100), signature: z.string().max(200) });
export const memberWrapSchema = z.object({
  id: z.string(),
  kind: z.literal('member'),
  ...wrapBase,
  kdf: kdfParametersSchema,
  /** Which secret of a laptop it needs beside the passphrase (crypto/device-secret.ts); left out: the passphrase alone. */
  device: z.string().optional(),
  /** No data key of an earlier epoch than this was ever sealed to these keys. */
  keysSince: z.int().min(1).optional(),
  /** The receiving key in it, base64: what its data keys are sealed to. */
  to: z.string().max(100).optional(),
  /** When these keys were put under this passphrase, as the member's access record says it (access.ts). */
  at: hlcSchema.optional(),
  /** Another sealing key than the one on the list, signed with the member's key that is. */
  renewed: renewedSchema.optional(),
});
export const recoveryWrapSchema = z.object({
  id: z.literal('recovery'),
  kind: z.literal('recovery'),
  ...wrapBase,
  keysSince: z.int().min(1).optional(),
  /** The receiving key in it, base64. */
  to: z.string().max(100).optional(),
});
export const wrapSchema = z.discriminatedUnion('kind', [memberWrapSchema, recoveryWrapSchema]);
export type MemberWrap = z.infer<typeof memberWrapSchema>;
export type RecoveryWrap = z.infer<typeof recoveryWrapSchema>;
export type WrapRow = z.infer<typeof wrapSchema>;

/** A member's private keys under the passphrase alone, in that member's own name: the id is the member's. */
export const accessSchema = z.object({
  at: hlcSchema,
  kdf: kdfParametersSchema,
  /** Base64. */
  secret: z.base64().max(2000),
  keysSince: z.int().min(1),
  /** The receiving key in it, base64. */
  sealingKey: z.string().max(100),
  /** Where that is another one than on the list. */
  renewed: renewedSchema.nullable(),
  signature: z.string().max(200),
});
export type Access = z.infer<typeof accessSchema>;
export const accessRecordSchema = z.object({ id: z.string(), own: accessSchema });

/** A record or a paper, by table and id. */
export type RowName = readonly [table: string, id: string];
/** Papers lie in a table of their own; on the way to the server they have this name. */
export const paperTable = 'paper';
/** Changes of the signed list, and data keys sealed to a member: under the list key (list-rows.ts), outside the key epochs. */
export const listTable = 'list';
export const grantTable = 'grant';
/** A row that only whoever is being admitted and whoever admits can open; everybody else passes it by. */
export const joiningTable = 'joining';
export const isUnderListKey = (t: string): boolean => t === listTable || t === grantTable;
export const nameOf = (t: string, id: string): string => `${t}/${id}`;
/** Under which a row lies in quarantine that came from the server and did not get in. */
export const arrivedKey = (t: string, id: string): string => `${nameOf(t, id)}/arrived`;

export const rosterRowSchema = z.object({ seq: z.int().min(0), entry: rosterEntrySchema });
export type RosterRow = z.infer<typeof rosterRowSchema>;

export const setAsideReasons = ['corrupt', 'foreign', 'newerSchema', 'keyMissing', 'farAhead', 'listMismatch'] as const;
export const quarantineRowSchema = z.object({
  k: z.string(),
  table: z.string(),
  id: z.string(),
  reason: z.enum(setAsideReasons),
  since: z.string(),
  /** The row as it was found. */
  row: z.unknown(),
});
export type QuarantineRow = z.infer<typeof quarantineRowSchema>;

/** What stands in clear about the office: nothing personal. */
export const officeMetaSchema = z.object({
  officeId: officeIdSchema,
  officeKey: z.string(),
  organisation: z.string(),
  /** Names this laptop in clocks. */
  node: z.string().regex(/^[0-9a-z]{1,32}$/),
});
export type OfficeMeta = z.infer<typeof officeMetaSchema>;

/** A name for this laptop in clocks, from a random id. */
export const newNodeName = (id: string): string => id.replaceAll('-', '').slice(0, 12);

/** Keys of the `meta` table; wrong passphrases are counted, and half-typed fields kept, per member. */
export const metaKeys = {
  schemaVersion: 'schemaVersion',
  office: 'office',
  clock: 'clock',
  deviceKey: 'deviceKey',
  signInNames: 'signInNames',
  rosterHead: 'rosterHead',
  auditHeads: 'auditHeads',
  pages: 'pages',
  dirtyClients: 'dirtyClients',
  /** How many commits there were on this laptop. */
  writes: 'writes',
  /** How many of them the journal beside the database holds, and its size then. */
  journaled: 'journaled',
  /** How often wraps were written: who made one from an older reading makes it again. */
  wrapsWritten: 'wrapsWritten',
  /** The only epoch of which wraps still hold a data key; none: of every one. */
  onlyEpoch: 'onlyEpoch',
  /** The key epoch in use, from its first write on: nothing sealed under an earlier one is written any more. */
  epoch: 'epoch',
  /** When erasing last happened and what of it is still to do (erasure-notes.ts). */
  erasure: 'erasure',
  /** Records whose order is not on the signed list yet; what of them is here again is erased again at the next unlock. */
  eraseAgain: 'eraseAgain',
  /** What the last check of everything found (integrity-report.ts). */
  integrity: 'integrity',
  /** Only while an office is being put back: what is here is not whole yet. */
  restoring: 'restoring',
  /** The last two days on which half-typed text was asked for. */
  halfTypedDays: 'halfTypedDays',
  /** The id of this laptop on the signed list and at the server (own-laptop.ts); none: it never had one. */
  ownLaptop: 'ownLaptop',
  /** Up to where this laptop has what the server has (sync-place.ts). */
  syncPlace: 'syncPlace',
  /** How many rows from the server found no room aside (held-rows.ts). */
  leftOut: 'leftOut',
  /** Where the signed list may change (list-desk.ts); none: here. */
  listPlace: 'listPlace',
  /** Up to which place of the list its orders to erase were carried out here. */
  ordersDone: 'ordersDone',
  /** How far the server's clock is ahead of this laptop's. */
  clockOffset: 'clockOffset',
  /** Whether a person has to choose between versions in this record; kept so that not every record is opened to find out. */
  versions: (name: string) => `versions/${name}`,
  failures: (member: string) => `failures/${member}`,
  halfTyped: (member: string) => `halfTyped/${member}`,
} as const;
