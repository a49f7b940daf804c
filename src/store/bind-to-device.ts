import { deviceSecretFor } from './device-secret.ts';
import { ifDiskTakes } from './disk-refused.ts';
import { type OpenedMember, rewrapMember } from './member-keys.ts';
import type { Session } from './session.ts';

/**
 * Right after the passphrase opened it: a wrap that needs nothing but a passphrase is made anew with the secret of this
 * laptop, where it keeps one. A disk that refuses leaves the wrap as it was, for the next time.
 */
export const bindToDevice = async (session: Session, passphrase: string, keys: OpenedMember): Promise<void> => {
  const { db, deps, office, memberId } = session;
  if (keys.wrap.device !== undefined || (await deviceSecretFor(deps)) === null) return;
  const wrap = await rewrapMember(deps, office, keys, memberId, passphrase);
  if (wrap.device === undefined) return;
  await ifDiskTakes(() =>
    db.commit({ records: [], clock: session.nextClock(null), wraps: [wrap], wrapsSeen: keys.wrapsSeen }),
  );
};
