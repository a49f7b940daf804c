import type { Page } from '@playwright/test';

export type Shell = 'chromium' | 'electron';

/** One laptop with the app on it: a profile folder of its own, a window that can be closed, killed and opened again. */
export interface Desk {
  readonly shell: Shell;
  /** Everything the app and its engine write. */
  readonly profile: string;
  /** Where a saved paper lands in this test. */
  readonly savedPapers: string;
  /**
   * Opens the app (again) and waits for its first screen. `env`: what its programs find beside the test's own environment;
   * `args`: what the engine is told beside its usual switches.
   */
  readonly open: (env?: Readonly<Record<string, string>>, args?: readonly string[]) => Promise<Page>;
  /** Debugging address of the main process; null where there is none, or while it is closed. */
  readonly mainProcess: () => Promise<string | null>;
  /** Closes the window as a person would. */
  readonly close: () => Promise<void>;
  /** The power cut: SIGKILL to every process of the app. */
  readonly kill: () => Promise<void>;
  /** What the console complained about, page errors included; a healthy run leaves it empty. */
  readonly complaints: readonly string[];
}
