interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => unknown;
}
interface TrustedTypesFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => ScriptUrlPolicy;
}

/** Accepts script files of our own origin only; scheme and host are compared, `.origin` says "null" for app://. */
const ownScriptOnly = (raw: string): string => {
  const url = new URL(raw, location.href);
  const isOwn = url.protocol === location.protocol && url.host === location.host;
  if (!isOwn || !/\.(m?js|tsx?)$/.test(url.pathname)) throw new TypeError('not a script of this app');
  return url.href;
};

const makePolicy = (): ScriptUrlPolicy => {
  // Not in lib.dom yet, and absent outside Chromium.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypesFactory };
  return (
    trustedTypes?.createPolicy('doorwijzer', { createScriptURL: ownScriptOnly }) ?? { createScriptURL: ownScriptOnly }
  );
};

let policy: ScriptUrlPolicy | null = null;

/**
 * The only door for script addresses (workers, service worker): a `TrustedScriptURL` where the browser has Trusted Types.
 * Use with `import url from './x-worker.ts?worker&url'`, then `new Worker(trustedScriptUrl(url), { type: 'module' })`.
 * Throws for any address that is not a script of this app.
 */
export const trustedScriptUrl = (url: string): string => {
  policy ??= makePolicy();
  // `Worker` and `register` take a string in lib.dom; the TrustedScriptURL goes through as it is.
  return policy.createScriptURL(url) as string;
};
