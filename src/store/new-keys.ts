import { err, ok, type Result } from '../domain/result.ts';
import { deriveWraps } from './derive-wraps.ts';
import type { ListRefusal, UnlockFailure } from './failures.ts';
import { endMemberKeys, openMemberKeys } from './member-keys.ts';
import { noteAccess } from './note-access.ts';
import { asWrite, type Session } from './session.ts';
import { healGrants, takeWaitingKeys } from './take-keys.ts';
import type { OpenVault } from './vault.ts';

/** The same as at an unlock, while signed in. `follow`: what can be opened and done with the new key. */
export const createTakeKeys =
  (session: Session, follow: () => Promise<unknown>): OpenVault['takeKeys'] =>
  (passphrase) =>
    asWrite<null, UnlockFailure | ListRefusal>(
      session,
      async (): Promise<Result<null, UnlockFailure | ListRefusal>> => {
        const { db, deps, office, memberId } = session;
        const mine = await openMemberKeys(db, deps, office, memberId, passphrase);
        if (!mine.ok) return mine;
        try {
          const taken = await takeWaitingKeys(session, passphrase, mine.value);
          if (!taken.ok) return err(taken.error);
          await healGrants(session, taken.value);
          if (taken.value !== mine.value) endMemberKeys(taken.value);
        } finally {
          endMemberKeys(mine.value);
        }
        await noteAccess(session, passphrase);
        await deriveWraps(session);
        await follow();
        return ok(null);
      },
    );
