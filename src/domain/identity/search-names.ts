import type { PartialDate } from '../dates.ts';
import { clientName } from '../dossier/client-name.ts';
import type { Client } from '../dossier/records.ts';
import type { ClientId } from '../ids.ts';
import { type DateQuery, findDateQuery, matchesDate } from './date-query.ts';
import { fold, squash } from './fold.ts';

/** What a search needs of a client: also the shape of a summary in the sealed search pages. */
export type Searchable = Pick<Client, 'id' | 'surname' | 'firstName' | 'birthDate' | 'address'>;

/** One client in the in-memory search array; lives only while the vault is open. */
export interface SearchEntry {
  readonly clientId: ClientId;
  readonly name: string;
  readonly birthDate: PartialDate | null;
  readonly place: string;
  /** Folded words with a space before each, so that " ja" is a word that begins with "ja". */
  readonly words: string;
  /** Letters only, in both orders: "desmet" is in "De Smet", "smetan" in "An De Smet". */
  readonly squashed: string;
}

const wordsOf = (folded: string): readonly string[] => folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/** Makes an entry; the caller keeps the array and replaces the entry when the client changes. */
export const buildSearchEntry = (client: Searchable): SearchEntry => {
  const [last, first] = [squash(client.surname), squash(client.firstName)];
  return {
    clientId: client.id,
    name: clientName(client),
    birthDate: client.birthDate,
    place: client.address?.place ?? '',
    words: wordsOf(fold(`${client.surname} ${client.firstName}`))
      .map((word) => ` ${word}`)
      .join(''),
    squashed: `${last}${first} ${first}${last}`,
  };
};

interface NameQuery {
  readonly words: readonly string[];
  readonly squashed: string;
  readonly date: DateQuery | null;
}

const parseQuery = (query: string): NameQuery | null => {
  const folded = fold(query);
  const date = findDateQuery(folded);
  const text = date === null ? folded : date.rest;
  const words = wordsOf(text);
  return words.length === 0 && date === null ? null : { words, squashed: squash(text), date };
};

/** Shorter pieces inside a name say too little. */
const shortestPiece = 3;

/** Best first: every word begins a word; the joined text begins the name; every piece stands somewhere in it. */
const ranks = [0, 1, 2] as const;
type Rank = (typeof ranks)[number];

const rankName = (entry: SearchEntry, { words, squashed }: NameQuery): Rank | null => {
  if (words.every((word) => entry.words.includes(` ${word}`))) return 0;
  if (squashed.length < shortestPiece) return null;
  if (entry.squashed.startsWith(squashed) || entry.squashed.includes(` ${squashed}`)) return 1;
  const isPiece = (word: string): boolean =>
    entry.words.includes(` ${word}`) || (word.length >= shortestPiece && entry.squashed.includes(word));
  return entry.squashed.includes(squashed) || words.every(isPiece) ? 2 : null;
};

/**
 * At most `limit` entries, best first, in the order of the array within one rank. Words match the beginning of words in any
 * order; joined spellings match without spaces and signs; a birth date in any usual notation narrows. Linear in the array.
 */
export const searchEntries = (entries: readonly SearchEntry[], query: string, limit = 50): readonly SearchEntry[] => {
  const wanted = parseQuery(query);
  if (wanted === null) return [];
  const found: Record<Rank, SearchEntry[]> = { 0: [], 1: [], 2: [] };
  for (const entry of entries) {
    if (wanted.date !== null && !matchesDate(wanted.date, entry.birthDate)) continue;
    const rank = rankName(entry, wanted);
    if (rank !== null && found[rank].length < limit) found[rank].push(entry);
    if (found[0].length === limit) break;
  }
  return ranks.flatMap((rank) => found[rank]).slice(0, limit);
};
