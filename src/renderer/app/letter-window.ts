import { type LetterWindow, letterWindowSchema, standardWindow } from '../../domain/catalogue/letter-window.ts';
import type { Organisation } from '../../domain/catalogue/organisation.ts';
import type { App } from './app-context.ts';
import { settingKeys } from './setting-keys.ts';

/** The window as the office set it; null where it never did, and where no letter can be made for what is kept. */
const readWindow = (setting: string | null): LetterWindow | null => {
  if (setting === null) return null;
  try {
    const read = letterWindowSchema.safeParse(JSON.parse(setting));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
};

export interface WindowInUse {
  readonly window: LetterWindow;
  /** Measured by this office, or shipped for it; else it is only a place to begin. */
  readonly isSet: boolean;
}

/** The window that letters are made for: what the office set, else what came with the app. */
export const windowInUse = (setting: string | null, { letterWindow }: Organisation): WindowInUse => {
  const known = readWindow(setting) ?? letterWindow ?? null;
  return { window: known ?? standardWindow, isSet: known !== null };
};

/** The organisation with the window of its envelopes as it is now. */
export const withWindowInUse = async ({ vault, organisation }: App): Promise<Organisation> => ({
  ...organisation,
  letterWindow: windowInUse(await vault.settings.get(settingKeys.letterWindow), organisation).window,
});
