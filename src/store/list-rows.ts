import { z } from 'zod';
import { fromBase64, toBase64 } from '../crypto/bytes.ts';
import { type DataKey, openJson, sealJson } from '../crypto/envelope.ts';
import { rosterCrypto } from '../crypto/signing.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { rosterEntrySchema } from '../domain/roster/roster.ts';
import type { Holder } from './data-keys.ts';
import { grantTable, listTable, type OfficeMeta, type RecordRow, schemaVersion } from './rows.ts';

const base64 = z.base64().max(2000);

/** One change of the signed list: its entries, and what the printed recovery key opens since then, where that changed. */
export const listChangeSchema = z.object({
  entries: z.array(rosterEntrySchema).min(1).readonly(),
  recovery: base64.optional(),
});
export type SyncedListChange = z.infer<typeof listChangeSchema>;

/**
 * A secret sealed to the receiving key `to` of a holder. Epoch 1 and up: the data key of which the list has the check. Epoch 0:
 * the receiving key that took the place of `to`; `check` is its public key, and the member's own signature vouches for it.
 */
export const grantSchema = z.object({
  holder: z.string().max(40),
  epoch: z.int().min(0),
  to: base64,
  check: base64,
  signature: base64.optional(),
  sealed: base64,
});
export type Grant = z.infer<typeof grantSchema>;
const goneSchema = z.object({ gone: z.literal(true) });

type Listed = Pick<RecordRow, 't' | 'id' | 'rev' | 'sv' | 'c'>;
type OpenedRow<Value> = Result<Value, 'corrupt' | 'newerSchema'>;

const placeOf = ({ officeId }: OfficeMeta, { t, id, rev, sv }: Omit<Listed, 'c'>) => ({
  ...{ office: officeId, table: t, id, rev, schemaVersion: sv },
});

const openUnder = async <Value>(
  key: DataKey,
  office: OfficeMeta,
  row: Listed,
  schema: z.ZodType<Value>,
): Promise<OpenedRow<Value>> => {
  if (row.sv > schemaVersion) return err('newerSchema');
  const opened = await openJson(new Map([[key.epoch, key.handle]]), placeOf(office, row), row.c);
  if (!opened.ok) return err(opened.error.type === 'newerEnvelope' ? 'newerSchema' : 'corrupt');
  const value = schema.safeParse(opened.value);
  return value.success ? ok(value.data) : err('corrupt');
};

const sealUnder = async (
  key: DataKey,
  office: OfficeMeta,
  name: Pick<RecordRow, 't' | 'id' | 'rev' | 'del'>,
  value: unknown,
): Promise<RecordRow> => {
  const row = { ...name, base: '', sv: schemaVersion };
  return { ...row, c: await sealJson(key, placeOf(office, row), value) };
};

/** A change of the list as it travels; its id is the place of its first entry, so that no two take the same place. */
export const sealListChange = (key: DataKey, office: OfficeMeta, rev: string, change: SyncedListChange) =>
  sealUnder(key, office, { t: listTable, id: String(change.entries[0]?.seq), rev, del: 0 }, change);

export const openListChange = async (
  key: DataKey,
  office: OfficeMeta,
  row: Listed,
): Promise<OpenedRow<SyncedListChange>> => {
  const opened = await openUnder(key, office, row, listChangeSchema);
  if (!opened.ok) return opened;
  return String(opened.value.entries[0]?.seq) === row.id ? opened : err('corrupt');
};

/** One name for the same key to the same holder, whoever sealed it. */
export const grantId = ({ epoch, holder, to, check }: Pick<Grant, 'epoch' | 'holder' | 'to' | 'check'>): string =>
  `${epoch}.${holder}.${rosterCrypto.sha256Hex(`${to} ${check}`).slice(0, 16)}`;

export const sealGrant = (key: DataKey, office: OfficeMeta, rev: string, grant: Grant): Promise<RecordRow> =>
  sealUnder(key, office, { t: grantTable, id: grantId(grant), rev, del: 0 }, grant);

/** What stands in the place of a grant once its data key was destroyed. */
export const sealEndedGrant = (key: DataKey, office: OfficeMeta, rev: string, id: string): Promise<RecordRow> =>
  sealUnder(key, office, { t: grantTable, id, rev, del: 1 }, { gone: true });

/** The grant; null for one that ended. */
export const openGrant = async (key: DataKey, office: OfficeMeta, row: Listed): Promise<OpenedRow<Grant | null>> => {
  const opened = await openUnder(key, office, row, z.union([goneSchema, grantSchema]));
  if (!opened.ok) return opened;
  const grant = opened.value;
  if ('gone' in grant) return ok(null);
  return grantId(grant) === row.id ? ok(grant) : err('corrupt');
};

/** The same for a data key in a wrap. */
export const grantOf = (
  holder: Holder,
  to: string,
  check: string,
  { epoch, sealed }: { readonly epoch: number; readonly sealed: Uint8Array },
): Grant => ({ holder, epoch, to, check, sealed: toBase64(sealed) });

export const sealedKeyOf = ({ epoch, sealed }: Grant) => ({ epoch, sealed: fromBase64(sealed) });
