import type { Page } from '@playwright/test';
import { expect, test } from './desk-fixture.ts';
import { an, lock, type Member, setUpOffice, signIn, typeProposedWords } from './people.ts';

/** From anywhere inside: another passphrase for who is signed in. */
const changePassphrase = async (page: Page, member: Member): Promise<Member> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Wachtzin wijzigen' }).click();
  const passphrase = await typeProposedWords(page);
  await page.getByLabel('Jouw wachtzin').fill('niet de juiste');
  await page.getByRole('button', { name: 'Wachtzin wijzigen' }).click();
  await expect(page.getByRole('alert')).toContainText('Jouw wachtzin klopt niet.');
  await page.getByLabel('Jouw wachtzin').fill(member.passphrase);
  await page.getByRole('button', { name: 'Wachtzin wijzigen' }).click();
  await expect(page.getByText('Je nieuwe wachtzin geldt vanaf nu.', { exact: false })).toBeVisible();
  return { ...member, passphrase };
};

/** Types a passphrase on the lock screen that opens nothing. */
const isRefused = async (page: Page, member: Member): Promise<void> => {
  await page.getByRole('radio', { name: member.name }).check({ force: true });
  await page.getByLabel('Wachtzin', { exact: true }).fill(member.passphrase);
  await page.getByRole('button', { name: 'Openen' }).click();
  await expect(page.getByText('Deze wachtzin klopt niet.', { exact: false })).toBeVisible();
};

test('a passphrase of one’s own is changed: the new one opens, the former one does not', async ({ desk }) => {
  const page = await desk.open();
  const before = await setUpOffice(page, an);
  const after = await changePassphrase(page, before);
  await lock(page);
  await isRefused(page, before);
  await signIn(page, after);
});
