import { expect, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { inspectScreen } from './inspect-screen.ts';
import { type Founder, typeProposedWords, typeRecoveryKey } from './people.ts';
import type { OfficeServer } from './two-laptops.ts';

const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Bewaren en openen' }).click();

/**
 * A laptop that comes from a backup of an office with a server, and nobody knows a passphrase any more: the paper of the safe, and
 * the operator's code, because the house may have changed since.
 */
export const comeInWithThePaper = async (
  desk: Desk,
  backup: string,
  founder: Founder,
  server: OfficeServer,
): Promise<Page> => {
  const page = await desk.open();
  await page.getByRole('button', { name: 'Back-up terugzetten' }).click();
  await page.getByLabel('Kies een back-up').setInputFiles(backup);
  await page.getByRole('button', { name: 'Herstelsleutel gebruiken' }).click();
  await typeRecoveryKey(page, founder.recoveryKey);
  await page.getByRole('button', { name: 'Verder' }).click();
  await expect(page.getByRole('heading', { name: 'Wie krijgt een nieuwe wachtzin?' })).toBeVisible();
  await inspectScreen(page, desk.shell, 'recovery key: who, without names');
  await typeProposedWords(page);
  await save(page);
  await expect(page.getByRole('heading', { name: 'Eerst verbinden met de server' })).toBeVisible();
  await page.getByRole('button', { name: 'Verbinden', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('De code heeft 32 tekens');
  await inspectScreen(page, desk.shell, 'recovery key: the server first, with errors');
  await page.getByLabel('Adres van de server').fill(server.address());
  await page.getByLabel('Code voor dit toestel').fill(server.newCode());
  await page.getByRole('button', { name: 'Verbinden', exact: true }).click();
  await expect(page.getByText('Verbonden. Kies nu opnieuw', { exact: false })).toBeVisible();
  await inspectScreen(page, desk.shell, 'recovery key: connected');
  await save(page);
  await expect(page.getByRole('button', { name: 'Vergrendel' })).toBeVisible();
  return page;
};
