import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type LetterWindow, onPage, usualWindows } from '../../src/domain/catalogue/letter-window.ts';
import type { Answers } from '../../src/domain/intake/answers.ts';
import { readLetterPaper } from '../../src/letter/paper-schema.ts';
import { type PrivateCups, startPrivateCups, whyNoCups } from '../contract/private-cups.ts';
import { proofOf, reads } from '../unit/letters/pdf-tools.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { referralWith } from './gated-letter.ts';
import { inspectScreen } from './inspect-screen.ts';
import { answerAll, toAdvice } from './intake.ts';
import { lookAtReplySlip, lookAtTranslation, prepareLetter, preview, referenceOnScreen, savedBy } from './letters.ts';
import { an, setUpOffice } from './people.ts';
import { fillIdentity, fixture, startVisit, toQuestions, toStart } from './visit.ts';

/** Somebody who may ask for French. */
const livesInMesen: Answers = {
  residence: { type: 'choices', choices: ['otherMunicipality'] },
  otherMunicipality: { type: 'choices', choices: ['mesen'] },
};

/** A new visit up to the letter to VDAB on screen, ready to leave. Ends with its reference. */
const vdabLetter = async (page: Page, surname: string, elsewhere: Answers | null = null): Promise<string> => {
  await startVisit(page);
  const section = elsewhere === null ? { section: '8610 Kortemark' } : {};
  await fillIdentity(page, { ...section, surname, firstName: 'Demopersoon', month: '3', year: '1995' });
  await toQuestions(page);
  await answerAll(page, { ...fixture('pathway-vdab-fits').answers, ...elsewhere });
  await toAdvice(page);
  await prepareLetter(page, 'VDAB', { purpose: 'Inschrijven als werkzoekende' });
  await page.getByRole('button', { name: 'Brief bekijken' }).click();
  await preview(page);
  // Neither An nor the office has a phone or an e-mail address: the letter invites to nothing, the screen says what helps.
  await expect(page.getByText('Op deze brief staat geen telefoonnummer of e-mailadres')).toBeVisible();
  return referenceOnScreen(page);
};

const stateOf = async (page: Page, reference: string) => {
  const { state, issued } = await referralWith(await appBehindScreen(page), reference);
  return { state, way: issued?.way };
};

/** The bytes that the store keeps of a letter that left. */
const keptBytes = async (page: Page, reference: string): Promise<Buffer> => {
  const app = await appBehindScreen(page);
  const { issued } = await referralWith(app, reference);
  const base64 = await app.evaluate(async ({ vault }, id) => {
    const paper = id === undefined ? null : await vault.referrals.paper(id);
    return btoa(Array.from(paper?.bytes ?? [], (byte) => String.fromCharCode(byte)).join(''));
  }, issued?.paperId);
  return Buffer.from(base64, 'base64');
};

/** As an administrator sets it under Instellingen. */
const setWindow = async (page: Page, window: LetterWindow): Promise<void> =>
  (await appBehindScreen(page)).evaluate(async ({ vault }, kept) => {
    const set = await vault.settings.set('letterWindow', kept);
    if (!set.ok) throw new Error(set.error.type);
  }, JSON.stringify(window));

/** The window that a letter which left was made for. */
const windowOf = async (page: Page, reference: string): Promise<LetterWindow | undefined> => {
  const app = await appBehindScreen(page);
  const { issued } = await referralWith(app, reference);
  const kept = await app.evaluate(
    async ({ vault }, id) => (id === undefined ? null : ((await vault.referrals.paper(id))?.value ?? null)),
    issued?.paperId,
  );
  return readLetterPaper(kept ?? '')?.window;
};

/** In the file of the only person of this office, as when a mistake in it is put right later. */
const changeBirthYear = async (page: Page, year: number): Promise<void> =>
  (await appBehindScreen(page)).evaluate(async ({ vault }, changed) => {
    const [client] = await vault.clients.all();
    if (client?.birthDate == null) throw new Error('nobody with a birth date');
    await vault.clients.change(client.id, { birthDate: { ...client.birthDate, year: changed } });
  }, year);

/** "Opslaan als pdf": the file that the person then has. */
const save = (desk: Desk, page: Page, reference: string): Promise<Buffer> =>
  savedBy(desk, page, { button: 'Opslaan als pdf', fileName: `brief-${reference}.pdf` });

const printTo = async (page: Page, button: string, queue: string): Promise<void> => {
  await page.getByLabel('Printer').selectOption(queue);
  await page.getByRole('button', { name: button }).click();
};

const sentences = [
  'Sociaal Huis Kortemark',
  'Inschrijving als werkzoekende:',
  'komt met deze brief bij u om zich in te schrijven als werkzoekende. Wilt u daarbij helpen?',
  'Een verwijzing is daarvoor niet nodig.',
  'Bij deze brief zit een antwoordblad: kruis aan wat ervan kwam en bezorg het ons terug.',
  'mee akkoord dat u deze gegevens krijgt. An Voorbeeld legde vooraf uit wat er in deze brief staat.',
  'Met vriendelijke groeten,',
  'An Voorbeeld',
  'maart 1995',
];

/** What was said in the intake and is not VDAB's business in this letter, and what would lead nowhere. */
const elsewhere = [
  'CONCEPT',
  'DUPLICAAT',
  'Hebt u nog vragen',
  'Inkomen',
  'leefloon',
  'maatschappelijk werker',
  'Dringend',
];

/** What independent programs find in the file: sound, its own fonts, the words that belong in it and no others. */
const expectGoodLetter = (bytes: Buffer, reference: string): void => {
  const proof = proofOf(bytes);
  expect(proof.pages).toBe(1);
  expect(proof.info).toContain('(A4)');
  expect(proof.fonts.length).toBeGreaterThan(0);
  expect(proof.fonts.filter((font) => !font.embedded)).toEqual([]);
  expect([...sentences, reference].filter((text) => !reads(proof, text))).toEqual([]);
  expect(elsewhere.filter((text) => reads(proof, text))).toEqual([]);
};

/** The blank answer that comes behind its letter. */
const expectReplySlip = (bytes: Buffer, reference: string): void => {
  const proof = proofOf(bytes);
  expect(proof.pages).toBe(1);
  const onSlip = ['Antwoord aan Sociaal Huis Kortemark', 'Wat kwam ervan?', 'Terug naar', reference];
  expect(onSlip.filter((text) => !reads(proof, text))).toEqual([]);
  expect(reads(proof, 'Demopersoon')).toBe(false);
};

test.describe('the letter to VDAB leaves', () => {
  test('to a printer queue, again as a duplicate, and byte for byte what is kept', async ({ desk }) => {
    const without = whyNoCups();
    test.skip(without !== null, without ?? '');
    const cups: PrivateCups = await startPrivateCups();
    try {
      const page = await desk.open(cups.env);
      await setUpOffice(page, an);
      const first = await vdabLetter(page, 'Voorbeeld-Een');
      expect(await stateOf(page, first)).toEqual({ state: 'draft', way: undefined });
      await printTo(page, 'Brief afdrukken', cups.pdfQueue);
      await expect(page.getByText(/^Afgedrukt, vandaag om/)).toBeVisible();
      expect(await stateOf(page, first)).toEqual({ state: 'issued', way: 'printed' });
      await expect(page.getByText('Het antwoordblad ging achter de brief naar de printer.')).toBeVisible();
      expect(path.basename(await cups.pdfJob('antwoord'))).toContain(`antwoord-${first}`);
      const printed = await cups.pdfJob('brief');
      expect(path.basename(printed)).toContain(`brief-${first}`);
      const info = execFileSync('pdfinfo', [printed], { encoding: 'utf8' });
      expect(info).toMatch(/Pages:\s+1\b/);
      expect(info).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts/);

      await lookAtReplySlip(page, first, 'Voorbeeld-Een');
      await expect(page.getByRole('button', { name: 'Franse vertaling tonen' })).toHaveCount(0);
      await expect(page.getByText('Op het papier komt DUPLICAAT')).toBeVisible();
      await printTo(page, 'Nog eens afdrukken', cups.rawQueue);
      await expect(page.getByText('Doorgegeven aan de printer.')).toBeVisible();
      const again = proofOf(await cups.rawJob());
      const day = /datum\s+(\d+ \p{L}+ \d{4})/u.exec(await (await preview(page)).innerText())?.[1];
      expect(day).toBeDefined();
      expect(reads(again, `DUPLICAAT van de brief van ${day}`)).toBe(true);
      expect([...sentences, first].filter((text) => !reads(again, text))).toEqual([]);
      expect(await stateOf(page, first)).toEqual({ state: 'issued', way: 'printed' });

      await toStart(page);
      const second = await vdabLetter(page, 'Voorbeeld-Twee');
      await printTo(page, 'Brief afdrukken', cups.rawQueue);
      await expect(page.getByText(/^Afgedrukt, vandaag om/)).toBeVisible();
      const kept = await keptBytes(page, second);
      // The duplicate of the first letter came before it.
      await expect.poll(() => cups.rawJobs().length).toBe(3);
      expect(cups.rawJobs()[1]?.equals(kept)).toBe(true);
      expectGoodLetter(kept, second);
      expectReplySlip(await cups.rawJob(), second);
    } finally {
      await desk.close();
      await cups.stop();
    }
  });

  test('as a file that is sound, with its fonts and every sentence; saved again it says DUPLICAAT', async ({
    desk,
  }) => {
    const page = await desk.open();
    await setUpOffice(page, an);
    await setWindow(page, onPage(usualWindows.leftLarge));
    const reference = await vdabLetter(page, 'Voorbeeld-Drie', livesInMesen);
    const saved = await save(desk, page, reference);
    const isKept = page.getByRole('button', { name: 'Ja, de brief is bewaard' });
    // A browser does not say whether a download was kept: the letter counts as gone when a person says so.
    if (desk.shell === 'chromium') {
      expect(await stateOf(page, reference)).toEqual({ state: 'draft', way: undefined });
      await isKept.click();
    }
    await expect(page.getByText(/^Opgeslagen als pdf, vandaag om/)).toBeVisible();
    expect(await stateOf(page, reference)).toEqual({ state: 'issued', way: 'saved' });
    await expect(page.getByText('Bij de brief hoort een antwoordblad')).toBeVisible();
    await inspectScreen(page, desk.shell, 'letter: saved, its reply slip still to save');
    const slip = { button: 'Antwoordblad opslaan', fileName: `antwoord-${reference}.pdf` };
    expectReplySlip(await savedBy(desk, page, slip), reference);
    await expect(page.getByText('Het antwoordblad is ook opgeslagen.')).toBeVisible();
    expect(saved.equals(await keptBytes(page, reference))).toBe(true);
    expectGoodLetter(saved, reference);
    expect(await windowOf(page, reference)).toEqual(onPage(usualWindows.leftLarge));

    // Other envelopes by now: it is the same letter.
    await setWindow(page, onPage(usualWindows.right));
    await expect(page.getByText('Op het papier komt DUPLICAAT')).toBeVisible();
    await lookAtTranslation(page, reference);
    const contents = page.getByRole('complementary', { name: 'Wat staat er in deze brief' });
    await expect(contents).toContainText('maart 1995');
    await changeBirthYear(page, 1996);
    await expect(page.getByText('zonder het woord DUPLICAAT')).toBeVisible();
    await expect(contents).toContainText('maart 1995');
    await expect(contents).not.toContainText('1996');
    await changeBirthYear(page, 1995);
    await expect(page.getByText('Op het papier komt DUPLICAAT')).toBeVisible();
    const again = proofOf(await save(desk, page, reference));
    expect(reads(again, 'DUPLICAAT van')).toBe(true);
    expect([...sentences, reference].filter((text) => !reads(again, text))).toEqual([]);
  });
});

/** One more approved letter beside the one of the practice office. */
const approveOne = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Goedkeuren' }).click();
  await page.getByRole('main').getByRole('listitem').getByRole('button').first().click();
  await preview(page);
  await page.getByRole('button', { name: 'Brief goedkeuren' }).click();
  await expect(page.getByText(/^Goedgekeurd door/)).toBeVisible();
  await toStart(page);
};

test('the approved letters of a day leave one after the other; a printer that stands still is said, noted and tried again', async ({
  desk,
}) => {
  const without = whyNoCups() ?? (desk.shell === 'electron' ? 'the same path as in the browser edition' : null);
  test.skip(without !== null, without ?? '');
  const cups = await startPrivateCups();
  const printer = (command: 'cupsdisable' | 'cupsenable') =>
    execFileSync(command, [cups.rawQueue], { env: { ...process.env, ...cups.env } });
  try {
    const page = await desk.open(cups.env);
    await page.getByRole('button', { name: 'Oefenen' }).click();
    await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible({ timeout: 60_000 });
    await approveOne(page);
    await page.getByRole('button', { name: '2 goedgekeurde brieven afdrukken' }).click();
    const dialog = page.getByRole('dialog', { name: 'Goedgekeurde brieven afdrukken' });
    const rows = dialog.getByRole('listitem');
    await expect(rows).toHaveCount(2);
    const names = await rows.locator('.list-title').allInnerTexts();
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'nl-BE')));
    printer('cupsdisable');
    await dialog.getByLabel('Printer').selectOption(cups.rawQueue);
    // An earlier try of which nobody wrote down what came of it: closing waits for the answer of a person.
    const tried = /[0-9A-Z]{4}-[0-9A-Z-]+/.exec(await rows.nth(0).innerText())?.[0] ?? '';
    const { id } = await referralWith(await appBehindScreen(page), tried);
    const app = await appBehindScreen(page);
    await app.evaluate(({ vault }, letter) => vault.referrals.notePrint(letter, 'Afdrukken begonnen.'), id);
    await dialog.getByRole('button', { name: '2 brieven afdrukken' }).click();
    await expect(dialog.getByText('Ligt de brief van')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog.getByText('Doorwijzer stopt na deze brief.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Nee, er kwam niets' }).click();
    await expect(rows.nth(0)).toContainText('De printer staat stil of is niet verbonden. Er is niets verstuurd.');
    await expect(rows.nth(1)).toContainText('klaar om af te drukken');
    await inspectScreen(page, desk.shell, 'start: a printer that stands still');
    printer('cupsenable');
    await dialog.getByRole('button', { name: '2 brieven opnieuw afdrukken' }).click();
    await expect(dialog.getByText('2 brieven gingen naar de printer.')).toBeVisible();
    const references = await rows.allInnerTexts();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: /goedgekeurde brie/ })).toHaveCount(0);
    const [first = '', last = ''] = references.map((text) => /[0-9A-Z]{4}-[0-9A-Z-]+/.exec(text)?.[0] ?? '');
    const histories = await Promise.all(
      [first, last].map(async (reference) => {
        const { issued, history } = await referralWith(await appBehindScreen(page), reference);
        const notes = history.filter(({ state }) => state === 'approved').map(({ note }) => note);
        return [issued?.way, notes, history.at(-1)?.note];
      }),
    );
    const slipPrinted = 'Antwoordblad naar de printer.';
    const began = 'Afdrukken begonnen.';
    expect(histories).toEqual([
      ['printed', ['', began, began, 'Niet afgedrukt: de printer stond stil.', began], slipPrinted],
      ['printed', ['', began], slipPrinted],
    ]);
    await expect.poll(() => cups.rawJobs().length).toBe(4);
    const [, slip, letter] = cups.rawJobs();
    expect(reads(proofOf(slip ?? Buffer.of()), first)).toBe(true);
    expect(letter?.equals(await keptBytes(page, last))).toBe(true);
  } finally {
    await desk.close();
    await cups.stop();
  }
});
