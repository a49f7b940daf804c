import type { DataKey } from '../crypto/envelope.ts';
import { listKey } from '../crypto/list-key.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { RosterEntry } from '../domain/roster/roster.ts';
import type { PushRow } from '../protocol/sync-messages.ts';
import type { Database } from './database.ts';
import type { ListRefusal } from './failures.ts';
import { type Grant, openGrant, openListChange, type SyncedListChange } from './list-rows.ts';
import { grantTable, listTable, metaKeys, type OfficeMeta, type RecordRow, recordRowSchema } from './rows.ts';

/** What the list asks of the server of the office, through whoever can speak with it. */
export interface ListServer {
  /** Takes in everything that the server has, and gives it what waits here. */
  readonly refresh: () => Promise<boolean>;
  /**
   * Puts these rows there, the last of them in a place that must still be free. `noAnswer`: they may be there or not; then the
   * next exchange brings them.
   */
  readonly claim: (rows: readonly PushRow[]) => Promise<'taken' | 'behind' | 'notReached' | 'noAnswer'>;
}

/**
 * Where the list of this office may change: on its only laptop, on the server first, here for laptops that hear of it by a file,
 * or on the laptop where the office began. Such another laptop that speaks with a server gives it all but the list: as soon as the
 * list comes from there, the one where the office began has come too, and there are not two that lengthen it.
 */
export type ListPlace = 'here' | 'server' | 'began' | 'elsewhere';

/** Why the signed list cannot change on this laptop, and no network mends it by itself. `noServer`: it belongs to one and has none. */
export type WhyNotHere = 'elsewhere' | 'noServer';

/** The signed list as it travels: its rows on this laptop, and the one thing at a time that may be done with it. */
export interface ListDesk {
  /** One change of the list, or of what hangs on it, after the other. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly key: () => Promise<DataKey>;
  /** What travels: changes of the list by their place, also those that still wait for a key. */
  readonly changes: () => Promise<readonly SyncedListChange[]>;
  /** Entries behind this list that came and still wait for somebody's passphrase. */
  readonly waitingAfter: (entries: readonly RosterEntry[]) => Promise<readonly RosterEntry[]>;
  readonly grants: () => Promise<readonly Grant[]>;
  /** Set while somebody can speak with the server. */
  readonly setServer: (server: ListServer | null) => void;
  /** Whether other laptops have to be told, over a server or by a file. */
  readonly isShared: () => Promise<boolean>;
  readonly hasServer: () => Promise<boolean>;
  /** Whether it may only change where the office began, of which nobody knows yet whether it came to a server. */
  readonly isElsewhere: () => Promise<boolean>;
  /** It came from the server: who brought it there changes it there too from now on. */
  readonly isAtServer: () => Promise<void>;
  readonly whyNotHere: () => Promise<WhyNotHere | null>;
  /** Where it may change once this laptop takes it over; null: there is nothing to take over. */
  readonly placeIfTaken: () => Promise<ListPlace | null>;
  /** Null: a change of the list needs nobody but this laptop. */
  readonly server: () => Promise<Result<ListServer | null, ListRefusal>>;
}

type Opened = SyncedListChange | Grant | null;

export const createListDesk = (db: Database, office: OfficeMeta): ListDesk => {
  let server: ListServer | null = null;
  let key: Promise<DataKey> | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  const known = new Map<string, Opened>();

  const keyOf = (): Promise<DataKey> => {
    key ??= listKey(office.officeId, office.officeKey);
    return key;
  };

  /** Rows that were opened before are not opened again. */
  const openedAs = async <Value extends Opened>(
    table: string,
    open: (key: DataKey, office: OfficeMeta, row: RecordRow) => Promise<Result<Value, unknown>>,
  ): Promise<readonly Value[]> => {
    const rows = (await db.recordsOf(table)).flatMap((found) => recordRowSchema.safeParse(found).data ?? []);
    const values = await Promise.all(
      rows.map(async (row) => {
        const name = `${table} ${row.id} ${row.rev}`;
        if (!known.has(name)) {
          const opened = await open(await keyOf(), office, row);
          known.set(name, opened.ok ? opened.value : null);
        }
        return known.get(name) as Value | null;
      }),
    );
    return values.filter((value) => value !== null);
  };

  const changes = async (): Promise<readonly SyncedListChange[]> => {
    const opened = await openedAs<SyncedListChange>(listTable, openListChange);
    return opened.toSorted((one, other) => (one.entries[0]?.seq ?? 0) - (other.entries[0]?.seq ?? 0));
  };

  const place = async (): Promise<ListPlace> => {
    const known = await db.meta(metaKeys.listPlace);
    return known === 'server' || known === 'began' || known === 'elsewhere' ? known : 'here';
  };

  const whyNotHere = async (): Promise<WhyNotHere | null> => {
    const where = await place();
    if (where === 'elsewhere') return where;
    return where === 'server' && server === null ? 'noServer' : null;
  };

  return {
    whyNotHere,
    placeIfTaken: async () => {
      if ((await whyNotHere()) === null) return null;
      return server === null ? 'began' : 'server';
    },
    inTurn: (work) => {
      const turn = queue.then(work);
      queue = turn.catch(() => undefined);
      return turn;
    },
    key: keyOf,
    changes,
    waitingAfter: async (entries) => {
      const waiting: RosterEntry[] = [];
      for (const change of await changes()) {
        for (const entry of change.entries) if (entry.seq === entries.length + waiting.length) waiting.push(entry);
      }
      return waiting;
    },
    grants: async () => (await openedAs<Grant | null>(grantTable, openGrant)).filter((grant) => grant !== null),
    setServer: (next) => {
      server = next;
    },
    isShared: async () => (await place()) !== 'here',
    hasServer: async () => (await place()) === 'server',
    isElsewhere: async () => (await place()) === 'elsewhere',
    isAtServer: async () => {
      const now: ListPlace = 'server';
      if ((await place()) === 'elsewhere') await db.setMeta(metaKeys.listPlace, now);
    },
    server: async () => {
      const where = await place();
      if (where === 'elsewhere') return err({ type: 'listElsewhere' });
      if (server === null && where === 'server') return err({ type: 'serverNeeded' });
      return ok(server);
    },
  };
};
