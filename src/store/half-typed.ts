import { z } from 'zod';
import { openJson, sealJson } from '../crypto/envelope.ts';
import { instantSchema } from '../domain/dates.ts';
import { ok, type Result } from '../domain/result.ts';
import { metaKeys, schemaVersion } from './rows.ts';
import { asRead, asWrite, type Session } from './session.ts';
import type { OpenVault, WriteFailure } from './vault.ts';

/** Half a sentence that nobody came back for in a month will not be finished. */
const keptMs = 30 * 24 * 60 * 60_000;

const partsSchema = z.record(z.string(), z.object({ at: instantSchema, value: z.unknown() }));
type Parts = z.infer<typeof partsSchema>;

/** In clear: whose it is (the key), and when it was last written, so that it can go without being opened. */
const rowSchema = z.object({ rev: z.string(), sv: z.int(), at: instantSchema, c: z.instanceof(Uint8Array) });

const prefix = metaKeys.halfTyped('');

/**
 * What one person had half typed when the screen locked: one sealed value of `meta` per person, so it stays on this laptop
 * and leaves nothing behind when it is dropped.
 */
export const createHalfTyped = (session: Session): OpenVault['halfTyped'] => {
  const { db, deps, memberId } = session;
  const key = metaKeys.halfTyped(memberId);
  const isOld = (at: string): boolean => Date.parse(deps.now()) - Date.parse(at) > keptMs;

  const read = async (): Promise<Parts> => {
    const row = rowSchema.safeParse(await db.meta(key));
    if (!row.success) return {};
    const { rev, sv, c } = row.data;
    const opened = await openJson(session.keyring(), session.placeOf('halfTyped', memberId, rev, sv), c);
    return (opened.ok ? partsSchema.safeParse(opened.value).data : undefined) ?? {};
  };

  const write = async (parts: Parts): Promise<void> => {
    if (Object.keys(parts).length === 0) return db.deleteMeta(key);
    const rev = deps.newId();
    const c = await sealJson(session.dataKey(), session.placeOf('halfTyped', memberId, rev), parts);
    await db.setMeta(key, { rev, sv: schemaVersion, at: deps.now(), c });
  };

  /** Also of colleagues who do not come back; a row that cannot be read is nobody's half sentence any more. */
  const dropOld = async (): Promise<void> => {
    for (const other of await db.metaKeysFrom(prefix)) {
      const row = rowSchema.safeParse(await db.meta(other));
      if (!row.success || isOld(row.data.at)) await db.deleteMeta(other);
    }
  };

  /** Each change is made on what the one before left. */
  let last: Promise<unknown> = Promise.resolve();
  const oneByOne = (change: () => Promise<Result<null, WriteFailure>>): Promise<Result<null, WriteFailure>> => {
    const mine = last.then(() => asWrite(session, change));
    last = mine.catch(() => undefined);
    return mine;
  };

  return {
    all: () =>
      asRead(session, async () => {
        await dropOld();
        const parts = Object.entries(await read());
        const fresh = parts.filter(([, { at }]) => !isOld(at));
        if (fresh.length < parts.length) await write(Object.fromEntries(fresh));
        return new Map(fresh.map(([place, { value }]) => [place, value]));
      }),
    keep: (changes) =>
      oneByOne(async () => {
        const parts = new Map(Object.entries(await read()));
        for (const [place, value] of changes) {
          if (value === undefined) parts.delete(place);
          else parts.set(place, { at: deps.now(), value });
        }
        await write(Object.fromEntries(parts));
        return ok(null);
      }),
  };
};
