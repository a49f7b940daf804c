import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { inspectScreen } from './inspect-screen.ts';
import { toLaptops } from './laptops.ts';
import { addColleague, an, bea, setUpOffice, signIn } from './people.ts';
import { anotherDesk, newVisit } from './two-laptops.ts';
import { toStart } from './visit.ts';

const toCourierFile = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Koerierbestand maken of inlezen' }).click();
};

/** The file as the browser keeps it, under the name that the app gave it. */
const makeCourierFile = async (page: Page, desk: Desk): Promise<string> => {
  await toCourierFile(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Koerierbestand maken' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^doorwijzer-koerier-\d{4}-\d{2}-\d{2}\.dwk$/);
  const file = join(desk.savedPapers, download.suggestedFilename());
  await download.saveAs(file);
  await expect(page.getByText('Het koerierbestand staat bij je downloads', { exact: false })).toBeVisible();
  return file;
};

test.skip((options) => options.shell === 'electron', 'the file goes through the downloads of the browser edition');

test('an office without a server takes in a laptop without a network, with a file and a code', async ({ desk }) => {
  test.setTimeout(240_000);
  const other = anotherDesk('chromium');
  try {
    const first = await desk.open();
    const founder = await setUpOffice(first, an);
    await newVisit(first, 'Meegebracht');
    await toStart(first);
    await addColleague(first, founder, bea);
    await toLaptops(first);
    await inspectScreen(first, desk.shell, 'laptops: without a server');
    await first.getByRole('button', { name: 'Zonder netwerk: met een bestand' }).click();
    await first.getByLabel('Naam van de nieuwe laptop').fill('Balie 2');
    await first.getByLabel('Jouw wachtzin').fill(founder.passphrase);
    await inspectScreen(first, desk.shell, 'laptops: a file for Balie 2');
    const [download] = await Promise.all([
      first.waitForEvent('download'),
      first.getByRole('button', { name: 'Bestand maken' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.dwl$/);
    const file = join(desk.savedPapers, download.suggestedFilename());
    await download.saveAs(file);
    const groups = first.getByRole('list', { name: 'Code' }).getByRole('listitem');
    await expect(groups).toHaveCount(8);
    const code = (await groups.allInnerTexts()).join(' ');
    await inspectScreen(first, desk.shell, 'laptops: the file and its code');

    const second = await other.desk.open();
    await second.getByRole('button', { name: 'Deze laptop toevoegen' }).click();
    await inspectScreen(second, desk.shell, 'first run: to another laptop');
    await second.getByRole('button', { name: 'Laptop aanmelden' }).click();
    await expect(second.getByRole('alert')).toContainText('Geef de laptop een naam.');
    await inspectScreen(second, desk.shell, 'first run: to another laptop, with errors');
    await second.getByRole('button', { name: 'Met een bestand' }).click();
    await second.getByLabel('Code', { exact: true }).fill('BCDE '.repeat(8));
    await second.getByLabel('Bestand van de andere laptop').setInputFiles(file);
    await expect(second.getByText('Deze code hoort niet bij dit bestand.')).toBeVisible();
    await inspectScreen(second, desk.shell, 'first run: a code of another file');
    await second.getByLabel('Code', { exact: true }).fill(code);
    await second.getByLabel('Bestand van de andere laptop').setInputFiles(file);
    await expect(second.getByText(`Nog niet op deze laptop: ${bea.name}.`)).toBeVisible();
    await inspectScreen(second, desk.shell, 'first run: who cannot sign in on this laptop yet');
    await signIn(second, founder);
    await expect(second.getByRole('main')).toContainText('Meegebracht');

    await test.step('later a courier file brings what was written since', async () => {
      await newVisit(first, 'Achterna');
      const courier = await makeCourierFile(first, desk);
      await inspectScreen(first, desk.shell, 'exchange: a courier file');
      await toCourierFile(second);
      await second.getByLabel('Koerierbestand inlezen').setInputFiles(courier);
      await expect(second.getByText(/^Ingelezen: \d+ stukken/)).toBeVisible();
      await inspectScreen(second, desk.shell, 'exchange: a courier file was read');
      await toStart(second);
      await expect(second.getByRole('main')).toContainText('Achterna');
    });

    await test.step('when the first laptop is gone, an administrator takes the list over', async () => {
      await toLaptops(second);
      await inspectScreen(second, desk.shell, 'laptops: looked after where the office began');
      await second.getByRole('button', { name: 'Hier overnemen' }).click();
      await inspectScreen(second, desk.shell, 'laptops: to take the list over');
      await second.getByLabel('Jouw wachtzin').fill(founder.passphrase);
      await second.getByRole('button', { name: 'Hier overnemen' }).click();
      await expect(second.getByText('Vanaf nu regel je dit op deze laptop.')).toBeVisible();
      await expect(second.getByRole('button', { name: 'Hier overnemen' })).toHaveCount(0);
    });

    await test.step('the form for a lost laptop', async () => {
      await toLaptops(first);
      await inspectScreen(first, desk.shell, 'laptops: two, without a server');
      await first.getByRole('button', { name: /^Balie 2/ }).click();
      await expect(first.getByText('Dit huis heeft geen server.')).toBeVisible();
      await first.getByRole('button', { name: 'Laptop afsluiten' }).click();
      await expect(first.getByRole('alert')).toContainText('Schrijf kort wat er gebeurd is.');
      await inspectScreen(first, desk.shell, 'laptops: a lost one, with errors');
    });
  } finally {
    await other.remove();
  }
});
