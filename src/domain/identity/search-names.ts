import type { PartialDate } from '../dates.ts';
import { clientName } from '../dossier/client-name.ts';
import type { ClientId } from '../ids.ts';
import type { ClientSummary } from './client-summary.ts';
import { type DateQuery, findDateQuery, matchesDate } from './date-query.ts';
import { fold, squash } from './fold.ts';

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
export const buildSearchEntry = (client: ClientSummary): SearchEntry => {
  const [last, first] = [squash(client.surname), squash(client.firstName)];
  return {
    clientId: client.id,
    name: clientName(client),
    birthDate: client.birthDate,
    place: client.place,
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

/** The first letter, the first two, three and four -> places in the array, rising. */
type Beginnings = ReadonlyMap<string, readonly number[]>;
const longestBeginning = 4;

/** Made of all entries at once, so that a key press looks at few of them. */
interface SearchIndex {
  /** What is searched of every entry, in one text, and where each begins: one search by the engine instead of one per entry. */
  readonly text: string;
  readonly starts: Uint32Array;
  /** Of every word. */
  readonly words: Beginnings;
  /** Of both joined names. */
  readonly joined: Beginnings;
}

/** Goes with the array: who drops the one drops the other. */
const indexes = new WeakMap<readonly SearchEntry[], SearchIndex>();

const beginningsOf = (texts: readonly string[]): Beginnings => {
  const beginnings = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    for (const word of text.split(' ')) {
      for (let length = 1; length <= Math.min(longestBeginning, word.length); length += 1) {
        const places = beginnings.get(word.slice(0, length));
        if (places === undefined) beginnings.set(word.slice(0, length), [place]);
        else if (places.at(-1) !== place) places.push(place);
      }
    }
  }
  return beginnings;
};

const indexOf = (entries: readonly SearchEntry[]): SearchIndex => {
  const known = indexes.get(entries);
  if (known !== undefined) return known;
  const starts = new Uint32Array(entries.length);
  const parts = entries.map(({ words, squashed }) => `${words}\n${squashed}\n`);
  let start = 0;
  for (const [place, part] of parts.entries()) {
    starts[place] = start;
    start += part.length;
  }
  const index = {
    text: parts.join(''),
    starts,
    words: beginningsOf(entries.map(({ words }) => words)),
    joined: beginningsOf(entries.map(({ squashed }) => squashed)),
  };
  indexes.set(entries, index);
  return index;
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
const withPiece = function* (entries: readonly SearchEntry[], needle: string | null): Generator<SearchEntry> {
  if (needle === null) {
    yield* entries;
    return;
  }
  const { text, starts } = indexOf(entries);
  for (let at = text.indexOf(needle); at !== -1; ) {
    const place = entryAt(starts, at);
    const entry = entries[place];
    if (entry !== undefined) yield entry;
    at = place + 1 < starts.length ? text.indexOf(needle, starts[place + 1]) : -1;
  }
};

/** The entries of which a word (or a joined name) begins as this does, in the order of the array; '': all of them. */
const withBeginning = function* (
  entries: readonly SearchEntry[],
  of: 'words' | 'joined',
  text: string,
): Generator<SearchEntry> {
  if (text === '') {
    yield* entries;
    return;
  }
  for (const place of indexOf(entries)[of].get(text.slice(0, longestBeginning)) ?? []) {
    const entry = entries[place];
    if (entry !== undefined) yield entry;
  }
};

type Ranked = (entry: SearchEntry) => Rank | null;

/** At most `limit` of these that have this rank. */
const ofRank = (found: Iterable<SearchEntry>, rank: Rank, rankOf: Ranked, limit: number): readonly SearchEntry[] => {
  const ranked: SearchEntry[] = [];
  if (limit === 0) return ranked;
  for (const entry of found) {
    if (rankOf(entry) === rank) ranked.push(entry);
    if (ranked.length === limit) break;
  }
  return ranked;
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
  const { words, squashed } = wanted;
  const best = ofRank(withBeginning(entries, 'words', longestOf(words)), 0, rankOf, limit);
  if (squashed.length < shortestPiece) return best;
  const joined = ofRank(withBeginning(entries, 'joined', squashed), 1, rankOf, limit - best.length);
  const left = limit - best.length - joined.length;
  return [...best, ...joined, ...ofRank(withPiece(entries, needleOf(wanted)), 2, rankOf, left)];
};
