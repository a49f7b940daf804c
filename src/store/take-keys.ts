import { openSealedDataKey, type SealingKey, sealingKeyOf } from '../crypto/sealing.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Commit } from './commit.ts';
import { type DataKeys, type Holder, openDataKeys, passDataKeys, recipientOfWrap } from './data-keys.ts';
import { dataKeysFor, readSources, type WrapSources, wrapChanges, wrapsFrom } from './derive-wraps.ts';
import type { ListRefusal, UnlockFailure } from './failures.ts';
import { type Grant, grantOf, sealedKeyOf, sealGrant } from './list-rows.ts';
import { type OpenedMember, wrapForMember } from './member-keys.ts';
import { handovers, receivingKeysOf } from './receiving-keys.ts';
import { sealRosterHead } from './roster-head.ts';
import { openRoster } from './roster-table.ts';
import { type MemberWrap, metaKeys, type RosterRow, type WrapRow } from './rows.ts';
import type { Roster, Session } from './session.ts';

/** A receiving key of who is signed in, and what vouches for it where it is not the one in the wrap. */
interface OwnKey {
  readonly sealingKey: SealingKey;
  readonly renewed: MemberWrap['renewed'];
}

/** The key in the wrap, and those that took its place on other laptops, the last first. */
const ownKeys = async (session: Session, sources: WrapSources, mine: OpenedMember): Promise<readonly OwnKey[]> => {
  const { office, memberId } = session;
  const chain = handovers(office, sources.roster, sources.grants).filter(({ holder }) => holder === memberId);
  const keys: OwnKey[] = [{ sealingKey: mine.sealingKey, renewed: mine.wrap.renewed }];
  // The list grows while it is walked: one handover leads to the next.
  for (const { sealingKey } of keys) {
    for (const grant of chain.filter(({ to }) => to === sealingKey.publicKey)) {
      const place = { office: office.officeId, holder: memberId, epoch: 0 };
      const secret = await openSealedDataKey(sealedKeyOf(grant).sealed, sealingKey, place);
      const next = secret.ok ? sealingKeyOf(secret.value) : null;
      if (next?.publicKey !== grant.check || keys.some((key) => key.sealingKey.publicKey === grant.check)) continue;
      keys.push({ sealingKey: next, renewed: { sealingKey: grant.check, signature: grant.signature ?? '' } });
    }
  }
  return keys.toReversed();
};

interface Taken extends OwnKey {
  readonly holder: Holder;
  readonly dataKeys: DataKeys;
  readonly sealed: MemberWrap['dataKeys'];
}

/** The data keys of the longer list, with the first of one's own keys that opens the last of them. */
const openWaiting = async (session: Session, sources: WrapSources, mine: OpenedMember): Promise<Taken | null> => {
  const { office, memberId } = session;
  for (const key of await ownKeys(session, sources, mine)) {
    const { publicKey } = key.sealingKey;
    // What lies under an earlier key here is still needed, also with another key to receive them.
    const from = { holder: memberId, sealingKey: mine.sealingKey, dataKeys: mine.wrap.dataKeys };
    const isMine = publicKey === mine.sealingKey.publicKey;
    const to = { holder: memberId, sealingKey: publicKey };
    const known = isMine ? mine.wrap.dataKeys : await passDataKeys(office, sources.roster, from, to);
    const sealed = dataKeysFor(sources, memberId, publicKey, known);
    const holder = { holder: memberId, sealingKey: key.sealingKey, dataKeys: sealed };
    const dataKeys = await openDataKeys(office, sources.roster, holder);
    if (dataKeys.ok) return { ...key, holder: memberId, dataKeys: dataKeys.value, sealed };
  }
  return null;
};

const ownWrap = (
  { deps, office, memberId }: Session,
  passphrase: string,
  mine: OpenedMember,
  { sealingKey, renewed, sealed }: Taken,
): Promise<MemberWrap> | MemberWrap => {
  if (sealingKey.publicKey === mine.sealingKey.publicKey) return { ...mine.wrap, dataKeys: sealed };
  const keys = { signingKey: mine.signingKey, sealingKey };
  const { at } = mine.wrap;
  const facts = { id: memberId, passphrase, keys, ...(renewed && { renewed }), ...(at && { at }) };
  return wrapForMember(deps, office, facts, sealed);
};

/** The wraps of everybody with the new data keys, sealed here: what came for them, only they can try. */
export const wrapsWithLast = async (
  session: Session,
  sources: WrapSources,
  taken: Pick<Taken, 'holder' | 'sealingKey' | 'sealed'>,
): Promise<readonly WrapRow[]> => {
  const { office } = session;
  const { roster, rows } = sources;
  return Promise.all(
    wrapsFrom(sources).map(async (wrap): Promise<WrapRow> => {
      const to = recipientOfWrap(office, roster, wrap);
      if (to === null) return wrap;
      const row = rows.find(({ id }) => id === wrap.id);
      const kept = wrap.dataKeys.filter((key) => row?.dataKeys.includes(key));
      const lacking = taken.sealed.filter(({ epoch }) => !kept.some((key) => key.epoch === epoch));
      const from = { holder: taken.holder, sealingKey: taken.sealingKey, dataKeys: lacking };
      const passed = await passDataKeys(office, roster, from, to);
      const came = wrap.dataKeys.filter(({ epoch }) => ![...kept, ...passed].some((key) => key.epoch === epoch));
      return { ...wrap, dataKeys: [...kept, ...passed, ...came] };
    }),
  );
};

const attempts = 5;

type Current = Result<OpenedMember, ListRefusal | UnlockFailure>;

/** The list with what came and waits for a key; null: nothing waits. */
export const longerList = async ({ office, list, roster }: Session) => {
  const before = roster().entries;
  const added = (await list.waitingAfter(before)).map((entry) => ({ seq: entry.seq, entry }));
  if (added.length === 0) return null;
  const longer = openRoster([...before.map((entry) => ({ seq: entry.seq, entry })), ...added], office.officeKey);
  return longer.ok ? ok({ next: longer.value satisfies Roster, added }) : longer;
};

interface Longer {
  readonly next: Roster;
  readonly added: readonly RosterRow[];
}

/** Makes it true here, in one write with its keys in the wraps of everybody; false: somebody wrote wraps meanwhile. */
export const putLonger = async (
  session: Session,
  { next, added }: Longer,
  { dataKey, keyring }: DataKeys,
  company: Pick<Commit, 'wraps' | 'wrapsGone' | 'wrapsSeen'>,
): Promise<boolean> => {
  const { db, office } = session;
  const head = await sealRosterHead(dataKey, office, next.entries);
  session.throwIfLocked();
  const meta = { [metaKeys.rosterHead]: head, [metaKeys.epoch]: dataKey.epoch };
  const outcome = await db.commit({ records: [], clock: session.nextClock(null), roster: added, ...company, meta });
  if (outcome !== 'done') return false;
  session.setRoster(next);
  for (const [epoch, handle] of [...keyring].sort(([one], [other]) => one - other))
    session.startEpoch({ epoch, handle });
  session.changed();
  return true;
};

const takeInTurn = async (session: Session, passphrase: string, mine: OpenedMember): Promise<Current> => {
  const { db, memberId } = session;
  const longer = await longerList(session);
  if (longer === null) return ok(mine);
  if (!longer.ok) return err({ type: 'damaged' });
  const { next } = longer.value;
  if (!next.members.has(memberId)) return err({ type: 'unknownMember' });
  for (let attempt = 0; attempt < attempts; attempt++) {
    const wrapsSeen = await db.wrapsSeen();
    const sources = await readSources(session, next);
    const taken = await openWaiting(session, sources, mine);
    if (taken === null) return err({ type: 'keysNotHere' });
    const wrap = await ownWrap(session, passphrase, mine, taken);
    const others = (await wrapsWithLast(session, sources, taken)).filter(({ id }) => id !== memberId);
    const { wraps, wrapsGone } = wrapChanges(sources, others);
    const company = { wraps: [wrap, ...wraps], wrapsGone, wrapsSeen };
    if (!(await putLonger(session, longer.value, taken.dataKeys, company))) continue;
    const { signingKey } = mine;
    return ok({ signingKey, sealingKey: taken.sealingKey, wrap, wrapsSeen: await db.wrapsSeen() });
  }
  return err({ type: 'keysNotHere' });
};

/**
 * With the passphrase at hand: changes of the list that came with a new data key become true here, in one write with that key
 * in the wraps of everybody. Answers the keys as they are then.
 */
export const takeWaitingKeys = (session: Session, passphrase: string, mine: OpenedMember): Promise<Current> =>
  session.list.inTurn(() => takeInTurn(session, passphrase, mine));

/** The data key in use for everybody on the list to whom nobody sealed it yet: somebody made a new receiving key meanwhile. */
export const healGrants = async (session: Session, mine: OpenedMember): Promise<void> => {
  const { db, office, deps, memberId, list } = session;
  if (!(await list.isShared())) return;
  await list.inTurn(async () => {
    const roster = session.roster();
    const { rows, grants, access } = await readSources(session, roster);
    const epoch = roster.epochs.size;
    const check = roster.epochs.get(epoch) ?? '';
    const last = mine.wrap.dataKeys.filter((key) => key.epoch === epoch);
    const from = { holder: memberId, sealingKey: mine.sealingKey, dataKeys: last };
    const isThere = (holder: Holder, to: string): boolean =>
      grants.some((one) => one.holder === holder && one.to === to && one.epoch === epoch && one.check === check);
    const missing = [...roster.members.keys(), 'recovery' as const].flatMap((holder) => {
      const keys = receivingKeysOf(office, roster, holder, { grants, rows, access });
      return keys.filter((to) => !isThere(holder, to)).map((to) => ({ holder, sealingKey: to }));
    });
    const sealed = await Promise.all(
      missing.map(
        async (to): Promise<readonly Grant[]> =>
          (await passDataKeys(office, roster, from, to)).map((key) => grantOf(to.holder, to.sealingKey, check, key)),
      ),
    );
    const key = await list.key();
    const changes = await Promise.all(
      sealed.flat().map(async (grant) => ({ row: await sealGrant(key, office, deps.newId(), grant), readRev: null })),
    );
    if (changes.length > 0) await db.commit({ records: changes, clock: session.nextClock(null) });
  });
};
