import type { Page } from '@playwright/test';
import { expect, test } from './desk-fixture.ts';
import { inspectScreen } from './inspect-screen.ts';
import {
  an,
  type Founder,
  lock,
  readRecoveryKey,
  setUpOffice,
  typeAskedGroups,
  typeProposedWords,
  typeRecoveryKey,
} from './people.ts';

/** From anywhere inside: up to the new key on screen. */
const prepare = async (page: Page, founder: Founder): Promise<readonly string[]> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Nieuwe herstelsleutel maken' }).click();
  await typeRecoveryKey(page, founder.recoveryKey);
  await page.getByLabel('Jouw wachtzin').fill(founder.passphrase);
  await page.getByRole('button', { name: 'Verder' }).click();
  return readRecoveryKey(page);
};

/** From the lock screen: whether the paper opens. */
const opens = async (page: Page, groups: readonly string[]): Promise<boolean> => {
  await page.getByRole('button', { name: 'Herstelsleutel gebruiken' }).click();
  await typeRecoveryKey(page, groups);
  await page.getByRole('button', { name: 'Verder' }).click();
  const fits = page.getByRole('heading', { name: 'Wie krijgt een nieuwe wachtzin?' });
  const refused = page.getByRole('alert').getByText('Dit is niet de herstelsleutel', { exact: false });
  await expect(fits.or(refused)).toBeVisible();
  return fits.isVisible();
};

test('an administrator replaces the paper in the safe: the former one opens until the new one is typed back', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const page = await desk.open();
  const founder = await setUpOffice(page, an);
  const swapped = [...founder.recoveryKey.slice(1), founder.recoveryKey[0] ?? ''];

  await test.step('the paper of now and the passphrase are both asked', async () => {
    await page.getByRole('button', { name: 'Instellingen' }).click();
    await inspectScreen(page, desk.shell, 'settings with the recovery key');
    await page.getByRole('button', { name: 'Nieuwe herstelsleutel maken' }).click();
    await inspectScreen(page, desk.shell, 'former recovery key');
    await typeRecoveryKey(page, swapped);
    await page.getByRole('button', { name: 'Verder' }).click();
    await expect(page.getByRole('alert')).toContainText('Groep 1 klopt niet met het papier.');
    await expect(page.getByRole('alert')).toContainText('Typ jouw eigen wachtzin.');
    await typeRecoveryKey(page, founder.recoveryKey);
    await page.getByLabel('Jouw wachtzin').fill('niet de juiste');
    await page.getByRole('button', { name: 'Verder' }).click();
    await expect(page.getByRole('alert')).toContainText('Jouw wachtzin klopt niet.');
  });

  await test.step('leaving it halfway changes nothing', async () => {
    await page.getByLabel('Jouw wachtzin').fill(founder.passphrase);
    await page.getByRole('button', { name: 'Verder' }).click();
    const abandoned = await readRecoveryKey(page);
    await page.getByRole('button', { name: 'Toch niet' }).click();
    await expect(page.getByRole('heading', { name: 'Instellingen' })).toBeVisible();
    await prepare(page, founder);
    await lock(page);
    expect(await opens(page, abandoned)).toBe(false);
    await page.getByRole('button', { name: 'Terug naar aanmelden' }).click();
    expect(await opens(page, founder.recoveryKey)).toBe(true);
    await page.getByRole('button', { name: 'Terug naar aanmelden' }).click();
    await page.getByLabel('Wachtzin', { exact: true }).fill(founder.passphrase);
    await page.getByRole('button', { name: 'Openen' }).click();
  });

  await test.step('typed back, the new one opens and the former one does not', async () => {
    const next = await prepare(page, founder);
    await inspectScreen(page, desk.shell, 'new recovery key');
    await page.getByRole('button', { name: 'Ik heb hem op papier' }).click();
    await typeAskedGroups(page, founder.recoveryKey);
    await page.getByRole('button', { name: 'Nieuwe herstelsleutel gebruiken' }).click();
    await expect(page.getByRole('alert')).toContainText('klopt niet. Kijk op het papier');
    await inspectScreen(page, desk.shell, 'new recovery key typed back');
    await typeAskedGroups(page, next);
    await page.getByRole('button', { name: 'Nieuwe herstelsleutel gebruiken' }).click();
    await expect(page.getByText('De nieuwe herstelsleutel geldt vanaf nu.', { exact: false })).toBeInViewport();
    await inspectScreen(page, desk.shell, 'recovery key renewed');
    await lock(page);
    expect(await opens(page, founder.recoveryKey)).toBe(false);
    await page.getByRole('button', { name: 'Terug naar aanmelden' }).click();
    expect(await opens(page, next)).toBe(true);
    await page.getByRole('radio', { name: founder.name }).check({ force: true });
    await typeProposedWords(page);
    await page.getByRole('button', { name: 'Bewaren en openen' }).click();
    await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
  });
});
