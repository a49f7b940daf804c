import { err, ok, type Result } from '../domain/result.ts';
import { type DevicesAnswer, type LaptopOrders, limits } from '../protocol/sync-messages.ts';
import { fittingCount } from './records.ts';
import { fingerprint, newCode, newEpoch, newToken } from './secrets.ts';
import type { Database } from './tables.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const invitationLives = 7 * day;
/** Somebody stands at the other laptop with the code in hand. */
const laptopInvitationLives = hour;
/** A laptop silent for longer may hold what was erased meanwhile: it is enrolled again, from empty. */
const silentFor = 90 * day;

/** Who asks: an enrolled laptop of a municipality. */
export interface Caller {
  readonly office: string;
  readonly device: string;
}

/** Why a token opens nothing. `orders`: they wait for the laptop that they were given for. */
export type NoCaller =
  | { readonly type: 'notAllowed' | 'silentTooLong' }
  | { readonly type: 'revoked'; readonly orders: LaptopOrders };

/**
 * As many as fit, of the laptops that are enrolled longest first: whoever enrols one laptop after the other in order to fill the
 * room comes behind those of before. Null where there is none.
 */
const ordersFor = async (db: Database, { office, device }: Caller): Promise<LaptopOrders | null> => {
  const given = db
    .selectFrom('farewell')
    .innerJoin('device', (join) =>
      join.onRef('device.office', '=', 'farewell.office').onRef('device.id', '=', 'farewell.by'),
    )
    .where('farewell.office', '=', office)
    .where('farewell.device', '=', device)
    .orderBy('device.enrolled')
    .orderBy('farewell.by');
  const sizes = await given
    .select(({ fn }) => fn<number>('length', ['farewell.body']).as('size'))
    .limit(limits.ordersPerLaptop)
    .execute();
  if (sizes.length === 0) return null;
  const found = await given
    .select(['farewell.by', 'farewell.at', 'farewell.body'])
    .limit(fittingCount(sizes.map(({ size }) => size)))
    .execute();
  const [first, ...others] = found.map(({ by, at, body }) => ({ by, at, order: Buffer.from(body).toString('base64') }));
  return first === undefined ? null : [first, ...others];
};

/** Whose token this is. Unknown, revoked and another municipality's look alike from outside, unless an order waits. */
export const callerOf = async (db: Database, token: string, now: number): Promise<Result<Caller, NoCaller>> => {
  const found = await db
    .selectFrom('device')
    .select(['office', 'id', 'seen', 'revoked'])
    .where('token', '=', fingerprint(token))
    .executeTakeFirst();
  if (found === undefined) return err({ type: 'notAllowed' });
  const { office, id: device, revoked } = found;
  if (revoked !== null) {
    const orders = await ordersFor(db, { office, device });
    return err(orders === null ? { type: 'notAllowed' } : { type: 'revoked', orders });
  }
  if (now - found.seen > silentFor) return err({ type: 'silentTooLong' });
  // To the hour: enough for the 90 days, and reading stays reading.
  if (now - found.seen > hour) {
    await db.updateTable('device').set({ seen: now }).where('office', '=', office).where('id', '=', device).execute();
  }
  return ok({ office, device });
};

/** A new municipality; false when there is one of that name. */
export const addOffice = async (db: Database, office: string, now: number): Promise<boolean> => {
  const made = await db
    .insertInto('office')
    .values({ id: office, seq: 0, epoch: newEpoch(), created: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute();
  return made.length > 0;
};

export const hasOffice = async (db: Database, office: string): Promise<boolean> =>
  (await db.selectFrom('office').select('id').where('id', '=', office).executeTakeFirst()) !== undefined;

const keepInvitation = async (
  db: Database,
  invitation: { readonly code: string; readonly office: string; readonly expires: number },
  now: number,
): Promise<void> => {
  await db.deleteFrom('invitation').where('expires', '<', now).execute();
  // The same message again is no second code.
  await db
    .insertInto('invitation')
    .values(invitation)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute();
};

/** A code of the operator, that enrols one laptop, once, within a week. */
export const invite = async (db: Database, office: string, now: number) => {
  const [code, expires] = [newCode(), now + invitationLives];
  await keepInvitation(db, { code: fingerprint(code), office, expires }, now);
  return { code, expires };
};

/** A code that an enrolled laptop made; only what is kept of it comes here. It lives an hour. */
export const inviteByHash = async (db: Database, office: string, codeHash: string, now: number) => {
  const expires = now + laptopInvitationLives;
  await keepInvitation(db, { code: codeHash, office, expires }, now);
  return { expires };
};

/** The laptops of one office, and for which of them an order of the laptop that asks is here. */
export const devicesOf = async (db: Database, { office, device: by }: Caller): Promise<DevicesAnswer> => {
  const devices = await db
    .selectFrom('device')
    .select(['id as device', 'enrolled', 'seen', 'revoked', 'revokedBy'])
    .where('office', '=', office)
    .orderBy('enrolled')
    .execute();
  const given = await db
    .selectFrom('farewell')
    .select('device')
    .where('office', '=', office)
    .where('by', '=', by)
    .execute();
  const ordered = new Set(given.map(({ device }) => device));
  return { devices: devices.map((one) => ({ ...one, isOrdered: ordered.has(one.device) })) };
};

/** Turns a code into a token. Taking the code and writing the device are one: of two laptops with one code only one gets in. */
export const redeem = (
  db: Database,
  { code, device }: { readonly code: string; readonly device: string },
  now: number,
): Promise<Result<string, 'noSuchCode'>> =>
  db.transaction().execute(async (tx) => {
    const taken = await tx
      .deleteFrom('invitation')
      .where('code', '=', fingerprint(code))
      .where('expires', '>=', now)
      .returning('office')
      .executeTakeFirst();
    if (taken === undefined) return err('noSuchCode');
    const token = newToken();
    const fresh = { token: fingerprint(token), enrolled: now, seen: now, revoked: null, revokedBy: null };
    await tx
      .insertInto('device')
      .values({ office: taken.office, id: device, ...fresh })
      .onConflict((conflict) => conflict.columns(['office', 'id']).doUpdateSet(fresh))
      .execute();
    await tx.deleteFrom('farewell').where('office', '=', taken.office).where('device', '=', device).execute();
    return ok(token);
  });

/** Who takes the access of a laptop away: another laptop of the office, with its order where it has one, or the operator. */
export interface Revoker {
  readonly by: string | null;
  readonly order?: Uint8Array;
}

/**
 * Takes the access of a laptop of this office away. The first order of each laptop stays: nobody overwrites another one's, and
 * which of them counts the laptop itself decides. Of another office's laptop nothing can be learnt, not even that it is there.
 */
export const revoke = (
  db: Database,
  { office, device }: Caller,
  now: number,
  { by, order }: Revoker,
): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const found = await tx
      .updateTable('device')
      .set(({ fn, val, ref, eb }) => ({
        revokedBy: eb.case().when('revoked', 'is', null).then(val(by)).else(ref('revokedBy')).end(),
        revoked: fn.coalesce('revoked', val(now)),
      }))
      .where('office', '=', office)
      .where('id', '=', device)
      .returning('id')
      .execute();
    if (found.length > 0 && by !== null && order !== undefined) {
      await tx
        .insertInto('farewell')
        .values({ office, device, by, at: now, body: order })
        .onConflict((conflict) => conflict.columns(['office', 'device', 'by']).doNothing())
        .execute();
    }
    return found.length > 0;
  });
