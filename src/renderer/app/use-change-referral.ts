import { useCallback, useRef, useState } from 'react';
import type { ReferralId } from '../../domain/ids.ts';
import type { ReferralMove } from '../../domain/referral/moves.ts';
import type { Referral } from '../../domain/referral/referral.ts';
import type { Result } from '../../domain/result.ts';
import type { OpenVault, ReferralWriteFailure } from '../../store/vault.ts';
import { useApp } from './app-context.ts';

export interface ReferralChanges {
  /** True once it is on disk. One after the other, as they were asked. */
  readonly edit: (patch: Partial<Referral>) => Promise<boolean>;
  readonly move: (move: ReferralMove) => Promise<boolean>;
  /** Any other write on this referral (approve, issue). */
  readonly write: (
    write: (referrals: OpenVault['referrals']) => Promise<Result<Referral, ReferralWriteFailure>>,
  ) => Promise<boolean>;
  readonly failure: ReferralWriteFailure | null;
}

/** The ways in which a screen changes one referral. */
export const useChangeReferral = (id: ReferralId): ReferralChanges => {
  const { vault } = useApp();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [failure, setFailure] = useState<ReferralWriteFailure | null>(null);
  const write = useCallback<ReferralChanges['write']>(
    (ask) => {
      const run = async (): Promise<boolean> => {
        const result = await ask(vault.referrals);
        setFailure(result.ok ? null : result.error);
        return result.ok;
      };
      const mine = queue.current.then(run);
      queue.current = mine.catch(() => undefined);
      return mine;
    },
    [vault],
  );
  return {
    edit: useCallback((patch) => write((referrals) => referrals.edit(id, patch)), [write, id]),
    move: useCallback((move) => write((referrals) => referrals.move(id, move)), [write, id]),
    write,
    failure,
  };
};
