import type { HostVerb, listenName } from '../../host/verbs.ts';

/** What the preload script puts in the window: a function per verb. Nothing it answers is trusted before parsing. */
export type HostBridge = Readonly<Record<HostVerb, (...args: readonly unknown[]) => Promise<unknown>>>;

/** Beside the verbs: listening to what the machine tells by itself. */
export type ListeningBridge = HostBridge &
  Readonly<Record<typeof listenName, (listener: (told: unknown) => void) => () => void>>;

/** The bridge of the Electron shell, or null in a plain browser. */
export const hostBridge = (): ListeningBridge | null => {
  const { doorwijzer } = globalThis as { readonly doorwijzer?: ListeningBridge };
  return doorwijzer ?? null;
};
