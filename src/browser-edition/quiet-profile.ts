import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

type Json = Readonly<Record<string, unknown>>;

/** What Chromium would remember by itself, in clear: filled-in forms, passwords, words for the speller, pages to translate. */
const quiet: Json = {
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  credentials_enable_service: false,
  payments: { can_make_payment_enabled: false },
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
  search: { suggest_enabled: false },
  translate: { enabled: false },
};

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const merged = (kept: Json, wanted: Json): Json => {
  const result: Record<string, unknown> = { ...kept };
  for (const [key, value] of Object.entries(wanted)) {
    const old = result[key];
    result[key] = isObject(value) ? merged(isObject(old) ? old : {}, value) : value;
  }
  return result;
};

const readPreferences = (file: string): Json => {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isObject(kept) ? kept : {};
  } catch {
    return {};
  }
};

/** Turns Chromium's own memory off in the profile of the app window, before it starts; everything else there is kept. */
export const keepProfileQuiet = (userData: string): void => {
  const folder = path.join(userData, 'Default');
  const file = path.join(folder, 'Preferences');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify(merged(readPreferences(file), quiet)), { mode: 0o600 });
};
