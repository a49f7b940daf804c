import type { HostVerb } from '../../host/verbs.ts';

/** What the preload script puts in the window: a function per verb. Nothing it answers is trusted before parsing. */
export type HostBridge = Readonly<Record<HostVerb, (...args: readonly unknown[]) => Promise<unknown>>>;

/** The bridge of the Electron shell, or null in a plain browser. */
export const hostBridge = (): HostBridge | null => {
  const { doorwijzer } = globalThis as { readonly doorwijzer?: HostBridge };
  return doorwijzer ?? null;
};
