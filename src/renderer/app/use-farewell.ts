import { useEffect } from 'react';
import type { OfficeSync } from './office-sync.ts';
import type { Outside } from './outside.ts';

/**
 * A laptop that was taken out while somebody is signed in: once the order proves to be one of the office, it locks at once. The
 * lock screen carries it out.
 */
export const useFarewell = (sync: OfficeSync, { vault }: Pick<Outside, 'vault'>, lock: () => void): void => {
  useEffect(() => {
    const look = (): void => {
      const state = sync.state();
      const failure = state.type === 'linked' ? state.sync.failure : null;
      if (state.type !== 'linked' || failure?.type !== 'revoked') return;
      const { device } = state.server;
      void Promise.all(failure.orders.map(({ order }) => vault.farewell.isOrder(device, order))).then((found) => {
        if (found.includes(true)) lock();
      });
    };
    look();
    return sync.onState(look);
  }, [sync, vault, lock]);
};
