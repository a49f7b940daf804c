/** The header that carries the per-launch token on `/host/*` calls of the browser edition. */
export const tokenHeader = 'x-doorwijzer-token';

/** The window is opened at `/#token=…`; a fragment never reaches a server or a cache. */
export const tokenFragment = (token: string): string => `#token=${token}`;

/** Null when the fragment holds no token. */
export const tokenInFragment = (fragment: string): string | null =>
  /^#token=([0-9a-f]{64})$/.exec(fragment)?.[1] ?? null;
