import { rosterCrypto, type SigningKey, sign } from '../crypto/signing.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type RosterFault, readRoster } from '../domain/roster/read-roster.ts';
import type { RosterEntry } from '../domain/roster/roster.ts';
import { entryHash, entryStatement, type UnsignedRosterEntry } from '../domain/roster/statements.ts';
import { type RosterRow, rosterRowSchema } from './rows.ts';
import type { Roster } from './session.ts';

/** The list as stored, believed only as a whole: one entry that does not fit, and nothing of it counts. */
export const openRoster = (
  rows: readonly unknown[],
  officeKey: string,
): Result<Roster, RosterFault | { readonly type: 'malformed' }> => {
  const entries: RosterEntry[] = [];
  for (const row of rows) {
    const parsed = rosterRowSchema.safeParse(row);
    if (!parsed.success || parsed.data.seq !== parsed.data.entry.seq) return err({ type: 'malformed' });
    entries.push(parsed.data.entry);
  }
  const reading = readRoster(entries, officeKey, rosterCrypto);
  return reading.ok ? ok({ entries, ...reading.value }) : reading;
};

export const hashOfEntry = (entry: RosterEntry): string => entryHash(entry, rosterCrypto);

/** What an entry says, and in whose name; its place in the list follows from the list. */
export type EntryFacts = UnsignedRosterEntry extends infer Entry
  ? Entry extends unknown
    ? Omit<Entry, 'seq' | 'previous'>
    : never
  : never;

/** The list with one entry more, signed by `signStatement` in the name of `facts.by`. */
export const addEntry = (
  before: readonly RosterEntry[],
  facts: EntryFacts,
  signStatement: (statement: string) => string,
): readonly RosterEntry[] => {
  const last = before.at(-1);
  const previous = last === undefined ? '' : hashOfEntry(last);
  const unsigned: UnsignedRosterEntry = { ...facts, seq: before.length, previous };
  return [...before, { ...unsigned, signature: signStatement(entryStatement(unsigned)) }];
};

export const signWith = (key: SigningKey) => (statement: string) => sign(key, statement);

/** The list with more entries, as everybody will read it; who may not add them is refused here as on every laptop. */
export const extendRoster = (
  officeKey: string,
  before: readonly RosterEntry[],
  facts: readonly EntryFacts[],
  signStatement: (statement: string) => string,
): Result<Roster & { readonly added: readonly RosterRow[] }, RosterFault> => {
  const entries = facts.reduce<readonly RosterEntry[]>((list, one) => addEntry(list, one, signStatement), before);
  const reading = readRoster(entries, officeKey, rosterCrypto);
  if (!reading.ok) return reading;
  const added = entries.slice(before.length).map((entry) => ({ seq: entry.seq, entry }));
  return ok({ entries, ...reading.value, added });
};
