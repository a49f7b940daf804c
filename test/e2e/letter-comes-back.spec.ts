import type { Page } from '@playwright/test';
import { expect, test } from './desk-fixture.ts';
import { inspectScreen } from './inspect-screen.ts';
import { answerAll, toAdvice } from './intake.ts';
import { letterHeading, prepareLetter, preview } from './letters.ts';
import { addColleague, an, bea, lock, setUpOffice, signIn } from './people.ts';
import { fillIdentity, fixture, openRow, openStep, startVisit, toQuestions, toStart } from './visit.ts';

const wish = 'Schrijf erbij dat de persoon liever in de voormiddag komt.';

/** The list "Brieven" of the start screen. */
const letterRow = (page: Page, name: string) =>
  page.locator('.start-letters').getByRole('listitem').filter({ hasText: name });

test('a letter goes back with the reason why, and a draft that is left stays in sight', async ({ desk }) => {
  test.setTimeout(240_000);
  const page = await desk.open();
  const anMember = await setUpOffice(page, an);
  const beaMember = await addColleague(page, anMember, bea);
  await toStart(page);
  await startVisit(page);
  await fillIdentity(page, { surname: 'Voorbeeld', firstName: 'Willy', year: '1985', section: '8610 Zarren' });
  await toQuestions(page);
  await answerAll(page, fixture('pathway-de-opstap-fits').answers);
  await toAdvice(page);
  await prepareLetter(page, 'De Opstap', { forms: ['Vrijwilligerswerk'], reason: 'Wil ervaring opdoen.' });
  await page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' }).click();
  await preview(page);
  await lock(page);

  await test.step('the social worker says what has to change, or stays', async () => {
    await signIn(page, beaMember);
    await toStart(page);
    await letterRow(page, 'Willy Voorbeeld').getByRole('button').click();
    await preview(page);
    await page.getByRole('button', { name: 'Terug naar ontwerp' }).click();
    const form = page.getByRole('form', { name: 'Terug naar ontwerp' });
    await expect(form.getByLabel('Wat moet er anders?')).toBeFocused();
    await form.getByLabel('Wat moet er anders?').fill(wish);
    await inspectScreen(page, desk.shell, 'letter: what has to change');
    // What is typed and not sent yet waits in its place.
    await page.keyboard.press('Escape');
    await expect(page.getByText('Deze brief is geen ontwerp meer.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(form.getByLabel('Wat moet er anders?')).toHaveValue(wish);
    await form.getByRole('button', { name: 'Terug naar ontwerp' }).click();
    await expect(form).toHaveCount(0);
    await lock(page);
  });

  await test.step('who prepared it reads that above the draft', async () => {
    await signIn(page, anMember);
    await toStart(page);
    await openRow(page, /Willy Voorbeeld/);
    await expect(letterHeading(page, 'De Opstap')).toBeVisible();
    await expect(page.getByText(/^Bea Proefpersoon vraagt een wijziging, vandaag/)).toBeVisible();
    await expect(page.getByText(wish)).toBeVisible();
    await inspectScreen(page, desk.shell, 'letter of the visit: sent back');
  });

  await test.step('a visit that ends with a draft says so, and the draft waits on the start screen', async () => {
    await openStep(page, 'Afronden');
    await expect(page.getByText('Er is nog een brief in ontwerp.')).toBeVisible();
    await toStart(page);
    await expect(letterRow(page, 'Willy Voorbeeld')).toHaveCount(0);
    await openRow(page, /Willy Voorbeeld/);
    await page.getByRole('radio', { name: 'Informatie gekregen, geen brief nodig' }).click();
    await page.getByRole('button', { name: /^Bezoek afronden/ }).click();
    await expect(letterRow(page, 'Willy Voorbeeld')).toContainText('ontwerp');
    await inspectScreen(page, desk.shell, 'start: a draft that was left');
    await letterRow(page, 'Willy Voorbeeld').getByRole('button').click();
    await expect(page.getByRole('button', { name: 'Verder invullen' })).toBeVisible();
  });

  await test.step('submitted again, the request is gone from the form', async () => {
    await page.getByRole('button', { name: 'Naar het bezoek' }).click();
    await page.getByRole('button', { name: 'Bezoek opnieuw openen' }).click();
    await openStep(page, 'Brief');
    await expect(page.getByText(wish)).toBeVisible();
    await page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' }).click();
    await preview(page);
    await page.getByRole('button', { name: 'Terug naar ontwerp' }).click();
    await page.getByRole('button', { name: 'Verder invullen' }).click();
    await expect(page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' })).toBeVisible();
    await expect(page.getByText(wish)).toHaveCount(0);
  });
});
