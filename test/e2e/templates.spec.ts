import type { Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { inspectScreen } from './inspect-screen.ts';
import { preview } from './letters.ts';
import { an, lock, setUpOffice, signIn } from './people.ts';

/** Where the window of the envelopes is: a wrong measure, a usual window, the sheet to try it, kept. */
const lookAtWindow = async (page: Page, { shell }: Desk): Promise<void> => {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const paper = page.getByLabel('Voorbeeld van het papier');
  await button('Venster instellen').click();
  const left = page.getByLabel('Linkerrand tot venster (mm)');
  await left.fill('130');
  await button('Bewaren').click();
  await expect(page.getByRole('alert')).toContainText('Rechts van het venster vraagt bpost 15 mm.');
  await inspectScreen(page, shell, 'letter window with an error');
  await page.getByLabel('Begin met').selectOption({ label: 'Omslag 110 × 220 mm, venster links' });
  await expect(left).toHaveValue('20');
  await page.getByLabel('Wat je wilt zien').selectOption({ label: 'Verzonnen brief met de post' });
  await expect(paper).toContainText('9999 VOORBEELDDORP');
  await page.getByLabel('Wat je wilt zien').selectOption({ label: 'Proefblad voor het venster' });
  await expect(paper).toContainText('Voorbeeldvereniging De Proef');
  await inspectScreen(page, shell, 'letter window');
  await button('Bewaren').click();
  await expect(page.getByText('Nieuwe brieven krijgen het adres op deze plaats.')).toBeInViewport();
  await expect(page.getByText('Venster van 100 mm breed en 40 mm hoog, 20 mm van de linkerrand')).toBeVisible();
  await inspectScreen(page, shell, 'settings with a window');
};

test('an administrator changes the words of a letter, sees it beside them, and goes back to what came with the app', async ({
  desk,
}) => {
  const page = await desk.open();
  const founder = await setUpOffice(page, an);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await button('Instellingen').click();
  await button('Woorden van de brieven bekijken').click();
  await inspectScreen(page, desk.shell, 'templates: list');
  await button(/^Brief aan VDAB/).click();
  await preview(page);
  await inspectScreen(page, desk.shell, 'templates: letter');
  await button('Woorden aanpassen').click();

  const salutation = page.getByLabel('Aanspreking');
  await salutation.fill('Gelieve {{naam}} te lezen');
  await expect(page.getByText('Liever niet "gelieve", maar "wilt u".')).toBeVisible();
  await expect(page.getByText(/"\{\{naam\}\}" bestaat niet/)).toBeVisible();
  await button(/^Bewaren/).click();
  await expect(page.getByRole('alert')).toContainText('bestaat niet');
  await inspectScreen(page, desk.shell, 'templates: form with an error');

  // What was typed outlives a lock.
  await lock(page);
  await signIn(page, founder);
  await button('Instellingen').click();
  await button('Woorden van de brieven bekijken').click();
  await expect(salutation).toHaveValue('Gelieve {{naam}} te lezen');
  await salutation.fill('Beste bemiddelaar,');
  await expect(page.getByLabel('Voorbeeld van het papier')).toContainText('Beste bemiddelaar,');
  await page.getByLabel('Voor wie').selectOption({ label: 'Verzonnen cliënt, zo kort mogelijk' });
  await expect(page.getByLabel('Voorbeeld van het papier')).toContainText('An Bo komt met deze brief');
  await button(/^Bewaren/).click();
  await expect(page.getByText('Bewaard. Nieuwe brieven krijgen deze woorden.', { exact: false })).toBeVisible();
  await expect(page.getByLabel('Voorbeeld van het papier')).toContainText('Beste bemiddelaar,');

  await button('Terug naar de meegeleverde tekst').click();
  await expect(page.getByLabel('Voorbeeld van het papier')).toContainText('Geachte heer of mevrouw,');
  await expect(button('Opnieuw gebruiken')).toBeVisible();
  await inspectScreen(page, desk.shell, 'templates: letter with a history');
  const app = await appBehindScreen(page);
  const choices = await app.evaluate(async ({ vault }) =>
    [...(await vault.settings.all()).keys()].filter((key) => key.startsWith('letterTemplate:vdab:')),
  );
  expect(choices).toHaveLength(2);

  await button('Terug naar de brieven').click();
  await button('Terug naar de instellingen').click();
  await lookAtWindow(page, desk);
});

test('a new letter is in the office’s words, one that left stays as it was', async ({ desk }) => {
  const page = await desk.open();
  await page.getByRole('button', { name: 'Oefenen' }).click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible({ timeout: 60_000 });
  const app = await appBehindScreen(page);
  const letters = await app.evaluate(async ({ vault, now, shippedTemplates }) => {
    const { sha256: _, ...words } = shippedTemplates.deOpstap;
    const text = JSON.stringify({ ...words, id: 'brief-eigen', version: 1, salutation: 'Beste begeleider,' });
    const key = `letterTemplate:deOpstap:${now()}`;
    const set = await vault.settings.set(key, JSON.stringify({ by: vault.me.id, text }));
    if (!set.ok) throw new Error(set.error.type);
    const all = (await vault.referrals.all()).filter(({ recipient }) => recipient === 'deOpstap');
    return {
      draft: all.find(({ state }) => state === 'draft')?.id,
      left: all.find(({ issued }) => issued !== null)?.id,
    };
  });
  const shown = page.getByLabel('Voorbeeld van het papier');
  const open = (id: (typeof letters)['draft']) =>
    app.evaluate(({ go }, referralId) => referralId !== undefined && go({ page: 'letter', referralId }), id);
  await open(letters.draft);
  await expect(shown).toContainText('Beste begeleider,');
  await open(letters.left);
  await expect(shown).toContainText('Geachte collega,');
});
