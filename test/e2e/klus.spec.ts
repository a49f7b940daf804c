import type { Page } from '@playwright/test';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { goOn, say } from './intake.ts';
import { preview } from './letters.ts';
import { an, setUpOffice } from './people.ts';
import { openRow, search, startVisit, stayNameless, toQuestions, toStart } from './visit.ts';

const kept = async (page: Page) =>
  (await appBehindScreen(page)).evaluate(async ({ vault }) => ({
    clients: await vault.clients.all(),
    visits: await vault.visits.all(),
    klusRequests: await vault.klusRequests.all(),
  }));

/** Words of the questions about a person's life: none of them may stand here. */
const social = /inkomen|leefloon|uitkering|gezondheid\?|geboortedatum|rijksregister|zelfstandige|betaald werk/i;

test.describe('somebody wants a klus done', () => {
  test('from the start screen to the sheet, without a file and without a social question', async ({ desk }) => {
    const page = await desk.open();
    await setUpOffice(page, an);
    await page.getByRole('button', { name: 'Klus laten doen' }).click();
    await expect(page.getByRole('heading', { name: 'Een klusje laten doen', level: 1 })).toBeVisible();
    await expect(page.getByRole('main').locator('label, legend').filter({ hasText: social })).toHaveCount(0);
    await page.getByLabel('Wat moet er gebeuren?').fill('haag scheren, 20 meter');
    await page.getByLabel('Soort klus').selectOption({ label: 'Klein werk in de tuin' });
    await page.getByLabel('Waar is het?').fill('Voorbeeldstraat 5, Zarren');
    await page.getByLabel('Wanneer past het?').fill('voor eind maart');
    await page.getByRole('radio', { name: 'Een privépersoon' }).click();
    await page.getByLabel('Naam', { exact: true }).fill('Omer Voorbeeld');
    await page.getByLabel('Telefoon of gsm').fill('051 00 00 03');
    await page.getByRole('button', { name: 'Blad tonen' }).click();
    const sheet = page.getByRole('dialog', { name: 'Blad om mee te geven' });
    await expect(sheet).toBeVisible();
    const paper = await preview(page);
    for (const text of ['haag scheren, 20 meter', 'Voorbeeldstraat 5, Zarren', 'voor eind maart', 'wijk-werkcheques'])
      await expect(paper).toContainText(text);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await toStart(page);
    await expect(page.getByRole('heading', { name: 'Klussen in behandeling' })).toBeVisible();
    await openRow(page, /Omer Voorbeeld.*haag scheren/s);
    await expect(page.getByLabel('Wat moet er gebeuren?')).toHaveValue('haag scheren, 20 meter');
    await page.getByRole('button', { name: /^Klus afronden/ }).click();
    await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
    await expect(page.getByText('Omer Voorbeeld')).toHaveCount(0);

    const { clients, visits, klusRequests } = await kept(page);
    expect({ clients, visits }).toEqual({ clients: [], visits: [] });
    expect(klusRequests).toMatchObject([{ state: 'closed', name: 'Omer Voorbeeld', applicantKind: 'private' }]);
    expect(await search(page, 'Omer')).toEqual([]);
  });

  test('in the middle of a visit: the questions stop, and no file is made', async ({ desk }) => {
    const page = await desk.open();
    await setUpOffice(page, an);
    await startVisit(page);
    await stayNameless(page);
    await toQuestions(page);
    await say(page, 'aboutSelf', { type: 'choices', choices: ['self'] });
    await goOn(page);
    await say(page, 'requestForHelp', { type: 'choices', choices: ['haveKlusDone'] });
    await goOn(page);
    await expect(page.getByRole('heading', { name: 'Alleen een klusje laten doen?' })).toBeVisible();
    await page.getByRole('button', { name: 'Klusje opschrijven' }).click();
    await expect(page.getByRole('heading', { name: 'Een klusje laten doen', level: 1 })).toBeVisible();
    await page.getByLabel('Wat moet er gebeuren?').fill('lamp vervangen');
    await toStart(page);
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'lamp vervangen' })).toBeVisible();
    const { clients, visits, klusRequests } = await kept(page);
    expect(clients).toEqual([]);
    expect(visits).toMatchObject([{ clientId: null, state: 'closed', outcome: 'informed' }]);
    expect(Object.keys(visits[0]?.answers ?? {})).toEqual(['requestForHelp']);
    expect(klusRequests).toMatchObject([{ task: 'lamp vervangen', state: 'open' }]);
  });
});
