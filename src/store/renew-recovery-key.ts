import { formatRecoveryKey, newRecoveryKey } from '../crypto/recovery-key.ts';
import { newSealingKey } from '../crypto/sealing.ts';
import { sign } from '../crypto/signing.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { confirmedAct } from './administration.ts';
import { passDataKeys, recipientOn } from './data-keys.ts';
import type { RecoveryFailure } from './failures.ts';
import { commitListChange, type ListTools } from './list-change.ts';
import type { KeepFailure, NextRecoveryKey, RenewRecoveryKey } from './next-recovery-key.ts';
import { endRecoveryKeys, type OpenedRecovery, openRecovery } from './open-recovery.ts';
import { recoverySecretHash, sealRecovery, wrapForRecovery } from './recovery-wrap.ts';
import { recoveryWrapSchema } from './rows.ts';
import { againWhenGone, asWrite } from './session.ts';

const nextKey = (tools: ListTools, { keys }: OpenedRecovery): NextRecoveryKey => {
  const { session } = tools;
  const { db, office, memberId } = session;
  const next = { officeSigningKey: keys.officeSigningKey, sealingKey: newSealingKey() };
  const bytes = newRecoveryKey();
  let isOver = false;
  const drop = (): void => {
    isOver = true;
    bytes.fill(0);
    endRecoveryKeys(keys);
    next.sealingKey.secret.fill(0);
  };
  session.atLock(drop);

  const keep = async (): Promise<Result<null, KeepFailure>> => {
    const listed = session.roster().recoveryKey;
    // It was kept, and no answer came.
    if (!isOver && listed === next.sealingKey.publicKey) return ok(null);
    // The wrap is another paper's now: from it nothing could be passed on, and then no paper would open this laptop.
    if (!isOver && listed !== keys.sealingKey.publicKey) return err({ type: 'renewedMeanwhile' });
    // As it is now: a colleague may have been revoked while the paper was printed.
    const wrapsSeen = await db.wrapsSeen();
    const former = recoveryWrapSchema.safeParse(await db.wrap('recovery'));
    if (isOver || !former.success) return err({ type: 'gone' });
    const { dataKeys } = former.data;
    const from = { holder: 'recovery', sealingKey: keys.sealingKey, dataKeys } as const;
    const sealed = await sealRecovery(office, bytes, next);
    const signer = { by: 'office', sign: (statement: string) => sign(keys.officeSigningKey, statement) } as const;
    return commitListChange(tools, signer, {
      facts: [{ type: 'recovery', sealingKey: sealed.to, secret: recoverySecretHash(sealed.secret) }],
      member: memberId,
      fields: ['newRecoveryKey'],
      wrapsSeen,
      wrapsFor: async (roster) => {
        const passed = await passDataKeys(office, roster, from, recipientOn(office, roster, 'recovery'));
        return [wrapForRecovery(sealed, passed)];
      },
    });
  };

  return {
    recoveryKey: formatRecoveryKey(bytes),
    keep: async () => {
      const kept = await asWrite<null, KeepFailure>(session, () => againWhenGone(keep));
      if (kept.ok) drop();
      return kept;
    },
    drop,
  };
};

/** An administrator with the paper of before at hand prepares a new one. Nothing is changed before it is kept. */
export const createRenewRecoveryKey =
  (tools: ListTools): RenewRecoveryKey =>
  (formerKey, myPassphrase) =>
    confirmedAct<NextRecoveryKey, RecoveryFailure>(tools.session, 'renewRecoveryKey', myPassphrase, async () => {
      const { db, deps } = tools.session;
      const opened = await openRecovery(db, deps, formerKey);
      return opened.ok ? ok(nextKey(tools, opened.value)) : opened;
    });
