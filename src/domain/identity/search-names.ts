import type { PartialDate } from '../dates.ts';
import type { Client } from '../dossier/records.ts';
import type { ClientId } from '../ids.ts';

/** What a search needs of a client: also the shape of a summary in the sealed search pages. */
export type Searchable = Pick<Client, 'id' | 'surname' | 'firstName' | 'birthDate' | 'address'>;

/** One client in the in-memory search array; lives only while the vault is open. */
export interface SearchEntry {
  readonly clientId: ClientId;
  readonly name: string;
  readonly birthDate: PartialDate | null;
  readonly place: string;
  readonly words: readonly string[];
  readonly squashed: string;
}

export const buildSearchEntry = (_client: Searchable): SearchEntry => {
  throw new Error('not built yet');
};

export const searchEntries = (
  _entries: readonly SearchEntry[],
  _query: string,
  _limit = 50,
): readonly SearchEntry[] => {
  throw new Error('not built yet');
};
