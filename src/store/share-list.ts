import { toBase64 } from '../crypto/bytes.ts';
import { recipientOfWrap } from './data-keys.ts';
import { readWraps } from './derive-wraps.ts';
import { grantId, grantOf, sealGrant, sealListChange } from './list-rows.ts';
import { grantTable, type RecordRow } from './rows.ts';
import type { Session } from './session.ts';

/** Up to where the list here is in rows that travel. */
const travelledUpTo = async ({ list }: Session): Promise<number> => {
  let covered = 0;
  for (const { entries } of await list.changes()) {
    const [first] = entries;
    if (first !== undefined && first.seq <= covered) covered = Math.max(covered, first.seq + entries.length);
  }
  return covered;
};

/** What of the list no row holds yet: all of it, when the office just got its server. */
const restOfList = async (session: Session): Promise<readonly RecordRow[]> => {
  const { list, office, deps, db } = session;
  const entries = session.roster().entries.slice(await travelledUpTo(session));
  if (entries.length === 0) return [];
  const recovery = (await readWraps(session)).find(({ kind }) => kind === 'recovery');
  const isAbout = entries.some(({ type }) => type === 'recovery') && recovery !== undefined;
  const change = { entries, ...(isAbout ? { recovery: toBase64(recovery.secret) } : {}) };
  const row = await sealListChange(await list.key(), office, deps.newId(), change);
  return (await db.record(row.t, row.id)) === undefined ? [row] : [];
};

/** Before the list of others is taken in: to which key the data keys of each wrap are sealed, where an earlier Doorwijzer did not say. */
export const nameReceivingKeys = async (session: Session): Promise<void> => {
  const { db, office } = session;
  const wrapsSeen = await db.wrapsSeen();
  const wraps = (await readWraps(session)).flatMap((wrap) => {
    const to = recipientOfWrap(office, session.roster(), wrap);
    return wrap.to === undefined && to !== null ? [{ ...wrap, to: to.sealingKey }] : [];
  });
  if (wraps.length > 0) await db.commit({ records: [], clock: session.nextClock(null), wraps, wrapsSeen });
};

/** The data key in use as it lies in wraps here, where it does not travel yet. */
const restOfGrants = async (session: Session): Promise<readonly RecordRow[]> => {
  const { list, office, deps, db } = session;
  const roster = session.roster();
  const epoch = roster.epochs.size;
  const key = await list.key();
  const rows = (await readWraps(session)).map(async (wrap): Promise<readonly RecordRow[]> => {
    const to = recipientOfWrap(office, roster, wrap);
    const sealed = wrap.dataKeys.find((one) => one.epoch === epoch);
    if (to === null || sealed === undefined) return [];
    const grant = grantOf(to.holder, to.sealingKey, roster.epochs.get(epoch) ?? '', sealed);
    if ((await db.record(grantTable, grantId(grant))) !== undefined) return [];
    return [await sealGrant(key, office, deps.newId(), grant)];
  });
  return (await Promise.all(rows)).flat();
};

/**
 * In an office with a server: what the other laptops need of the list and does not travel yet becomes outgoing. After a server
 * was put back to before the last changes it gets them again from here. False: the list does not travel,
 * or somebody wrote at the same time.
 */
const shareList = async (session: Session): Promise<boolean> => {
  const { list, db } = session;
  if (!(await list.isShared())) return false;
  return list.inTurn(async () => {
    const rows = [...(await restOfList(session)), ...(await restOfGrants(session))];
    if (rows.length === 0) return true;
    session.throwIfLocked();
    const records = rows.map((row) => ({ row, readRev: null }));
    return (await db.commit({ records, clock: session.nextClock(null) })) === 'done';
  });
};

/** Every exchange asks for it: looked at again only when list, keys or wraps changed, or the server has a new epoch. */
export const createShareList = (session: Session) => {
  let sharedAs: string | null = null;
  return {
    share: async (): Promise<void> => {
      const { entries, epochs } = session.roster();
      const now = `${entries.length} ${epochs.size} ${await session.db.wrapsSeen()}`;
      if (now !== sharedAs && (await shareList(session))) sharedAs = now;
    },
    forget: (): void => {
      sharedAs = null;
    },
  };
};
