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
  /** The same with a space before each: as they stand in `SearchEntry.words`. */
  readonly beginnings: readonly string[];
  readonly squashed: string;
  readonly date: DateQuery | null;
}

const parseQuery = (query: string): NameQuery | null => {
  const folded = fold(query);
  const date = findDateQuery(folded);
  const text = date === null ? folded : date.rest;
  const words = wordsOf(text);
  if (words.length === 0 && date === null) return null;
  return { words, beginnings: words.map((word) => ` ${word}`), squashed: squash(text), date };
};

/** Shorter pieces inside a name say too little. */
const shortestPiece = 3;

/** Best first: every word begins a word; the joined text begins the name; every piece stands somewhere in it. */
type Rank = 0 | 1 | 2;

const rankName = (entry: SearchEntry, { words, beginnings, squashed }: NameQuery): Rank | null => {
  if (beginnings.every((word) => entry.words.includes(word))) return 0;
  if (squashed.length < shortestPiece) return null;
  if (entry.squashed.startsWith(squashed) || entry.squashed.includes(` ${squashed}`)) return 1;
  const isPiece = (word: string): boolean =>
    entry.words.includes(` ${word}`) || (word.length >= shortestPiece && entry.squashed.includes(word));
  return entry.squashed.includes(squashed) || words.every(isPiece) ? 2 : null;
};

/** What is searched of all entries in one text, and where each begins: one search by the engine instead of one per entry. */
interface Haystack {
  readonly text: string;
  readonly starts: Uint32Array;
}

/** Goes with the array: who drops the one drops the other. */
const haystacks = new WeakMap<readonly SearchEntry[], Haystack>();

const haystackOf = (entries: readonly SearchEntry[]): Haystack => {
  const known = haystacks.get(entries);
  if (known !== undefined) return known;
  const starts = new Uint32Array(entries.length);
  const parts = entries.map(({ words, squashed }) => `${words}\n${squashed}\n`);
  let start = 0;
  for (const [place, part] of parts.entries()) {
    starts[place] = start;
    start += part.length;
  }
  const haystack = { text: parts.join(''), starts };
  haystacks.set(entries, haystack);
  return haystack;
};

/** The entry in whose text this place lies: the last one that begins at it or before. */
const entryAt = (starts: Uint32Array, at: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

const longestOf = (words: readonly string[]): string =>
  words.reduce((long, word) => (word.length > long.length ? word : long), '');

/** What stands in the text of every entry that can match anyhow; null when each entry has to be looked at. */
const needleOf = ({ words, squashed }: NameQuery): string | null => {
  const longest = longestOf(words);
  // The joined text has letters only: a word with a figure is not in it.
  return squashed.includes(longest) ? longest : null;
};

/** The entries with this in their text, in the order of the array; null: all of them. */
const candidates = function* (entries: readonly SearchEntry[], needle: string | null): Generator<SearchEntry> {
  if (needle === null) {
    yield* entries;
    return;
  }
  const { text, starts } = haystackOf(entries);
  for (let at = text.indexOf(needle); at !== -1; ) {
    const place = entryAt(starts, at);
    const entry = entries[place];
    if (entry !== undefined) yield entry;
    at = place + 1 < starts.length ? text.indexOf(needle, starts[place + 1]) : -1;
  }
};

type Ranked = (entry: SearchEntry) => Rank | null;

/** Everybody of rank 0, at most `limit`. */
const bestOf = (
  entries: readonly SearchEntry[],
  { words }: NameQuery,
  rankOf: Ranked,
  limit: number,
): SearchEntry[] => {
  const best: SearchEntry[] = [];
  const longest = longestOf(words);
  for (const entry of candidates(entries, longest === '' ? null : ` ${longest}`)) {
    if (rankOf(entry) === 0) best.push(entry);
    if (best.length === limit) break;
  }
  return best;
};

/** At most `limit` of the other ranks: once that many of rank 1 are there, nobody else is looked at. */
const othersOf = (entries: readonly SearchEntry[], query: NameQuery, rankOf: Ranked, limit: number): SearchEntry[] => {
  const [first, second]: [SearchEntry[], SearchEntry[]] = [[], []];
  for (const entry of candidates(entries, needleOf(query))) {
    if (first.length === limit) break;
    const rank = rankOf(entry);
    if (rank === 1) first.push(entry);
    if (rank === 2 && second.length < limit) second.push(entry);
  }
  return [...first, ...second].slice(0, limit);
};

/**
 * At most `limit` entries, best first, in the order of the array within one rank. Words match the beginning of words in any
 * order; joined spellings match without spaces and signs; a birth date in any usual notation narrows. The
 * array is not changed afterwards.
 */
export const searchEntries = (entries: readonly SearchEntry[], query: string, limit = 50): readonly SearchEntry[] => {
  const wanted = parseQuery(query);
  if (wanted === null) return [];
  const rankOf: Ranked = (entry) =>
    wanted.date !== null && !matchesDate(wanted.date, entry.birthDate) ? null : rankName(entry, wanted);
  const best = bestOf(entries, wanted, rankOf, limit);
  if (best.length === limit || wanted.squashed.length < shortestPiece) return best;
  return [...best, ...othersOf(entries, wanted, rankOf, limit - best.length)];
};
