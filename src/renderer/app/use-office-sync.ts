import { useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenVault } from '../../store/vault.ts';
import { useApp } from './app-context.ts';
import { later } from './later.ts';
import { noOfficeSync, type OfficeSync, type OfficeSyncState, startOfficeSync } from './office-sync.ts';
import type { Outside } from './outside.ts';

const onOnline = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  return () => window.removeEventListener('online', listener);
};

/** Exchange for as long as this person is signed in; none while practising. */
export const useExchange = (vault: OpenVault, { host }: Pick<Outside, 'host'>): OfficeSync => {
  const [sync, setSync] = useState<OfficeSync>(noOfficeSync);
  useEffect(() => {
    if (vault.isPractice) return;
    const started = startOfficeSync({ vault, host, later, random: Math.random, onOnline });
    setSync(started);
    return started.stop;
  }, [vault, host]);
  return sync;
};

/** How the exchange stands now. */
export const useOfficeSync = (): OfficeSyncState => {
  const { sync } = useApp();
  return useSyncExternalStore(sync.onState, sync.state);
};
