import type { Role } from '../dossier/records.ts';
import type { StaffMemberId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { RosterCrypto, RosterEntry } from './roster.ts';
import { entryHash, entryStatement } from './statements.ts';

/** A member who is on the list now; who was revoked is not in the map. */
export interface RosterMember {
  readonly memberId: StaffMemberId;
  readonly roles: readonly Role[];
  /** Ed25519 public key, base64. */
  readonly signingKey: string;
}

/** Why a roster is not believed; `seq` is the first entry that is wrong. */
export type RosterFault =
  | { readonly type: 'empty' }
  /** The first entry must be a member with the role administrator, signed by the office key. */
  | { readonly type: 'badFirstEntry' }
  /** An entry is missing, double or out of order. */
  | { readonly type: 'gap'; readonly seq: number }
  | { readonly type: 'brokenChain'; readonly seq: number }
  | { readonly type: 'badSignature'; readonly seq: number }
  /** Signed by somebody who was not administrator at that point. */
  | { readonly type: 'notAdministrator'; readonly seq: number };

type Members = ReadonlyMap<StaffMemberId, RosterMember>;

const startsWell = (entry: RosterEntry): boolean =>
  entry.type === 'member' && entry.by === 'office' && entry.previous === '' && entry.roles.includes('administrator');

/** The key that had the right to sign this entry, as the list stood just before it. */
const signingKeyOf = (entry: RosterEntry, members: Members, officeKey: string): string | null => {
  if (entry.by === 'office') return officeKey;
  const signer = members.get(entry.by);
  return signer?.roles.includes('administrator') === true ? signer.signingKey : null;
};

const applied = (members: Members, entry: RosterEntry): Members => {
  const next = new Map(members);
  if (entry.type === 'revoked') next.delete(entry.memberId);
  else {
    const { memberId, roles, signingKey } = entry;
    next.set(memberId, { memberId, roles, signingKey });
  }
  return next;
};

/**
 * Reads the whole list from its first entry and gives the members at its end, or the first thing that is wrong.
 * `officeKey` (Ed25519 public key, base64) is the one that the caller trusts already, never one from the list.
 */
export const readRoster = (
  entries: readonly RosterEntry[],
  officeKey: string,
  crypto: RosterCrypto,
): Result<Members, RosterFault> => {
  const first = entries[0];
  if (first === undefined) return err({ type: 'empty' });
  if (!startsWell(first)) return err({ type: 'badFirstEntry' });
  let members: Members = new Map();
  let previous = '';
  for (const [seq, entry] of entries.entries()) {
    if (entry.seq !== seq) return err({ type: 'gap', seq });
    if (entry.previous !== previous) return err({ type: 'brokenChain', seq });
    const key = signingKeyOf(entry, members, officeKey);
    if (key === null) return err({ type: 'notAdministrator', seq });
    if (!crypto.verify(key, entryStatement(entry), entry.signature)) return err({ type: 'badSignature', seq });
    members = applied(members, entry);
    previous = entryHash(entry, crypto);
  }
  return ok(members);
};
