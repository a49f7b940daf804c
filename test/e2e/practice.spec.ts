import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readStamp } from '../../src/domain/roster/paper-stamp.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen, callPort } from './devtools.ts';
import { answerAll, toAdvice } from './intake.ts';
import { prepareLetter, preview } from './letters.ts';
import { an, lock, setUpOffice, signIn } from './people.ts';
import { fillIdentity, fixture, openRow, openStep, search, startVisit, toQuestions, toStart } from './visit.ts';

const reason = 'Wil opnieuw ervaring opdoen op een werkvloer.';

const practise = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(Eerst oefenen|Oefenen)$/ }).click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
};

/** The word and the stripes around whatever stands on screen, the whole window wide and high. */
const expectPracticeFrame = async (page: Page, where: string): Promise<void> => {
  const band = page.getByRole('region', { name: 'OEFENING' });
  await expect(band, where).toBeInViewport();
  await expect(band.getByText('OEFENING', { exact: true })).toBeVisible();
  const stripes = await page.locator('.frame').evaluate((frame) => {
    const { backgroundImage, borderImageSource, position } = getComputedStyle(frame, '::after');
    return { image: `${backgroundImage} ${borderImageSource}`, position };
  });
  expect(stripes, where).toEqual({ image: expect.stringContaining('repeating-linear-gradient'), position: 'fixed' });
};

/** Saved as a person would; gives the bytes. */
const saveLetter = async (page: Page, desk: Desk): Promise<{ readonly file: string; readonly bytes: Buffer }> => {
  const press = () => page.getByRole('button', { name: 'Opslaan als pdf' }).click();
  const app = await appBehindScreen(page);
  const reference = await app.evaluate(async ({ vault, route }) =>
    route.page === 'letter' ? (await vault.referrals.get(route.referralId))?.reference : undefined,
  );
  const file = join(desk.savedPapers, `brief-${reference}.pdf`);
  if (desk.shell === 'electron') await press();
  else {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    await download.saveAs(file);
    await page.getByRole('button', { name: 'Ja, de brief is bewaard' }).click();
  }
  await expect(page.getByText(/^Opgeslagen als pdf, /)).toBeVisible();
  return { file, bytes: readFileSync(file) };
};

/** Every page of the signed-in person, one after the other. */
const walkThrough = async (page: Page): Promise<void> => {
  await expectPracticeFrame(page, 'start');
  for (const name of ['Goedkeuren', 'Medewerkers', 'Instellingen']) {
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('button', { name }).click();
    await expectPracticeFrame(page, name);
  }
  await toStart(page);
  await page.getByRole('button', { name: 'Klus laten doen' }).click();
  await expectPracticeFrame(page, 'klus');
  await toStart(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Naam, geboortedatum of kenmerk' }).fill('verzonnen');
  await expectPracticeFrame(page, 'search');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Hüseyin Verzonnen', level: 1 })).toBeVisible();
  await expectPracticeFrame(page, 'person');
  await toStart(page);
};

/** A new visit up to the letter for De Opstap, looked at on every step. */
const practiseVisit = async (page: Page): Promise<void> => {
  await startVisit(page);
  await expectPracticeFrame(page, 'identity');
  await fillIdentity(page, { surname: 'Leerling', firstName: 'Proef', year: '1990', section: '8610 Handzame' });
  await toQuestions(page);
  await expectPracticeFrame(page, 'questions');
  await answerAll(page, fixture('pathway-de-opstap-fits').answers);
  await toAdvice(page);
  await expectPracticeFrame(page, 'advice');
  await page.getByRole('button', { name: 'Blad voor de cliënt tonen' }).click();
  await expect(await preview(page)).toContainText('OEFENING');
  await page.keyboard.press('Escape');
  await prepareLetter(page, 'De Opstap', { forms: ['Vrijwilligerswerk'], reason });
  await expectPracticeFrame(page, 'preparing the letter');
  await openStep(page, 'Afronden');
  await expectPracticeFrame(page, 'finish');
  await openStep(page, 'Brief');
};

test.describe('practice', () => {
  test('before the first run: no passphrase, and nothing of it is there afterwards', async ({ desk }) => {
    const page = await desk.open();
    await practise(page);
    await expectPracticeFrame(page, 'start');
    await expect(page.getByRole('button', { name: /Oefenaar|Proefpersoon/ }).first()).toBeVisible();
    await page.getByRole('button', { name: 'Ga naar echt' }).click();
    await expect(page.getByRole('heading', { name: 'Doorwijzer in gebruik nemen' })).toBeVisible();
    await setUpOffice(page, an);
    expect(await search(page, 'oefenaar')).toEqual([]);
    await expect(page.getByText('Geen lopende bezoeken')).toBeVisible();
    await expect(page.getByText('Geen brieven die op iets wachten')).toBeVisible();
  });

  test('from the lock screen: striped and named on every screen and paper, apart from the real work', async ({
    desk,
  }) => {
    const page = await desk.open();
    const member = await setUpOffice(page, an);
    await startVisit(page);
    await fillIdentity(page, { surname: 'Echtgenaamd', firstName: 'Werkelijk', year: '1980' });
    await page.keyboard.press('Tab');
    await toStart(page);
    await expect(page.getByText('OEFENING')).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('Werkelijk Echtgenaamd');
    // The file of the person is read a moment after the list.
    await expect(page.getByRole('main')).toContainText('1980');
    const real = await page.getByRole('main').innerText();
    await lock(page);

    await practise(page);
    await walkThrough(page);
    expect(await search(page, 'echtgenaamd')).toEqual([]);
    await practiseVisit(page);
    await page.getByRole('button', { name: 'Brief bekijken' }).click();
    await expect(await preview(page)).toContainText('OEFENING');
    await page.getByRole('button', { name: 'Brief goedkeuren' }).click();
    await expect(page.getByText(/^Goedgekeurd door /)).toBeVisible();
    await expectPracticeFrame(page, 'letter');
    await expect(await preview(page)).toContainText('OEFENING');

    await test.step('the letter says OEFENING on paper and can never leave as a real one', async () => {
      const { file, bytes } = await saveLetter(page, desk);
      for (const text of execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
        .split('\f')
        .slice(0, -1))
        expect(text).toContain('OEFENING');
      expect(readStamp(bytes)).toMatchObject({ ok: true, value: { kind: 'practice' } });
      const asGated = Buffer.from(bytes.toString('latin1').replaceAll('stamp:practice:', 'stamp:gated:'), 'latin1');
      expect(readStamp(asGated)).toMatchObject({ ok: true, value: { kind: 'gated' } });
      const app = await appBehindScreen(page);
      const release = await app.evaluate(({ vault, route }) =>
        route.page === 'letter' ? vault.referrals.release(route.referralId) : null,
      );
      for (const [name, proof] of Object.entries({ none: null, ofThePractice: release }))
        for (const verb of ['printPaper', 'savePaper'] as const) {
          const job = { bytes: new Uint8Array(asGated), fileName: 'brief-7K3M-92.pdf', release: proof };
          const answer = await callPort(page, desk.shell, verb, verb === 'printPaper' ? [job, null] : [job]);
          expect(answer, `${verb} with release: ${name}`).toMatchObject({ ok: false, error: { type: 'notReleased' } });
        }
    });

    await test.step('back to the real work only with the passphrase; nothing changed there', async () => {
      await page.getByRole('button', { name: 'Ga naar echt' }).click();
      await expect(page.getByLabel('Wachtzin', { exact: true })).toBeVisible();
      await signIn(page, member);
      await toStart(page);
      await expect(page.getByText('OEFENING')).toHaveCount(0);
      await expect(page.getByRole('main')).toContainText('Werkelijk Echtgenaamd');
      expect(await page.getByRole('main').innerText()).toBe(real);
      for (const name of ['leerling', 'oefenaar', 'verzonnen']) expect(await search(page, name), name).toEqual([]);
    });

    await test.step('each practice starts afresh', async () => {
      await lock(page);
      await practise(page);
      expect(await search(page, 'leerling')).toEqual([]);
      expect(await search(page, 'verzonnen')).toHaveLength(1);
      await openRow(page, /Anna Oefenaar/);
      await expectPracticeFrame(page, 'visit');
    });
  });
});
