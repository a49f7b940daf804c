import { err, ok, type Result } from '../domain/result.ts';
import type { DevicesAnswer } from '../protocol/sync-messages.ts';
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

/** Why a token opens nothing. `farewell`: an order waits for the laptop that it was given to. */
export type NoCaller =
  | { readonly type: 'notAllowed' | 'silentTooLong' }
  | { readonly type: 'revoked'; readonly farewell: Uint8Array };

/** Whose token this is. Unknown, revoked and another municipality's look alike from outside, unless an order waits. */
export const callerOf = async (db: Database, token: string, now: number): Promise<Result<Caller, NoCaller>> => {
  const found = await db
    .selectFrom('device')
    .select(['office', 'id', 'seen', 'revoked', 'farewell'])
    .where('token', '=', fingerprint(token))
    .executeTakeFirst();
  if (found === undefined) return err({ type: 'notAllowed' });
  const { revoked, farewell } = found;
  if (revoked !== null) return err(farewell === null ? { type: 'notAllowed' } : { type: 'revoked', farewell });
  if (now - found.seen > silentFor) return err({ type: 'silentTooLong' });
  const { office, id: device } = found;
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

/** The laptops of one office. */
export const devicesOf = async (db: Database, office: string): Promise<DevicesAnswer> => ({
  devices: await db
    .selectFrom('device')
    .select(['id as device', 'enrolled', 'seen', 'revoked'])
    .where('office', '=', office)
    .orderBy('enrolled')
    .execute(),
});

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
    const fresh = { token: fingerprint(token), enrolled: now, seen: now, revoked: null, farewell: null };
    await tx
      .insertInto('device')
      .values({ office: taken.office, id: device, ...fresh })
      .onConflict((conflict) => conflict.columns(['office', 'id']).doUpdateSet(fresh))
      .execute();
    return ok(token);
  });

/**
 * Takes the access of a laptop of this office away; an order waits for it then, where one is given. Of another office's laptop
 * nothing can be learnt, not even that it is there.
 */
export const revoke = async (
  db: Database,
  { office, device }: Caller,
  now: number,
  farewell: Uint8Array | null = null,
): Promise<boolean> => {
  const found = await db
    .updateTable('device')
    .set(({ fn, val }) => ({
      revoked: fn.coalesce('revoked', val(now)),
      ...(farewell === null ? {} : { farewell }),
    }))
    .where('office', '=', office)
    .where('id', '=', device)
    .returning('id')
    .execute();
  return found.length > 0;
};
