import { expect, type Page } from '@playwright/test';
import type { Answers } from '../../src/domain/intake/answers.ts';
import { goOn, openQuestion, say } from './intake.ts';
import { preview } from './letters.ts';
import { fixture, openStep } from './visit.ts';

/** Looks at the screen under this name. */
export type Inspect = (name: string) => Promise<void>;

const oneOf = (...choices: readonly string[]) => ({ type: 'choices', choices }) as const;

/** So that AMA comes up as well, with a body to ask and one that has no paper. */
export const partlyAtWork: Answers = {
  ...fixture('pathway-de-opstap-fits').answers,
  income: oneOf('leefloon', 'healthFund'),
  workNow: oneOf('partly'),
  obstacle: oneOf('yes'),
  vaphSupport: oneOf('no'),
};

/** The request to the advising physician, with a word that does not belong on it. */
export const lookAtPermissionRequest = async (page: Page, inspect: Inspect): Promise<void> => {
  await inspect('finish, a permission is needed');
  await page.getByRole('button', { name: 'Aanvraag aan de adviserend arts tonen' }).click();
  const paper = await preview(page);
  await expect(paper).toContainText('niet-bezoldigde activiteit');
  await page.getByLabel('Wat doet de cliënt er?').fill('Tuinieren tegen zijn depressie');
  await expect(page.getByText(/Dit hoort niet op dit blad: depressie/)).toBeVisible();
  await expect(paper).not.toContainText('Tuinieren');
  await inspect('permission request with an error');
  await page.keyboard.press('Escape');
};

const otherPapers = {
  'Nota wijk-werken tonen': ['Nota voor de maatschappelijk werker, alleen voor in huis', 'Welke klusjes'],
  'Hulpblad inzagerecht tonen': ['Neem het nieuwste formulier', 'Het rijksregisternummer staat niet op dit blad'],
} as const;

/** The papers that follow from a leefloon and from being known at VDAB. */
export const lookAtOtherPapers = async (page: Page): Promise<void> => {
  for (const [button, words] of Object.entries(otherPapers)) {
    await page.getByRole('button', { name: button }).click();
    const paper = await preview(page);
    for (const one of words) await expect(paper).toContainText(one);
    await page.keyboard.press('Escape');
    await expect(paper).toBeHidden();
  }
};

/** What the papers of artikel 61 ask, with everything left out, and the card for the employer. */
export const lookAtTwePapers = async (page: Page, inspect: Inspect): Promise<void> => {
  await expect(page.getByText('Dit OCMW betaalt het leefloon niet, of dat is nog niet gevraagd.')).toBeVisible();
  await openStep(page, 'Vragen');
  for (const id of ['leefloonPayer', 'workNow'] as const) {
    await openQuestion(page, id);
    await say(page, id, partlyAtWork[id] ?? { type: 'unknown' });
    await goOn(page);
  }
  await openStep(page, 'Afronden');
  await page.getByRole('button', { name: 'Papieren voor artikel 61' }).click();
  const dialog = page.getByRole('dialog', { name: 'Papieren voor artikel 61' });
  await dialog.getByRole('button', { name: 'Kaart voor de werkgever tonen' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Zonder werkgever is er geen kaart.');
  await inspect('papers for TWE with errors');
  for (const [part, typed] of Object.entries({ dag: '2', maand: '11', jaar: '2026' }))
    await dialog.getByLabel(part, { exact: true }).fill(typed);
  await dialog.getByLabel('Werkgever', { exact: true }).fill('Bakkerij Verzonnen');
  await dialog.getByRole('checkbox', { name: /^De cliënt weet/ }).click();
  await dialog.getByRole('button', { name: 'Kaart voor de werkgever tonen' }).click();
  const paper = await preview(page);
  await expect(paper).toContainText('Bakkerij Verzonnen');
  await expect(paper).not.toContainText('artikel');
  await inspect('card for an employer');
  await page.keyboard.press('Escape');
  await expect(dialog.getByLabel('Werkgever', { exact: true })).toHaveValue('Bakkerij Verzonnen');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
};
