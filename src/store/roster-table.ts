import { rosterCrypto, type SigningKey, sign } from '../crypto/signing.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type RosterFault, readRoster } from '../domain/roster/read-roster.ts';
import type { RosterEntry } from '../domain/roster/roster.ts';
import { entryHash, entryStatement } from '../domain/roster/statements.ts';
import { rosterRowSchema } from './rows.ts';
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
  const members = readRoster(entries, officeKey, rosterCrypto);
  return members.ok ? ok({ entries, members: members.value }) : members;
};

export const hashOfEntry = (entry: RosterEntry): string => entryHash(entry, rosterCrypto);

type MemberEntry = Extract<RosterEntry, { type: 'member' }>;

/** The next entry of the list: a member with roles and key, signed by `signStatement` in the name of `by`. */
export const memberEntry = (
  before: readonly RosterEntry[],
  facts: Pick<MemberEntry, 'memberId' | 'roles' | 'signingKey' | 'at' | 'by'>,
  signStatement: (statement: string) => string,
): RosterEntry => {
  const last = before.at(-1);
  const previous = last === undefined ? '' : hashOfEntry(last);
  const unsigned = { type: 'member' as const, seq: before.length, previous, ...facts };
  return { ...unsigned, signature: signStatement(entryStatement(unsigned)) };
};

export const signWith = (key: SigningKey) => (statement: string) => sign(key, statement);
