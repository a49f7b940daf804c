import type { Page } from '@playwright/test';

/** Dexie opens again what a full disk closed; it knows no word of anybody. */
const expected = 'Dexie: Workaround for Chrome UnknownError on open()';

/** Any warning, error or refused resource counts: the content security policy is proven by silence. */
export const watchConsole = (page: Page, complaints: string[]): void => {
  page.on('console', (message) => {
    if (message.text() === expected) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
};
