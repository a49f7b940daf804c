import { z } from 'zod';
import { fromBase64OrEmpty, toBase64 } from '../crypto/bytes.ts';
import { err, ok } from '../domain/result.ts';
import { may } from '../domain/roster/permissions.ts';
import { limits, type PushRow } from '../protocol/sync-messages.ts';
import { createAbsorb } from './absorb.ts';
import type { AbsorbTools } from './absorb-people.ts';
import type { Database } from './database.ts';
import { ifDiskTakes } from './disk-refused.ts';
import { sealLaptopOrder } from './laptop-order.ts';
import { askForLeftOut, countLeftOut, readLeftOut } from './left-out.ts';
import { openListChange } from './list-rows.ts';
import { createOpenAhead } from './open-ahead.ts';
import type { ArrivedRow } from './open-arrived.ts';
import { readOutbox, settledIn } from './outbox.ts';
import { readOutboxReport } from './outbox-items.ts';
import { accessKind } from './record-codec.ts';
import {
  arrivedKey,
  isUnderListKey,
  listTable,
  metaKeys,
  paperRowSchema,
  paperTable,
  quarantineRowSchema,
  type RowName,
  recordRowSchema,
  schemaVersion,
} from './rows.ts';
import { asRead, asWrite, type Session } from './session.ts';
import { setClockRight } from './set-clock-right.ts';
import { createShareList, nameReceivingKeys } from './share-list.ts';
import { readSyncPlace, type SyncPlace } from './sync-place.ts';
import type { Absorbed, SyncStore } from './sync-verbs.ts';

/** Smaller differences are the way of the answer. */
const offsetStepMs = 1000;

/** A server that is further away is not followed: everything written here would win for as long, and be kept aside elsewhere. */
const furthestMs = 7 * 24 * 3_600_000;

/** The time of the last exchange is on disk to the minute. */
const notedStepMs = 60_000;

const arrivedSchema = z.object({
  t: z.string(),
  id: z.string(),
  rev: z.string(),
  sv: z.int(),
  c: z.instanceof(Uint8Array),
});

const pushRowOf = (record: unknown, paper: unknown): readonly PushRow[] => {
  const row = recordRowSchema.safeParse(
    record ?? (paper === undefined ? undefined : { ...paperOf(paper), del: 0 }),
  ).data;
  if (row === undefined || row.c.length > limits.bodyBytes) return [];
  const { c, ...rest } = row;
  return [{ ...rest, body: toBase64(c) }];
};

const paperOf = (found: unknown) => ({ t: paperTable, ...paperRowSchema.safeParse(found).data });

const readHeldRows = async (db: Database): Promise<readonly ArrivedRow[]> =>
  (await db.quarantine()).flatMap((found) => {
    const aside = quarantineRowSchema.safeParse(found).data;
    if (aside === undefined || aside.k !== arrivedKey(aside.table, aside.id)) return [];
    return arrivedSchema.safeParse(aside.row).data ?? [];
  });

const countHeld = async (db: Database): Promise<number> => {
  const [rows, leftOut] = await Promise.all([readHeldRows(db), readLeftOut(db)]);
  return rows.length + countLeftOut(leftOut);
};

const isOwnListRow = async ({ list, office }: Session, row: ArrivedRow): Promise<boolean> => {
  const opened = await openListChange(await list.key(), office, row);
  return opened.ok || opened.error === 'newerSchema';
};

/** Whether a change of this office's list is among them. */
const hasOwnList = async (session: Session, rows: readonly ArrivedRow[]): Promise<boolean> => {
  for (const row of rows) if (row.t === listTable && (await isOwnListRow(session, row))) return true;
  return false;
};

/** Rows of which tables go to the server from here. */
const mayGoFrom = async ({ list }: Session): Promise<(table: string) => boolean> => {
  const isElsewhere = await list.isElsewhere();
  return (table) => !(isElsewhere && isUnderListKey(table));
};

const namesToPush = async (session: Session): Promise<readonly RowName[]> => {
  const mayGo = await mayGoFrom(session);
  return [...(await readOutbox(session.db)).values()].flatMap(({ t, id }): RowName[] => (mayGo(t) ? [[t, id]] : []));
};

/** What the server is asked and told about the list beside its rows. */
const listVerbs = (session: Session): Pick<SyncStore, 'setListServer' | 'isOwnList' | 'lostLaptops' | 'orderFor'> => ({
  setListServer: (server) => session.list.setServer(server),
  isOwnList: ({ t, id, rev, sv, body }) =>
    asRead(session, () => isOwnListRow(session, { t, id, rev, sv, c: fromBase64OrEmpty(body) })),
  lostLaptops: () =>
    asRead(session, async () =>
      may(session.myRoles(), 'lookAfterLaptops') ? [...session.roster().revokedDevices] : [],
    ),
  orderFor: (device) => asRead(session, () => sealLaptopOrder(session.office, session.roster().entries, device)),
});

export const createSyncStore = (tools: AbsorbTools & { readonly synced: () => void }): SyncStore => {
  const { session, synced } = tools;
  const { db, deps } = session;
  const opening = createOpenAhead(session);
  const absorb = createAbsorb(tools, opening.ahead);
  const list = createShareList(session);
  /** What the disk says of the server's clock, once it was read. */
  let keptOffset: number | null = null;

  const heldRows = () => readHeldRows(db);
  /** What came before the change of the list that it needs is tried again with each change of the list that comes. */
  const withEarlyList = async (rows: readonly ArrivedRow[]): Promise<readonly ArrivedRow[]> => {
    if (!rows.some(({ t }) => t === listTable)) return rows;
    return [...(await heldRows()).filter(({ t }) => t === listTable || t === accessKind.table), ...rows];
  };

  return {
    schemaVersion,
    isKeyWaiting: () =>
      asRead(session, async () => (await session.list.waitingAfter(session.roster().entries)).length > 0),
    place: () => asRead(session, () => readSyncPlace(db)),
    waiting: () =>
      asRead(session, async () => {
        await ifDiskTakes(list.share);
        return namesToPush(session);
      }),
    outbox: () => asRead(session, async () => readOutboxReport(db, session.memberId, await mayGoFrom(session))),
    rowsToPush: (names) =>
      asRead(session, async () => (await db.rowsNamed(names)).flatMap(({ record, paper }) => pushRowOf(record, paper))),
    acknowledge: (rows, place) =>
      asWrite<null, never>(session, async () => {
        if (rows.length === 0 && place === null) return ok(null);
        const outbox = await readOutbox(db);
        const acknowledged = rows.map(({ t, id, rev }) => ({ ...settledIn(outbox, t, id), rev }));
        await db.acknowledge(acknowledged, place);
        session.changed();
        return ok(null);
      }),
    absorb: (rows, place) =>
      asWrite<Absorbed, never>(session, async () => {
        const arrived = rows.map(opening.arrivedOf);
        if (place !== null && (await hasOwnList(session, arrived))) await session.list.isAtServer();
        return absorb(await withEarlyList(arrived), place);
      }),
    openAhead: opening.open,
    tryAgain: () =>
      asWrite<Absorbed, never>(session, async () => {
        const done = await absorb(await heldRows(), null);
        if (done.ok) await askForLeftOut(db);
        return done;
      }),
    startServerEpoch: (epoch) =>
      asWrite<null, never>(session, async () => {
        const { at } = await readSyncPlace(db);
        // While the wraps and the list here are of one piece: the next rows may change who has which key.
        await nameReceivingKeys(session);
        list.forget();
        await db.startServerEpoch(epoch, { epoch, cursor: 0, rev: null, at });
        return ok(null);
      }),
    learnTime: (serverNow) =>
      asWrite<null, { readonly type: 'clockApart' }>(session, async () => {
        const offset = serverNow - Date.parse(deps.now());
        if (Math.abs(offset) > furthestMs) return err({ type: 'clockApart' });
        session.setClockOffset(offset);
        await setClockRight(session);
        keptOffset ??= Number((await db.meta(metaKeys.clockOffset)) ?? 0);
        if (Math.abs(keptOffset - offset) <= offsetStepMs) return ok(null);
        await ifDiskTakes(async () => {
          await db.setMeta(metaKeys.clockOffset, offset);
          keptOffset = offset;
        });
        return ok(null);
      }),
    clockOffset: () => session.clockOffset(),
    noteSynced: () =>
      asWrite<SyncPlace, never>(session, async () => {
        const before = await readSyncPlace(db);
        const place = { ...before, at: deps.now() };
        const since = before.at === null ? Infinity : Date.parse(place.at) - Date.parse(before.at);
        // Every exchange would wait for the disk once more, for a time that the screen has in memory.
        if (Math.abs(since) >= notedStepMs) await ifDiskTakes(() => db.setMeta(metaKeys.syncPlace, place));
        synced();
        return ok(place);
      }),
    ...listVerbs(session),
    heldCount: () => asRead(session, () => countHeld(db)),
    atLock: (stop) => session.atLock(stop),
  };
};
