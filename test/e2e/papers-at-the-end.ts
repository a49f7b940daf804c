import { expect, type Page } from '@playwright/test';
import type { Answers } from '../../src/domain/intake/answers.ts';
import { goOn, say } from './intake.ts';
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

/** The sheet of the coach: it names nobody, so it goes along with who stays nameless too. */
export const lookAtCoachSheet = async (page: Page, inspect: Inspect): Promise<void> => {
  await openStep(page, 'Afronden');
  await page.getByRole('button', { name: 'Blad van de werkcoach tonen' }).click();
  await expect(await preview(page)).toContainText('Je afspraak: dag en uur');
  await inspect('sheet of the coach');
  await page.keyboard.press('Escape');
};

/** A proof needs a name: what says so opens the page where it is typed. */
export const nameForProof = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Zonder naam kan er geen bewijs zijn/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Wie/);
};

const otherPapers = {
  'Blad voor zelfstandigen tonen': ['Toon dit blad op je afspraak', 'Wie op gesprek komt'],
  'Nota wijk-werken tonen': ['Nota voor de maatschappelijk werker, alleen voor in huis', 'Welke klusjes'],
  'Hulpblad inzagerecht tonen': ['Neem het nieuwste formulier', 'Het rijksregisternummer staat niet op dit blad'],
} as const;

/** The papers that follow from work as self-employed, from a leefloon and from being known at VDAB. */
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
  for (const [missing, id] of [
    [/^Dit OCMW betaalt het leefloon niet/, 'leefloonPayer'],
    [/^Halftijds werken lukt nu niet/, 'workNow'],
  ] as const) {
    await page.getByRole('button', { name: missing }).click();
    await say(page, id, partlyAtWork[id] ?? { type: 'unknown' });
    await goOn(page);
    await openStep(page, 'Afronden');
  }
  await page.getByRole('button', { name: 'Papieren voor artikel 61' }).click();
  const dialog = page.getByRole('dialog', { name: 'Papieren voor artikel 61' });
  await dialog.getByRole('button', { name: 'Kaart voor de werkgever tonen' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Zonder werkgever is er geen kaart.');
  await expect(dialog.getByRole('checkbox', { name: /^De cliënt weet/ })).toHaveAccessibleDescription(
    'Fout: Vraag het eerst aan de cliënt, en vink het dan aan.',
  );
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
