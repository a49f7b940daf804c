import { join } from 'node:path';
import { expect, test } from './desk-fixture.ts';
import { inspectScreen } from './inspect-screen.ts';
import { toLaptops } from './laptops.ts';
import { an, setUpOffice, signIn } from './people.ts';
import { anotherDesk, newVisit } from './two-laptops.ts';

test.skip((options) => options.shell === 'electron', 'the file goes through the downloads of the browser edition');

test('an office without a server takes in a laptop without a network, with a file and a code', async ({ desk }) => {
  const other = anotherDesk('chromium');
  try {
    const first = await desk.open();
    const founder = await setUpOffice(first, an);
    await newVisit(first, 'Meegebracht');
    await toLaptops(first);
    await inspectScreen(first, desk.shell, 'laptops: without a server');
    await first.getByRole('button', { name: 'Zonder netwerk: met een bestand' }).click();
    await first.getByLabel('Naam van de nieuwe laptop').fill('Balie 2');
    await first.getByLabel('Jouw wachtzin').fill(founder.passphrase);
    await inspectScreen(first, desk.shell, 'laptops: a file for Balie 2');
    const file = join(desk.savedPapers, 'laptop.dwl');
    const [download] = await Promise.all([
      first.waitForEvent('download'),
      first.getByRole('button', { name: 'Bestand maken' }).click(),
    ]);
    await download.saveAs(file);
    const groups = first.getByRole('list', { name: 'Code' }).getByRole('listitem');
    await expect(groups).toHaveCount(8);
    const code = (await groups.allInnerTexts()).join(' ');
    await inspectScreen(first, desk.shell, 'laptops: the file and its code');

    const second = await other.desk.open();
    await second.getByRole('button', { name: 'Deze laptop toevoegen' }).click();
    await inspectScreen(second, desk.shell, 'first run: to another laptop');
    await second.getByRole('button', { name: 'Met een bestand' }).click();
    await second.getByLabel('Code', { exact: true }).fill('BCDE '.repeat(8));
    await second.getByLabel('Bestand van de andere laptop').setInputFiles(file);
    await expect(second.getByText('Deze code hoort niet bij dit bestand.')).toBeVisible();
    await inspectScreen(second, desk.shell, 'first run: a code of another file');
    await second.getByLabel('Code', { exact: true }).fill(code);
    await second.getByLabel('Bestand van de andere laptop').setInputFiles(file);
    await signIn(second, founder);
    await expect(second.getByRole('main')).toContainText('Meegebracht');
  } finally {
    await other.remove();
  }
});
