import { trustedScriptUrl } from '../trusted-urls.ts';

/**
 * Browser edition only: keeps the app's own files, so that the page opens when its server is gone. In Electron (app://)
 * nothing is registered. Never throws: without it the app works while the server runs.
 */
export const registerServiceWorker = async (): Promise<void> => {
  if (!import.meta.env.PROD || !location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(trustedScriptUrl('/sw.js'), { updateViaCache: 'none' });
  } catch {
    // A private window or a full disk; said nowhere, because nothing that was promised is lost.
  }
};
