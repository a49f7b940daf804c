import { err, ok, type Result } from '../domain/result.ts';
import { fingerprint, newCode, newEpoch, newToken } from './secrets.ts';
import type { Database } from './tables.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const invitationLives = 7 * day;
/** A laptop silent for longer may hold what was erased meanwhile: it is enrolled again, from empty. */
const silentFor = 90 * day;

/** Who asks: an enrolled laptop of a municipality. */
export interface Caller {
  readonly office: string;
  readonly device: string;
}

/** Whose token this is. Unknown, revoked and another municipality's look alike from outside. */
export const callerOf = async (
  db: Database,
  token: string,
  now: number,
): Promise<Result<Caller, 'notAllowed' | 'silentTooLong'>> => {
  const found = await db
    .selectFrom('device')
    .select(['office', 'id', 'seen', 'revoked'])
    .where('token', '=', fingerprint(token))
    .executeTakeFirst();
  if (found === undefined || found.revoked !== null) return err('notAllowed');
  if (now - found.seen > silentFor) return err('silentTooLong');
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

/** A code that enrols one laptop, once, within a week. */
export const invite = async (db: Database, office: string, now: number) => {
  const [code, expires] = [newCode(), now + invitationLives];
  await db.deleteFrom('invitation').where('expires', '<', now).execute();
  await db
    .insertInto('invitation')
    .values({ code: fingerprint(code), office, expires })
    .execute();
  return { code, expires };
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
    const fresh = { token: fingerprint(token), enrolled: now, seen: now, revoked: null };
    await tx
      .insertInto('device')
      .values({ office: taken.office, id: device, ...fresh })
      .onConflict((conflict) => conflict.columns(['office', 'id']).doUpdateSet(fresh))
      .execute();
    return ok(token);
  });

/** Takes the access of a laptop of this office away. Of another office's laptop nothing can be learnt, not even that it is there. */
export const revoke = async (db: Database, office: string, device: string, now: number): Promise<boolean> => {
  const found = await db
    .updateTable('device')
    .set(({ fn, val }) => ({ revoked: fn.coalesce('revoked', val(now)) }))
    .where('office', '=', office)
    .where('id', '=', device)
    .returning('id')
    .execute();
  return found.length > 0;
};
