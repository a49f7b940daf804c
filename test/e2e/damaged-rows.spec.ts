import type { Page } from '@playwright/test';
import { damage, everyRow } from './damage.ts';
import { expect, test } from './desk-fixture.ts';
import { inspectScreen } from './inspect-screen.ts';
import { goOn, say } from './intake.ts';
import { an, lock, setUpOffice, signIn } from './people.ts';
import { fillIdentity, openRow, startVisit, toQuestions, toStart } from './visit.ts';

const note = async (page: Page, surname: string): Promise<void> => {
  await startVisit(page);
  await fillIdentity(page, { surname, firstName: 'Testpersoon', year: '1990' });
  await toQuestions(page);
  await say(page, 'aboutSelf', { type: 'choices', choices: ['self'] });
  await goOn(page);
  await toStart(page);
};

test.describe('rows that do not open', () => {
  test('a damaged file and a foreign row stand apart and are shown; everything else works', async ({ desk }) => {
    const page = await desk.open();
    const member = await setUpOffice(page, an);
    await note(page, 'Voorbeeld');
    await lock(page);
    expect(await damage(page, { type: 'garble', table: 'client' })).toBe(true);
    expect(await damage(page, { type: 'strangeRow' })).toBe(true);
    await signIn(page, member);
    await toStart(page);
    await expect(page.getByText('2 rijen konden niet geopend worden.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Toon welke' }).click();
    const table = page.getByRole('dialog', { name: 'Apart gezette rijen' });
    await expect(table.getByRole('row').filter({ hasText: 'Dossier' })).toContainText('beschadigd');
    await expect(table.getByRole('row').filter({ hasText: 'soup' })).toContainText('hoort niet bij dit huis');
    await page.keyboard.press('Escape');

    await test.step('the check of everything counts them for the administrator, with its date', async () => {
      await page.getByRole('button', { name: 'Instellingen' }).click();
      await page.getByRole('button', { name: 'Controleer nu' }).click();
      await expect(
        page.getByText(/^Controle van vandaag.*: \d+ stukken en 0 bewaarde brieven nagekeken\.$/),
      ).toBeVisible();
      await expect(page.getByText('2 stukken gaan niet open. Ze staan apart en zijn niet gewist.')).toBeVisible();
      await page.getByRole('heading', { name: 'Controle van de dossiers' }).scrollIntoViewIfNeeded();
      await inspectScreen(page, desk.shell, 'settings with a check');
      await toStart(page);
    });
    await note(page, 'Anderman');
    await expect(page.getByRole('main')).toContainText('Testpersoon Anderman');
    await openRow(page, /Dossier niet leesbaar/);
    await expect(page.getByText('De antwoorden van dit bezoek zijn er nog.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Opnieuw noteren wie dit is' }).click();
    await fillIdentity(page, { surname: 'Voorbeeld', firstName: 'Testpersoon', year: '1990' });
    await toQuestions(page);
    await expect(page.getByRole('navigation', { name: 'Antwoorden' })).toContainText('Ja, over mezelf');
  });

  test('files of a newer Doorwijzer stay shut and untouched', async ({ desk }) => {
    let page = await desk.open();
    await setUpOffice(page, an);
    await note(page, 'Voorbeeld');
    await lock(page);
    expect(await damage(page, { type: 'newerSchema' })).toBe(true);
    const before = await everyRow(page);
    await desk.close();
    page = await desk.open();
    await expect(page.getByText('Deze Doorwijzer is ouder dan de dossiers op dit toestel')).toBeVisible();
    await expect(page.getByLabel('Wachtzin')).toHaveCount(0);
    expect(before.length).toBeGreaterThan(10_000);
    expect(await everyRow(page)).toBe(before);
  });
});
