import type { Role } from '../dossier/records.ts';
import type { StaffMemberId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { ErasedRecord, RosterCrypto, RosterEntry } from './roster.ts';
import { entryHash, entryStatement } from './statements.ts';

/** A member who is on the list now; who was revoked is not in the map. */
export interface RosterMember {
  readonly memberId: StaffMemberId;
  readonly roles: readonly Role[];
  /** Ed25519 public key, base64. */
  readonly signingKey: string;
  /** X25519 public key, base64. */
  readonly sealingKey: string;
}

/** What the list says at its end. */
export interface RosterReading {
  readonly members: ReadonlyMap<StaffMemberId, RosterMember>;
  /** Check value of the data key of each epoch so far; the last one is in use. */
  readonly epochs: ReadonlyMap<number, string>;
  /** X25519 public key of the printed recovery key. */
  readonly recoveryKey: string | null;
  /** SHA-256 of what the printed recovery key opens; null where nothing vouches for that. */
  readonly recoverySecret: string | null;
  /** Records that were ordered erased, as `erasedName`. */
  readonly erased: ReadonlySet<string>;
  /** Laptops that were admitted and not revoked since. */
  readonly devices: ReadonlySet<string>;
  /** Laptops that were revoked: no later entry admits one of these again. */
  readonly revokedDevices: ReadonlySet<string>;
}

/** One text per record, to look it up. */
export const erasedName = ({ table, id }: ErasedRecord): string => `${table}/${id}`;

/** Why a roster is not believed; `seq` is the first entry that is wrong. */
export type RosterFault =
  | { readonly type: 'empty' }
  /** The first entry must be a member with the role administrator, signed by the office key. */
  | { readonly type: 'badFirstEntry' }
  /** An entry is missing, double or out of order. */
  | { readonly type: 'gap'; readonly seq: number }
  | { readonly type: 'brokenChain'; readonly seq: number }
  | { readonly type: 'badSignature'; readonly seq: number }
  /** Signed by somebody who was not administrator at that point, or not by the office where only the office may. */
  | { readonly type: 'notAdministrator'; readonly seq: number }
  /** A member took the last administrator away; only the office itself can, with the recovery key. */
  | { readonly type: 'lastAdministrator'; readonly seq: number }
  /** Key epochs follow each other without a jump. */
  | { readonly type: 'badEpoch'; readonly seq: number };

const nothing: RosterReading = {
  members: new Map(),
  epochs: new Map(),
  recoveryKey: null,
  recoverySecret: null,
  erased: new Set(),
  devices: new Set(),
  revokedDevices: new Set(),
};

const startsWell = (entry: RosterEntry): boolean =>
  entry.type === 'member' && entry.by === 'office' && entry.previous === '' && entry.roles.includes('administrator');

/** The key that had the right to sign this entry, as the list stood just before it. */
const signingKeyOf = (entry: RosterEntry, { members }: RosterReading, officeKey: string): string | null => {
  if (entry.by === 'office') return officeKey;
  if (entry.type === 'recovery') return null;
  const signer = members.get(entry.by);
  return signer?.roles.includes('administrator') === true ? signer.signingKey : null;
};

const applied = (reading: RosterReading, entry: RosterEntry): RosterReading => {
  const members = new Map(reading.members);
  switch (entry.type) {
    case 'member': {
      const { memberId, roles, signingKey, sealingKey } = entry;
      return { ...reading, members: members.set(memberId, { memberId, roles, signingKey, sealingKey }) };
    }
    case 'revoked':
      members.delete(entry.memberId);
      return { ...reading, members };
    case 'keyEpoch':
      return { ...reading, epochs: new Map(reading.epochs).set(entry.epoch, entry.keyCheck) };
    case 'recovery':
      return { ...reading, recoveryKey: entry.sealingKey, recoverySecret: entry.secret ?? null };
    case 'erased':
      return { ...reading, erased: new Set([...reading.erased, ...entry.records.map(erasedName)]) };
    case 'device':
      if (reading.revokedDevices.has(entry.device)) return reading;
      return { ...reading, devices: new Set(reading.devices).add(entry.device) };
    case 'deviceRevoked':
      return {
        ...reading,
        devices: new Set([...reading.devices].filter((device) => device !== entry.device)),
        revokedDevices: new Set(reading.revokedDevices).add(entry.device),
      };
  }
};

const hasAdministrator = ({ members }: RosterReading): boolean =>
  [...members.values()].some(({ roles }) => roles.includes('administrator'));

type Place = Pick<RosterEntry, 'seq' | 'previous'>;

/** What is wrong with an entry at this place in the list, or null. */
const faultOf = (
  entry: RosterEntry,
  before: RosterReading,
  { seq, previous }: Place,
  { officeKey, crypto }: { readonly officeKey: string; readonly crypto: RosterCrypto },
): RosterFault | null => {
  if (entry.seq !== seq) return { type: 'gap', seq };
  if (entry.previous !== previous) return { type: 'brokenChain', seq };
  const key = signingKeyOf(entry, before, officeKey);
  if (key === null) return { type: 'notAdministrator', seq };
  if (!crypto.verify(key, entryStatement(entry), entry.signature)) return { type: 'badSignature', seq };
  if (entry.type === 'keyEpoch' && entry.epoch !== before.epochs.size + 1) return { type: 'badEpoch', seq };
  const isLast = entry.by !== 'office' && !hasAdministrator(applied(before, entry));
  return isLast ? { type: 'lastAdministrator', seq } : null;
};

/**
 * Reads the whole list from its first entry and gives what it says at its end, or the first thing that is wrong.
 * `officeKey` (Ed25519 public key, base64) is the one that the caller trusts already, never one from the list.
 */
export const readRoster = (
  entries: readonly RosterEntry[],
  officeKey: string,
  crypto: RosterCrypto,
): Result<RosterReading, RosterFault> => {
  const first = entries[0];
  if (first === undefined) return err({ type: 'empty' });
  if (!startsWell(first)) return err({ type: 'badFirstEntry' });
  let reading = nothing;
  let previous = '';
  for (const [seq, entry] of entries.entries()) {
    const fault = faultOf(entry, reading, { seq, previous }, { officeKey, crypto });
    if (fault !== null) return err(fault);
    reading = applied(reading, entry);
    previous = entryHash(entry, crypto);
  }
  return ok(reading);
};

/** Every key that the list ever gave this member together with this role: what it signed then stays signed. */
export const keysWithRole = (entries: readonly RosterEntry[], memberId: StaffMemberId, role: Role): readonly string[] =>
  entries.flatMap((entry) =>
    entry.type === 'member' && entry.memberId === memberId && entry.roles.includes(role) ? [entry.signingKey] : [],
  );
