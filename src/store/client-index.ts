import type { Client } from '../domain/dossier/records.ts';
import { type Duplicate, findDuplicates } from '../domain/identity/duplicates.ts';
import { type SearchEntry, searchEntries } from '../domain/identity/search-names.ts';
import { type ClientId, clientIdSchema } from '../domain/ids.ts';
import { createClientEntries } from './client-entries.ts';
import { DiskRefused, ifDiskTakes } from './disk-refused.ts';
import { clientKind } from './record-codec.ts';
import { type RecordRow, recordRowSchema } from './rows.ts';
import type { SealedRecords } from './sealed-records.ts';
import type { SearchHit } from './search-hits.ts';
import { createSearchPages } from './search-pages.ts';
import { type Session, VaultLocked } from './session.ts';

const flushAfterMs = 400;
const hitLimit = 50;

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
  readonly duplicatesOf: (client: Client) => readonly Duplicate[];
}

const hitOf = ({ clientId, name, birthDate, place }: SearchEntry): SearchHit => ({ clientId, name, birthDate, place });

/** The tombstone of who was erased; null for a row that is set aside, which keeps its place. */
const erasedRow = async ({ db }: Session, id: string): Promise<RecordRow | null> => {
  const row = recordRowSchema.safeParse(await db.record(clientKind.table, id));
  return row.success && row.data.del === 1 ? row.data : null;
};

/** In small pieces after the unlock: whoever types a name at once makes the rest ready with the first key. */
const prepareSoon = (session: Session, entries: ReturnType<typeof createClientEntries>): void => {
  setTimeout(() => {
    if (!session.isLocked() && entries.prepareSome()) prepareSoon(session, entries);
  }, 0);
};

export const createClientIndex = (session: Session, records: SealedRecords): ClientIndex => {
  const pages = createSearchPages(session);
  const entries = createClientEntries();
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
    entries.load(loaded);
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
      prepareSoon(session, entries);
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
