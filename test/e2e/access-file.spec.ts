import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { accessFileSchema } from '../../src/letter/access-file-schema.ts';
import { proofOf, reads } from '../unit/letters/pdf-tools.ts';
import { expect, test } from './desk-fixture.ts';
import { inspectScreen } from './inspect-screen.ts';
import { finishedVisit, openPerson } from './left-letter.ts';
import { preview, savedBy } from './letters.ts';
import { an, setUpOffice } from './people.ts';
import { toStart } from './visit.ts';

const jan = { surname: 'Inzageman', firstName: 'Testpersoon', year: '1990', phone: '0470 00 00 01' };
const other = { surname: 'Buitenstaander', firstName: 'Demopersoon', year: '1985', phone: '0470 00 00 77' };

test('all that is kept about one person goes along, on paper and as data, and nothing of another', async ({ desk }) => {
  const page = await desk.open();
  await setUpOffice(page, an);
  const reference = await finishedVisit(page, jan);
  const foreign = await finishedVisit(page, other);
  await openPerson(page, jan.surname);
  await page.getByLabel('Nieuwe nota').fill('Bracht een attest mee.');
  await page.getByRole('button', { name: 'Nota bewaren' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Bracht een attest mee.' })).toBeVisible();
  await page.getByRole('button', { name: 'Inzagedossier' }).click();
  const paper = await preview(page);
  await expect(paper).toContainText('Alles wat we over jou bewaren');
  await expect(page.getByText('Hier staat alles in, leesbaar voor iedereen')).toBeVisible();
  await inspectScreen(page, desk.shell, 'access file');

  const pdf = await savedBy(desk, page, { button: 'Opslaan als pdf', fileName: 'inzagedossier.pdf' });
  if (process.env['SCREENS'] !== undefined)
    copyFileSync(path.join(desk.savedPapers, 'inzagedossier.pdf'), path.join(process.env['SCREENS'], 'inzage.pdf'));
  const json = await savedBy(desk, page, { button: 'Opslaan als gegevens (json)', fileName: 'inzagedossier.json' });
  await expect(page.getByText(/^(Opgeslagen\.|Het bestand staat bij je downloads\.)$/).first()).toBeVisible();
  const file = accessFileSchema.parse(JSON.parse(json.toString('utf8')));
  expect(file.person).toMatchObject({ surname: jan.surname, firstName: jan.firstName });
  expect(file.letters).toMatchObject([{ reference, recipient: 'vdab', state: 'issued', approval: null }]);
  expect(file.notes).toMatchObject([{ text: 'Bracht een attest mee.' }]);
  expect(file.accesses.at(-1)?.what).toBe('maakte een inzagedossier');

  const proof = proofOf(pdf);
  const answers = file.visits.flatMap((visit) => visit.answers.flatMap(({ asked, said }) => [asked, said]));
  const said = file.letters.flatMap((letter) => letter.said);
  const accesses = file.accesses.map(({ by, what }) => `${by} ${what}.`);
  const own = [
    jan.surname,
    jan.phone,
    reference,
    'Bracht een attest mee.',
    ...answers,
    ...said,
    ...accesses,
    'Dossier met een brief die vertrok',
  ];
  expect(own.length).toBeGreaterThan(40);
  expect(own.filter((text) => !reads(proof, text))).toEqual([]);
  const foreignTexts = [other.surname, other.firstName, other.phone, foreign];
  expect(foreignTexts.filter((text) => reads(proof, text) || json.includes(text))).toEqual([]);
  expect(json.includes(an.name), 'no name of a colleague outside the letter').toBe(said.join(' ').includes(an.name));

  await page.keyboard.press('Escape');
  await toStart(page);
  await page.getByRole('button', { name: 'Logboek' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'maakte een inzagedossier' })).toContainText('Inzageman');
});
