import type { Page } from '@playwright/test';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { answerAll, toAdvice } from './intake.ts';
import { prepareLetter, preview } from './letters.ts';
import { addColleague, an, bea, lock, type Member, setUpOffice, signIn } from './people.ts';
import { fillIdentity, fixture, openRow, openStep, startVisit, toQuestions, toStart } from './visit.ts';

/** The names of the half-typed rows that stand on the disk now. */
const rowsOnDisk = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('doorwijzer');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const keys = opening.result.transaction('meta').objectStore('meta').getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            resolve(keys.result.map(String).filter((key) => key.startsWith('halfTyped/')));
          };
        };
      }),
  );

/** A disk that is busy for so long: whatever wants to write waits. */
const keepDiskBusy = (page: Page, ms: number): Promise<void> =>
  page.evaluate(
    (forMs) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('doorwijzer');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const until = performance.now() + forMs;
          const records = opening.result.transaction('rec', 'readwrite').objectStore('rec');
          const hold = () => {
            if (performance.now() < until) records.count().onsuccess = hold;
            else opening.result.close();
          };
          hold();
          resolve();
        };
      }),
    ms,
  );

const lockAndReturn = async (page: Page, member: Member): Promise<void> => {
  await lock(page);
  await signIn(page, member);
};

test('what stands half typed at lock comes back on its screen, for who typed it', async ({ desk }) => {
  const page = await desk.open();
  const member = await setUpOffice(page, an);
  const colleague = await addColleague(page, member, bea);
  await toStart(page);

  await test.step('the identity page before there is a surname, and a birth date that cannot be read', async () => {
    await startVisit(page);
    await fillIdentity(page, { firstName: 'Halina', phone: '0470 00 00 01' });
    await lockAndReturn(page, member);
    await expect(page.getByLabel('Voornaam', { exact: true })).toHaveValue('Halina');
    await expect(page.getByLabel('Telefoon of gsm')).toHaveValue('0470 00 00 01');
    await fillIdentity(page, { surname: 'Halfgezegd', section: '8610 Kortemark', day: '31', month: '2' });
    await lockAndReturn(page, member);
    await expect(page.getByLabel('Familienaam')).toHaveValue('Halfgezegd');
    await expect(page.getByLabel('dag', { exact: true })).toHaveValue('31');
    await expect(page.getByLabel('maand', { exact: true })).toHaveValue('2');
    await fillIdentity(page, { day: '3', month: '2', year: '1995' });
    await toQuestions(page);
    await expect.poll(() => rowsOnDisk(page)).toEqual([]);
  });

  await test.step('the next step of a pause: not for a colleague, gone once it is kept', async () => {
    const dialog = page.getByRole('dialog', { name: 'Bezoek even pauzeren' });
    const nextStep = dialog.getByLabel('Wat is de volgende stap?');
    await page.getByRole('button', { name: 'Even pauzeren' }).click();
    await nextStep.fill('Belt terug over de huurwa');
    await lock(page);
    expect(await page.content()).not.toContain('huurwa');
    await signIn(page, colleague);
    await expect(page.locator('.visit-who')).toHaveText('Halina Halfgezegd');
    await expect(dialog).toHaveCount(0);
    await lockAndReturn(page, member);
    await expect(nextStep).toHaveValue('Belt terug over de huurwa');
    await nextStep.fill('Belt terug over de huurwaarborg');
    await dialog.getByRole('button', { name: 'Bezoek pauzeren' }).click();
    await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
    await expect.poll(() => rowsOnDisk(page)).toEqual([]);
  });

  await test.step('the address of a letter, and where it was looked up', async () => {
    await openRow(page, /Halfgezegd/);
    await page.getByRole('button', { name: 'Bezoek verderzetten' }).click();
    await answerAll(page, fixture('pathway-vdab-fits').answers);
    await toAdvice(page);
    await prepareLetter(page, 'De Opstap', { forms: ['Vrijwilligerswerk'], reason: 'Zoekt werk.' });
    await page.getByRole('radio', { name: 'Met de post' }).click();
    await page.getByLabel('Waar heb je het adres nagekeken?').fill('gebeld naar De O');
    await page.getByLabel('Straat').fill('Proefstra');
    await lockAndReturn(page, member);
    await expect(page.getByLabel('Straat')).toHaveValue('Proefstra');
    await expect(page.getByLabel('Waar heb je het adres nagekeken?')).toHaveValue('gebeld naar De O');
    const address = { Straat: 'Proefstraat', Nummer: '1', Postcode: '8600', Gemeente: 'Diksmuide' };
    for (const [label, text] of Object.entries(address)) await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Adres bevestigen voor deze brief' }).click();
    await expect(page.getByText('Nagekeken: gebeld naar De O.')).toBeVisible();
    await expect.poll(() => rowsOnDisk(page)).toEqual([]);
  });

  await test.step('what the recipient let know', async () => {
    await page.getByRole('button', { name: 'Terug naar het advies' }).click();
    await prepareLetter(page, 'VDAB', { purpose: 'Inschrijven als werkzoekende' });
    await page.getByRole('button', { name: 'Brief bekijken' }).click();
    await preview(page);
    await page.getByRole('button', { name: 'Opslaan als pdf' }).click();
    if (desk.shell === 'chromium') await page.getByRole('button', { name: 'Ja, de brief is bewaard' }).click();
    const note = page.getByLabel('Wat liet VDAB Diksmuide weten?');
    const accepted = page.getByRole('radio', { name: 'Aanvaard: er is een afspraak of een plaats' });
    await accepted.click();
    await note.fill('Afspraak op dins');
    await lockAndReturn(page, member);
    await expect(note).toHaveValue('Afspraak op dins');
    await expect(accepted).toBeChecked();
    await page.getByRole('button', { name: 'Antwoord noteren' }).click();
    await expect(note).toHaveValue('');
    await expect.poll(() => rowsOnDisk(page)).toEqual([]);
  });

  await test.step('the reason sentence, which is kept in the letter itself', async () => {
    await toStart(page);
    await openRow(page, /Halfgezegd/);
    await openStep(page, 'Advies');
    await page.getByRole('button', { name: 'Open brief voor De Opstap' }).click();
    await page.getByLabel('De reden in één zin').fill('Halina zoekt werk in de zo');
    await lockAndReturn(page, member);
    await expect(page.getByLabel('De reden in één zin')).toHaveValue('Halina zoekt werk in de zo');
    expect(await rowsOnDisk(page)).toEqual([]);
  });

  await test.step('a colleague who is being added, without the passphrase', async () => {
    await page.getByRole('button', { name: 'Medewerkers' }).click();
    await page.getByRole('button', { name: 'Collega toevoegen' }).click();
    await page.getByLabel('Voornaam en naam').fill('Cis Half');
    await page.getByLabel('Jouw wachtzin').fill(member.passphrase);
    await lockAndReturn(page, member);
    await page.getByRole('button', { name: 'Medewerkers' }).click();
    await expect(page.getByLabel('Voornaam en naam')).toHaveValue('Cis Half');
    await expect(page.getByLabel('Jouw wachtzin')).toHaveValue('');
    await page.getByRole('button', { name: 'Niet toevoegen' }).click();
    await expect.poll(() => rowsOnDisk(page)).toEqual([]);
  });
});

test('locking while the disk is busy loses no write', async ({ desk }) => {
  const page = await desk.open();
  const member = await setUpOffice(page, an);
  await startVisit(page);
  await fillIdentity(page, { surname: 'Traagschijf' });
  await page.keyboard.press('Tab');
  await expect(page.locator('.visit-who')).toHaveText('Traagschijf');
  await keepDiskBusy(page, 6000);
  await page.getByLabel('Voornaam', { exact: true }).fill('Tine');
  await lockAndReturn(page, member);
  await expect(page.locator('.visit-who')).toHaveText('Tine Traagschijf');
  const app = await appBehindScreen(page);
  const names = await app.evaluate(async ({ vault }) => (await vault.clients.all()).map(({ firstName }) => firstName));
  expect(names).toEqual(['Tine']);
});
