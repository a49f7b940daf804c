import { expect, type Page } from '@playwright/test';
import { answerAll, toAdvice } from './intake.ts';
import { prepareLetter, preview, referenceOnScreen } from './letters.ts';
import { fillIdentity, fixture, type Identity, openStep, startVisit, toQuestions } from './visit.ts';

/** A visit of somebody whose letter to VDAB left and that was finished; ends on the closed visit. Answers the reference. */
export const finishedVisit = async (page: Page, person: Identity): Promise<string> => {
  await startVisit(page);
  await fillIdentity(page, { section: '8610 Kortemark', ...person });
  await toQuestions(page);
  await answerAll(page, fixture('pathway-vdab-fits').answers);
  await toAdvice(page);
  await prepareLetter(page, 'VDAB', { purpose: 'Inschrijven als werkzoekende' });
  await page.getByRole('button', { name: 'Brief bekijken' }).click();
  await preview(page);
  const reference = await referenceOnScreen(page);
  await page.getByRole('button', { name: 'Opslaan als pdf' }).click();
  const yes = page.getByRole('button', { name: 'Ja, de brief is bewaard' });
  const out = page.getByText('wacht op antwoord');
  await expect(yes.or(out).first()).toBeVisible();
  if (await yes.isVisible()) await yes.click();
  await expect(out.first()).toBeVisible();
  await page.getByRole('button', { name: 'Naar het bezoek' }).click();
  await openStep(page, 'Afronden');
  await page.getByRole('radio', { name: 'Doorverwezen met een brief' }).click();
  await page.getByRole('button', { name: /^Bezoek afronden/ }).click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
  return reference;
};

/** Ctrl K and the first hit: the page of this person, which asks no reason while it is one's own work. */
export const openPerson = async (page: Page, surname: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(surname);
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bezoeken', level: 2 })).toBeVisible();
};
