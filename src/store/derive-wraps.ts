import { fromBase64 } from '../crypto/bytes.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import { isAccessOf, readAccess, wrapOfAccess } from './access.ts';
import { type Holder, receivingKeyOf, recipientOfWrap } from './data-keys.ts';
import { type Grant, type SyncedListChange, sealedKeyOf } from './list-rows.ts';
import { recoverySecretHash } from './recovery-wrap.ts';
import {
  type Access,
  type MemberWrap,
  metaKeys,
  type OfficeMeta,
  type RecoveryWrap,
  type SealedDataKey,
  type WrapRow,
  wrapSchema,
} from './rows.ts';
import type { Roster, Session } from './session.ts';

/** What the wraps of a laptop are made from, beside the wraps that are there. */
export interface WrapSources {
  readonly office: OfficeMeta;
  readonly roster: Roster;
  readonly rows: readonly WrapRow[];
  readonly grants: readonly Grant[];
  readonly access: ReadonlyMap<string, Access>;
  /** What the printed recovery key opens, as it came with the list and as the list vouches for it. */
  readonly recovery: string | null;
  /** Data keys from before this epoch were destroyed here. */
  readonly firstEpoch: number;
}

export const readWraps = async ({ db }: Session): Promise<readonly WrapRow[]> =>
  (await db.wraps()).flatMap((found) => wrapSchema.safeParse(found).data ?? []);

export const readSources = async (session: Session, roster: Roster): Promise<WrapSources> => {
  const { db, office, list } = session;
  const [rows, grants, access, changes, onlyEpoch] = await Promise.all([
    readWraps(session),
    list.grants(),
    readAccess(session),
    list.changes(),
    db.meta(metaKeys.onlyEpoch),
  ]);
  const isMeant = ({ recovery: came }: SyncedListChange): boolean =>
    came !== undefined && recoverySecretHash(fromBase64(came)) === roster.recoverySecret;
  const recovery = changes.find(isMeant)?.recovery ?? null;
  return { office, roster, rows, grants, access, recovery, firstEpoch: Number(onlyEpoch ?? 1) };
};

const lastEpochOf = ({ roster }: WrapSources): number => roster.epochs.size;
const hasLast = (sources: WrapSources, { dataKeys }: { readonly dataKeys: readonly SealedDataKey[] }): boolean =>
  dataKeys.some(({ epoch }) => epoch === lastEpochOf(sources));

/** The data keys beside a wrap and those that came for the same receiving key. */
export const dataKeysFor = (
  { roster, grants, firstEpoch }: WrapSources,
  holder: Holder,
  to: string,
  known: readonly SealedDataKey[],
): readonly SealedDataKey[] => {
  const has = new Set(known.map(({ epoch }) => epoch));
  const came = grants.filter(
    (grant) =>
      grant.holder === holder &&
      grant.to === to &&
      grant.epoch >= firstEpoch &&
      grant.check === roster.epochs.get(grant.epoch) &&
      !has.has(grant.epoch),
  );
  return came.length === 0 ? known : [...known, ...came.map(sealedKeyOf)];
};

const hasAllOf = (row: WrapRow | undefined, next: WrapRow): boolean =>
  row === undefined || row.dataKeys.every(({ epoch }) => next.dataKeys.some((key) => key.epoch === epoch));

const memberWrap = (sources: WrapSources, id: StaffMemberId, row: MemberWrap | undefined): MemberWrap | undefined => {
  const { office, roster, access } = sources;
  const receiving = (wrap: MemberWrap) => receivingKeyOf(office, roster, id, wrap);
  const kept = row && { ...row, dataKeys: dataKeysFor(sources, id, receiving(row), row.dataKeys) };
  const came = access.get(id);
  // Keys that the list replaced open nothing any more, however late on whichever clock they were put under a passphrase.
  const isReplaced = row !== undefined && recipientOfWrap(office, roster, row) === null;
  const isLater = came !== undefined && (isReplaced || came.at > (row?.at ?? ''));
  if (!isLater || !isAccessOf(office, roster, id, came)) return kept;
  const bare = wrapOfAccess(id, came, []);
  const known = row !== undefined && receiving(row) === receiving(bare) ? row.dataKeys : [];
  const next = { ...bare, dataKeys: dataKeysFor(sources, id, receiving(bare), known) };
  // Keys that do not open everything that is here would lose it: they wait until it was sealed anew, or a data key for them.
  return hasLast(sources, next) && (isReplaced || hasAllOf(row, next)) ? next : kept;
};

const recoveryWrap = (sources: WrapSources, row: RecoveryWrap | undefined): RecoveryWrap | undefined => {
  const { roster, recovery } = sources;
  if (row === undefined || roster.recoveryKey === null) return row;
  const { recoveryKey } = roster;
  const kept = { ...row, dataKeys: dataKeysFor(sources, 'recovery', recoveryKey, row.dataKeys) };
  // It is of the key on the list.
  if (row.to === recoveryKey) return kept;
  const secret = recovery === null ? null : fromBase64(recovery);
  if (secret === null || isSameBytes(secret, row.secret)) return row.to === undefined ? kept : row;
  const next = { ...row, secret, to: recoveryKey, dataKeys: dataKeysFor(sources, 'recovery', recoveryKey, []) };
  return hasLast(sources, next) && hasAllOf(row, next)
    ? { ...next, keysSince: Math.min(...next.dataKeys.map(({ epoch }) => epoch)) }
    : row;
};

const isSameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i]);

/** The wraps as they should lie here, of everybody on the list who can have one; unchanged ones are the same objects. */
export const wrapsFrom = (sources: WrapSources): readonly WrapRow[] => {
  const { roster, rows } = sources;
  const members = [...roster.members.keys()].flatMap((id) => {
    const row = rows.find((one): one is MemberWrap => one.kind === 'member' && one.id === id);
    return memberWrap(sources, id, row) ?? [];
  });
  const recovery = recoveryWrap(
    sources,
    rows.find((one): one is RecoveryWrap => one.kind === 'recovery'),
  );
  return recovery === undefined ? members : [...members, recovery];
};

const isChanged = (rows: readonly WrapRow[], wrap: WrapRow): boolean => {
  const row = rows.find(({ id }) => id === wrap.id);
  return row === undefined || row.dataKeys.length !== wrap.dataKeys.length || !isSameBytes(row.secret, wrap.secret);
};

/** Of these wraps the ones that are not here so yet, and the ids of those whose holder is not on the list any more. */
export const wrapChanges = (
  { roster, rows }: WrapSources,
  wanted: readonly WrapRow[],
): { readonly wraps: readonly WrapRow[]; readonly wrapsGone: readonly string[] } => ({
  wraps: wanted.filter((wrap) => isChanged(rows, wrap)),
  wrapsGone: rows.filter(({ id, kind }) => kind === 'member' && !isOn(roster, id)).map(({ id }) => id),
});

const isOn = (roster: Roster, id: string): boolean => [...roster.members.keys()].some((member) => member === id);

/** Who leaves by a change that came and still waits for a key: their keys went at once, and are not made here again. */
const leavingHere = async ({ list, roster }: Session): Promise<ReadonlySet<string>> => {
  const waiting = await list.waitingAfter(roster().entries);
  return new Set(waiting.flatMap((entry) => (entry.type === 'revoked' ? [entry.memberId] : [])));
};

const attempts = 5;

/** Brings the wraps here in step with what came: access of colleagues, data keys, another recovery key. Whether it changed any. */
export const deriveWraps = async (session: Session): Promise<boolean> => {
  const { db } = session;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const wrapsSeen = await db.wrapsSeen();
    const sources = await readSources(session, session.roster());
    const leaving = await leavingHere(session);
    const wanted = wrapsFrom(sources).filter(({ id }) => !leaving.has(id));
    const changes = wrapChanges(sources, wanted);
    if (changes.wraps.length + changes.wrapsGone.length === 0) return false;
    const clock = session.nextClock(null);
    if ((await db.commit({ records: [], clock, ...changes, wrapsSeen })) === 'done') return true;
  }
  return false;
};
