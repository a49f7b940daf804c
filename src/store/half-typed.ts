import { z } from 'zod';
import { openJson, sealJson } from '../crypto/envelope.ts';
import { instantSchema, localDateSchema } from '../domain/dates.ts';
import { localDateOf } from '../domain/dutch-date.ts';
import { ok, type Result } from '../domain/result.ts';
import { ifDiskTakes } from './disk-refused.ts';
import type { WriteFailure } from './failures.ts';
import { metaKeys, schemaVersion } from './rows.ts';
import { asRead, asWrite, type Session } from './session.ts';
import type { OpenVault } from './vault.ts';

/** Half a sentence that nobody came back for in a month will not be finished. */
const keptMs = 30 * 24 * 60 * 60_000;

/** The day of the last sign-in here and that of the one before; '' where there was none. In clear, of nobody. */
const daysSchema = z.object({ last: localDateSchema, before: z.union([localDateSchema, z.literal('')]) });

const partsSchema = z.record(z.string(), z.object({ at: instantSchema, value: z.unknown() }));
type Parts = z.infer<typeof partsSchema>;

/** In clear: whose it is (the key), and when it was last written, so that it can go without being opened. */
const rowSchema = z.object({ rev: z.string(), sv: z.int(), at: instantSchema, c: z.instanceof(Uint8Array) });

const prefix = metaKeys.halfTyped('');

const place = (session: Session, member: string, rev: string, sv?: number) =>
  session.placeOf('halfTyped', member, rev, sv);

const openParts = async (session: Session, member: string, found: unknown): Promise<Parts> => {
  const row = rowSchema.safeParse(found);
  if (!row.success) return {};
  const { rev, sv, c } = row.data;
  const opened = await openJson(session.keyring(), place(session, member, rev, sv), c);
  return (opened.ok ? partsSchema.safeParse(opened.value).data : undefined) ?? {};
};

/** The value of `meta` that holds these parts; undefined when there are none. */
const sealParts = async (session: Session, member: string, parts: Parts) => {
  const latest = Object.values(parts)
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  if (latest === undefined) return;
  const rev = session.deps.newId();
  const c = await sealJson(session.dataKey(), place(session, member, rev), parts);
  return { rev, sv: schemaVersion, at: latest, c };
};

/** Of everybody on this laptop: seals it under the key in use, without what is about one of these records. */
export const resealHalfTyped = async (session: Session, erasedIds: readonly string[]): Promise<void> => {
  const isAbout = (part: string): boolean => erasedIds.some((id) => part.includes(id));
  for (const key of await session.db.metaKeysFrom(prefix)) {
    const member = key.slice(prefix.length);
    // Who types at this very moment wins: theirs is sealed under the key in use already, and is read again.
    for (let isDone = false; !isDone; ) {
      const found = await session.db.meta(key);
      const parts = Object.entries(await openParts(session, member, found));
      const kept = parts.filter((part) => !isAbout(JSON.stringify(part)));
      isDone = await session.db.swapMeta(key, found, await sealParts(session, member, Object.fromEntries(kept)));
    }
  }
};

/**
 * What one person had half typed when the screen locked: one sealed value of `meta` per person, so it stays on this laptop
 * and leaves nothing behind when it is dropped.
 */
export const createHalfTyped = (session: Session): OpenVault['halfTyped'] => {
  const { db, deps, memberId } = session;
  const isOld = (at: string, now: string = deps.now()): boolean => Date.parse(now) - Date.parse(at) > keptMs;

  const key = metaKeys.halfTyped(memberId);
  const read = async () => openParts(session, memberId, await db.meta(key));
  const write = async (parts: Parts): Promise<void> => {
    const value = await sealParts(session, memberId, parts);
    await (value === undefined ? db.deleteMeta(key) : db.setMeta(key, value));
  };

  /** The day before today on which somebody signed in here; '' where none is known. */
  const dayBefore = async (): Promise<string> => {
    const today = localDateOf(deps.now());
    const days = daysSchema.safeParse(await db.meta(metaKeys.halfTypedDays)).data;
    if (days?.last === today) return days.before;
    await db.setMeta(metaKeys.halfTypedDays, { last: today, before: days?.last ?? '' });
    return days?.last ?? '';
  };

  /**
   * Also of colleagues who do not come back. Only what was past its term on an earlier day as well, as with visits that
   * expire: a clock that jumps ahead hides half a sentence, and set right it shows it again.
   */
  const dropOld = async (): Promise<void> => {
    const earlier = await dayBefore();
    const isOver = (at: string): boolean => earlier !== '' && isOld(at) && isOld(at, earlier);
    for (const other of await db.metaKeysFrom(prefix)) {
      const row = rowSchema.safeParse(await db.meta(other));
      // What cannot be read is nobody's half sentence any more.
      if (!row.success || isOver(row.data.at)) await db.deleteMeta(other);
    }
    const parts = Object.entries(await read());
    const kept = parts.filter(([, { at }]) => !isOver(at));
    if (kept.length < parts.length) await write(Object.fromEntries(kept));
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
        await ifDiskTakes(dropOld);
        const fresh = Object.entries(await read()).filter(([, { at }]) => !isOld(at));
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
