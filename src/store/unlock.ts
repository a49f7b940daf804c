import type { StaffMemberId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { bindToDevice } from './bind-to-device.ts';
import { recipientOn } from './data-keys.ts';
import type { Database } from './database.ts';
import { deriveWraps } from './derive-wraps.ts';
import { DiskRefused, ifDiskTakes } from './disk-refused.ts';
import type { UnlockFailure } from './failures.ts';
import { type OpenedMember, openMemberKeys } from './member-keys.ts';
import { noteAccess } from './note-access.ts';
import { openVault } from './open-vault.ts';
import { openWithRoster, readOffice, storedClock } from './read-office.ts';
import { renewSealingKey } from './renew-sealing-key.ts';
import { metaKeys, officeMetaSchema } from './rows.ts';
import { type Session, startSession } from './session.ts';
import { healGrants, takeWaitingKeys } from './take-keys.ts';
import type { OpenVault } from './vault.ts';
import type { VaultDeps } from './vault-deps.ts';

const dropOwnWrap = async (session: Session): Promise<void> => {
  const { db, memberId } = session;
  await ifDiskTakes(() => db.commit({ records: [], clock: session.nextClock(null), wrapsGone: [memberId] }));
};

/** What an unlock does while the passphrase is there: keys of the office that came, and one's own for the other laptops. */
const withPassphraseAtHand = async (
  session: Session,
  passphrase: string,
  mine: OpenedMember,
): Promise<Result<null, UnlockFailure>> => {
  const taken = await takeWaitingKeys(session, passphrase, mine);
  if (!taken.ok && taken.error.type === 'unknownMember') {
    // Taken off the list by a change that waited: the wrap, and with it every key, goes.
    await dropOwnWrap(session);
    return err(taken.error);
  }
  if (!taken.ok && taken.error.type !== 'keysNotHere') return err({ type: 'damaged' });
  // Without the new key there is still everything that was here before it began.
  const current = taken.ok ? taken.value : mine;
  try {
    await healGrants(session, current);
    const isRenewed = taken.ok && (await renewSealingKey(session, passphrase, current));
    if (!isRenewed) await bindToDevice(session, passphrase, current);
    await noteAccess(session, passphrase);
    await deriveWraps(session);
    return ok(null);
  } finally {
    current.sealingKey.secret.fill(0);
  }
};

const openSession = async (
  db: Database,
  deps: VaultDeps,
  member: StaffMemberId,
  passphrase: string,
): Promise<Result<Session, UnlockFailure>> => {
  const officeMeta = officeMetaSchema.safeParse(await db.meta(metaKeys.office));
  if (!officeMeta.success) return err({ type: 'damaged' });
  const keys = await openMemberKeys(db, deps, officeMeta.data, member, passphrase);
  if (!keys.ok) return keys;
  const { signingKey, sealingKey, wrap } = keys.value;
  let isOpen = false;
  try {
    const read = await readOffice(db);
    if (!read.ok) return read;
    const { office, roster } = read.value;
    const holder = { holder: member, sealingKey, dataKeys: wrap.dataKeys };
    const dataKeys = await openWithRoster(db, office, roster, holder);
    if (!dataKeys.ok) return dataKeys;
    const listed = roster.members.get(member);
    // A wrap on disk is not enough: who is not on the list (any more) does not come in, nor with other keys than listed.
    if (listed === undefined) return err({ type: 'unknownMember' });
    const { sealingKey: theirs } = recipientOn(office, roster, member, wrap.renewed);
    if (listed.signingKey !== signingKey.publicKey || theirs !== sealingKey.publicKey) {
      return err({ type: 'damaged' });
    }
    const start = { office, memberId: member, db, deps, dataKeys: dataKeys.value, signingKey, roster };
    const session = startSession({ ...start, clock: await storedClock(db) });
    const ready = await withPassphraseAtHand(session, passphrase, keys.value);
    if (!ready.ok) return ready;
    isOpen = true;
    return ok(session);
  } finally {
    sealingKey.secret.fill(0);
    // From here on it is the session's, which zeroes it at the lock.
    if (!isOpen) signingKey.secret.fill(0);
  }
};

/** Opens the vault for one person, or says why not; on any failure the database is closed again and no key is left. */
export const unlockVault = async (
  db: Database,
  deps: VaultDeps,
  member: StaffMemberId,
  passphrase: string,
): Promise<Result<OpenVault, UnlockFailure>> => {
  let session: Session | null = null;
  try {
    const opened = await openSession(db, deps, member, passphrase);
    if (!opened.ok) {
      db.close();
      return opened;
    }
    session = opened.value;
    return ok(await openVault(session, false));
  } catch (error) {
    session?.lock();
    db.close();
    if (error instanceof DiskRefused) return err({ type: 'damaged' });
    throw error;
  }
};
