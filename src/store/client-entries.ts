import type { Client } from '../domain/dossier/records.ts';
import { type ClientSummary, summaryOf } from '../domain/identity/client-summary.ts';
import { buildSearchEntry, type SearchEntry } from '../domain/identity/search-names.ts';
import type { ClientId } from '../domain/ids.ts';
import type { Summary } from './search-pages.ts';

const perPage = 1000;
/** So many names are made ready for searching in one go. */
const slice = 2000;

interface Entry extends Summary {
  readonly page: number;
}

/** The opened summaries, only in memory and only while unlocked. */
export const createClientEntries = () => {
  const entries = new Map<ClientId, Entry>();
  /** What is searched, by client; made when it is first needed, or before by `prepareSome`. */
  const searchable = new Map<ClientId, SearchEntry>();
  let array: readonly SearchEntry[] | null = null;

  const searchableOf = (client: ClientSummary): SearchEntry => {
    const known = searchable.get(client.id);
    if (known !== undefined) return known;
    const made = buildSearchEntry(client);
    searchable.set(client.id, made);
    return made;
  };

  const putSummary = ({ client, rev }: Summary, page: number): void => {
    entries.set(client.id, { page, rev, client });
    searchable.delete(client.id);
    array = null;
  };

  return {
    /** Puts a client in its page (the page it had, else the last one) and answers which. */
    put: (client: Client, rev: string): number => {
      const page = entries.get(client.id)?.page ?? Math.floor(entries.size / perPage);
      putSummary({ client: summaryOf(client), rev }, page);
      return page;
    },
    /** Every page as it was opened. */
    load: (pages: readonly (readonly Summary[])[]): void => {
      for (const [page, summaries] of pages.entries()) for (const summary of summaries) putSummary(summary, page);
    },
    /** Which page it was in; null when it was in none. */
    remove: (id: ClientId): number | null => {
      const page = entries.get(id)?.page ?? null;
      entries.delete(id);
      searchable.delete(id);
      array = null;
      return page;
    },
    pages: (wanted: ReadonlySet<number> | null): ReadonlyMap<number, readonly Summary[]> => {
      const pages = new Map<number, Summary[]>();
      let last = -1;
      for (const { page, rev, client } of entries.values()) {
        last = Math.max(last, page);
        if (wanted !== null && !wanted.has(page)) continue;
        const summaries = pages.get(page) ?? [];
        summaries.push({ rev, client });
        pages.set(page, summaries);
      }
      // A page of which everybody was erased is written empty: the numbers stay without a gap.
      for (const page of wanted ?? Array(last + 1).keys()) if (!pages.has(page)) pages.set(page, []);
      return pages;
    },
    searchArray: (): readonly SearchEntry[] => {
      array ??= Array.from(entries.values(), ({ client }) => searchableOf(client));
      return array;
    },
    /** Makes some more names ready; false when all are. */
    prepareSome: (): boolean => {
      let made = 0;
      for (const { client } of entries.values()) {
        if (searchable.has(client.id)) continue;
        searchableOf(client);
        made += 1;
        if (made === slice) return true;
      }
      return false;
    },
    clients: (): readonly ClientSummary[] => Array.from(entries.values(), ({ client }) => client),
    clear: (): void => {
      entries.clear();
      searchable.clear();
      array = null;
    },
  };
};
