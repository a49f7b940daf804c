import { tokenInFragment } from '../../host/launch-token.ts';

const storageKey = 'doorwijzer-launch-token';

/**
 * The token of this launch: out of the address at the first load (and out of sight at once), kept for this window only so
 * that a reload works. Null in a page that was opened from the service worker alone.
 */
export const launchToken = (): string | null => {
  const fromAddress = tokenInFragment(location.hash);
  if (fromAddress === null) return sessionStorage.getItem(storageKey);
  sessionStorage.setItem(storageKey, fromAddress);
  history.replaceState(null, '', location.pathname);
  return fromAddress;
};
