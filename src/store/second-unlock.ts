import { sign } from '../crypto/signing.ts';
import { err, type Result } from '../domain/result.ts';
import type { UnlockFailure } from './failures.ts';
import { endMemberKeys, openMemberKeys } from './member-keys.ts';
import type { Session, Signer } from './session.ts';
import type { SecondUnlock } from './vault.ts';

/**
 * Opens a colleague's keys for one act and drops them when it is over; who is signed in stays signed in. The role comes from
 * the verified list, wrong passphrases count and wait as on the lock screen.
 */
export const withSecondUnlock = async <Value, Failure>(
  session: Session,
  { member, passphrase }: SecondUnlock,
  act: (signer: Signer) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | UnlockFailure>> => {
  const listed = session.roster().members.get(member);
  if (listed === undefined) return err({ type: 'unknownMember' });
  const keys = await openMemberKeys(session.db, session.deps, session.office, member, passphrase);
  if (!keys.ok) return keys;
  const { signingKey } = keys.value;
  try {
    if (listed.signingKey !== signingKey.publicKey) return err({ type: 'damaged' });
    return await act({ memberId: member, roles: listed.roles, sign: (statement) => sign(signingKey, statement) });
  } finally {
    endMemberKeys(keys.value);
  }
};
