import type { Client } from '../domain/dossier/records.ts';
import { findDuplicates } from '../domain/identity/duplicates.ts';
import { buildSearchEntry, type SearchEntry, searchEntries } from '../domain/identity/search-names.ts';
import { type ClientId, clientIdSchema } from '../domain/ids.ts';
import { DiskRefused, ifDiskTakes } from './disk-refused.ts';
import { clientKind } from './record-codec.ts';
import { type RecordRow, recordRowSchema } from './rows.ts';
import type { SealedRecords } from './sealed-records.ts';
import { createSearchPages, type Summary } from './search-pages.ts';
import { type Session, VaultLocked } from './session.ts';
import type { DuplicateHit, SearchHit } from './vault.ts';

const perPage = 1000;
const flushAfterMs = 400;
const hitLimit = 50;

interface Entry extends Summary {
  readonly page: number;
  readonly searchable: SearchEntry;
}

export interface ClientIndex {
  /** Opens the pages; stale, missing or damaged ones are made again from the rows. */
  readonly load: () => Promise<void>;
  /** Right at once in memory; the page on disk follows. */
  readonly put: (client: Client, rev: string) => void;
  /** Somebody was erased, under this rev. */
  readonly remove: (id: ClientId, rev: string) => void;
  /** Every page anew, under the key in use. */
  readonly rewrite: () => Promise<void>;
  readonly search: (query: string) => readonly SearchHit[];
  /** Candidates as summaries: the caller reads the whole record. */
  readonly duplicatesOf: (client: Client) => readonly DuplicateHit[];
}

/** What search and duplicates need of a client; phone, mail and street stay in the record. */
const summaryOf = (client: Client): Client => ({
  ...client,
  phone: null,
  email: null,
  address:
    client.address === null
      ? null
      : { street: '', houseNumber: '', box: '', postcode: '', place: client.address.place, country: '' },
});

/** The opened summaries, only in memory and only while unlocked. */
const createEntries = () => {
  const entries = new Map<ClientId, Entry>();
  let array: readonly SearchEntry[] | null = null;
  return {
    /** Puts a summary in its page (the page it had, else the last one) and answers which. */
    put: (client: Client, rev: string): number => {
      const page = entries.get(client.id)?.page ?? Math.floor(entries.size / perPage);
      const summary = summaryOf(client);
      entries.set(client.id, { page, rev, client: summary, searchable: buildSearchEntry(summary) });
      array = null;
      return page;
    },
    /** Which page it was in; null when it was in none. */
    remove: (id: ClientId): number | null => {
      const page = entries.get(id)?.page ?? null;
      entries.delete(id);
      array = null;
      return page;
    },
    pages: (wanted: ReadonlySet<number> | null): ReadonlyMap<number, readonly Summary[]> => {
      // A page of which everybody was erased is written empty: the numbers stay without a gap.
      const count = 1 + Math.max(-1, ...Array.from(entries.values(), ({ page }) => page));
      const pages = new Map<number, Summary[]>([...(wanted ?? Array(count).keys())].map((page) => [page, []]));
      for (const { page, rev, client } of entries.values()) {
        if (wanted !== null && !wanted.has(page)) continue;
        const summaries = pages.get(page) ?? [];
        summaries.push({ rev, client });
        pages.set(page, summaries);
      }
      return pages;
    },
    searchArray: (): readonly SearchEntry[] => {
      array ??= Array.from(entries.values(), ({ searchable }) => searchable);
      return array;
    },
    clients: (): readonly Client[] => Array.from(entries.values(), ({ client }) => client),
    clear: (): void => {
      entries.clear();
      array = null;
    },
  };
};

const hitOf = ({ clientId, name, birthDate, place }: SearchEntry): SearchHit => ({ clientId, name, birthDate, place });

/** The tombstone of who was erased; null for a row that is set aside, which keeps its place. */
const erasedRow = async ({ db }: Session, id: string): Promise<RecordRow | null> => {
  const row = recordRowSchema.safeParse(await db.record(clientKind.table, id));
  return row.success && row.data.del === 1 ? row.data : null;
};

export const createClientIndex = (session: Session, records: SealedRecords): ClientIndex => {
  const pages = createSearchPages(session);
  const entries = createEntries();
  const dirty = new Set<number>();
  /** Erased since the last page was written. */
  const removed = new Map<string, string>();
  const isBehind = (): boolean => dirty.size + removed.size > 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFlushing = false;

  session.atLock(() => {
    clearTimeout(timer);
    entries.clear();
    dirty.clear();
    removed.clear();
  });

  /** Soon, and not later for every write that follows: in a long import the pages keep up. */
  const schedule = (): void => {
    if (timer !== undefined || !isBehind() || session.isLocked()) return;
    timer = setTimeout(() => {
      timer = undefined;
      void flush();
    }, flushAfterMs);
  };

  const flush = async (): Promise<void> => {
    if (isFlushing || !isBehind()) return;
    isFlushing = true;
    const content = entries.pages(dirty);
    const gone = new Map(removed);
    dirty.clear();
    removed.clear();
    try {
      await pages.write(content, { rebuilt: false, gone });
    } catch (error) {
      // The rows are safe and marked; the pages are made again at the next unlock.
      if (!(error instanceof VaultLocked || error instanceof DiskRefused)) throw error;
    } finally {
      isFlushing = false;
      schedule();
    }
  };

  const put = (client: Client, rev: string): void => {
    if (session.isLocked()) return;
    dirty.add(entries.put(client, rev));
    schedule();
  };

  const remove = (id: ClientId, rev: string): void => {
    if (session.isLocked()) return;
    const page = entries.remove(id);
    removed.set(id, rev);
    if (page !== null) dirty.add(page);
    schedule();
  };

  /** Pages, then the rows written after the last one: a crash may lie between row and page. */
  const loadPages = async (): Promise<boolean> => {
    const [loaded, late] = [await pages.load(), await pages.dirtyClients()];
    if (loaded === null || late === null) return false;
    for (const { client, rev } of loaded.flat()) entries.put(client, rev);
    for (const id of late) {
      const record = await records.get(clientKind, id);
      if (record !== null) put(record.item, record.rev);
      else {
        const erased = await erasedRow(session, id);
        if (erased !== null) remove(clientIdSchema.parse(id), erased.rev);
      }
    }
    return true;
  };

  const rewrite = () => pages.write(entries.pages(null), { rebuilt: true, gone: new Map() });

  const rebuild = async (): Promise<void> => {
    for (const { item, rev } of await records.all(clientKind)) entries.put(item, rev);
    await ifDiskTakes(rewrite);
  };

  return {
    load: async () => {
      if (!(await loadPages())) await rebuild();
    },
    put,
    remove,
    rewrite,
    search: (query) => searchEntries(entries.searchArray(), query, hitLimit).map(hitOf),
    duplicatesOf: (client) =>
      findDuplicates(
        client,
        entries.clients().filter(({ id }) => id !== client.id),
      ),
  };
};
