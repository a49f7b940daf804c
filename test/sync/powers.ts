import { listKey } from '../../src/crypto/list-key.ts';
import type { SealingKey } from '../../src/crypto/sealing.ts';
import { dataKeyCheck, openSealedDataKey } from '../../src/crypto/sealing.ts';
import type { StaffMemberId } from '../../src/domain/ids.ts';
import { rosterEntrySchema } from '../../src/domain/roster/roster.ts';
import { openGrant, sealedKeyOf } from '../../src/store/list-rows.ts';
import { recordRowSchema } from '../../src/store/rows.ts';
import { insider } from '../store/insider.ts';
import type { Desk } from './list-laptops.ts';

/** What somebody holds who leaves: the private key that data keys were sealed to, and the last key epoch that they know. */
export interface Power {
  readonly member: StaffMemberId;
  readonly sealingKey: SealingKey;
  readonly epoch: number;
}

/** As they could take it along from this laptop; null where none of their passphrases counts here. */
export const powerOf = async (desk: Desk, member: StaffMemberId, phrases: readonly string[]): Promise<Power | null> => {
  for (const phrase of phrases) {
    desk.pass(3_600_000);
    const held = await insider(desk.seat.laptop, member, phrase).catch(() => null);
    if (held !== null) return { member, sealingKey: held.sealingKey, epoch: held.key.epoch };
  }
  return null;
};

/**
 * The last key epoch that they can open with everything that travels: the rows on a laptop are those on the server. A key that a
 * lost change of the list left behind opens nothing: only the one that the list names counts.
 */
export const reachOf = async ({ member, sealingKey, epoch }: Power, { seat }: Desk): Promise<number> => {
  const { meta, listed, rows } = await seat.laptop.onDisk(async (db) => ({
    listed: (await db.table('roster').toArray()).map(({ entry }) => rosterEntrySchema.parse(entry)),
    meta: (await db.table('meta').get('office')).v,
    rows: await db.table('rec').toArray(),
  }));
  const key = await listKey(meta.officeId, meta.officeKey);
  let reach = epoch;
  for (const row of rows.filter(({ t }) => t === 'grant')) {
    const grant = await openGrant(key, meta, recordRowSchema.parse(row));
    if (!grant.ok || grant.value === null) continue;
    const place = { office: meta.officeId, holder: member, epoch: grant.value.epoch };
    const opened = await openSealedDataKey(sealedKeyOf(grant.value).sealed, sealingKey, place);
    if (!opened.ok) continue;
    const check = await dataKeyCheck(opened.value);
    const isListed = listed.some((entry) => entry.type === 'keyEpoch' && entry.keyCheck === check);
    if (isListed) reach = Math.max(reach, grant.value.epoch);
  }
  return reach;
};
