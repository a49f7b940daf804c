import { err, ok, type Result } from '../domain/result.ts';
import type { UnlockFailure, WriteFailure } from './failures.ts';
import { endMemberKeys, openMemberKeys, rewrapMember } from './member-keys.ts';
import { ownAccess } from './note-access.ts';
import { againWhenGone, asWrite, type Session } from './session.ts';
import type { OpenVault } from './vault.ts';

/** Another passphrase around the same keys: what was sealed and signed stays as it is, and the former wrap is gone. */
export const createChangePassphrase = (session: Session): OpenVault['changePassphrase'] => {
  const { db, deps, office, memberId } = session;

  const changeOnce = async (mine: string, next: string): Promise<Result<null, UnlockFailure | WriteFailure>> => {
    const keys = await openMemberKeys(db, deps, office, memberId, mine);
    if (!keys.ok) return keys;
    try {
      // Later than the one of before, also where that was set under a clock that stood ahead: the later one counts elsewhere.
      const clock = session.nextClock(keys.value.wrap.at ?? null);
      const wrap = await rewrapMember(deps, office, keys.value, memberId, next, clock);
      const isShared = await session.list.isShared();
      const records = isShared ? [await ownAccess(session, keys.value, next, clock)] : [];
      session.throwIfLocked();
      const { wrapsSeen } = keys.value;
      const outcome = await db.commit({ records, clock, wraps: [wrap], wrapsSeen });
      return outcome === 'done' ? ok(null) : err({ type: 'gone' });
    } finally {
      endMemberKeys(keys.value);
    }
  };

  return (mine, next) => asWrite<null, UnlockFailure>(session, () => againWhenGone(() => changeOnce(mine, next)));
};
