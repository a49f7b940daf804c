import type { Page } from '@playwright/test';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { inspectScreen } from './inspect-screen.ts';
import { answerAll, toAdvice } from './intake.ts';
import { consent, letterHeading, prepareLetter, preview } from './letters.ts';
import {
  type Inspect,
  lookAtCoachSheet,
  lookAtOtherPapers,
  lookAtPermissionRequest,
  nameForProof,
  partlyAtWork,
} from './papers-at-the-end.ts';
import { an, setUpOffice } from './people.ts';
import { fillIdentity, fixture, openStep, startVisit, stayNameless, toQuestions, toStart } from './visit.ts';

const { answers } = fixture('pathway-de-opstap-fits');
/** Somebody who wants to do klusjes where there is a coach for it. */
const inIeper = fixture('pathway-work-coach-fits').answers;
const maakBrief = (page: Page) => page.getByRole('button', { name: /^Maak brief/ });

const clientSheet = async (page: Page, door = 'De Opstap'): Promise<void> => {
  await page.getByRole('button', { name: 'Blad voor de cliënt tonen' }).click();
  const sheet = page.getByRole('dialog', { name: 'Blad voor de cliënt' });
  await expect(await preview(page)).toContainText(door);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
};

const proofs = async (page: Page, inspect: Inspect): Promise<void> => {
  await page.getByRole('button', { name: 'Ontvangstbewijs tonen' }).click();
  await expect(await preview(page)).toContainText('Je krijgt een beslissing binnen 30 dagen');
  await inspect('receipt');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Aanwezigheidsattest tonen' }).click();
  const certificate = page.getByRole('dialog', { name: 'Aanwezigheidsattest' });
  await certificate.getByRole('textbox', { name: 'Van' }).fill('8u05');
  await expect(await preview(page)).toContainText('08:05');
  await expect(certificate.getByRole('textbox', { name: 'Van' })).toBeFocused();
  await certificate.getByRole('textbox', { name: 'Van' }).fill('25:00');
  await expect(certificate.getByText('Schrijf het uur als 9:05.')).toBeVisible();
  await inspect('attendance certificate with an error');
  await certificate.getByRole('textbox', { name: 'Van' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(certificate).toBeHidden();
};

test('who does not agree gets no letter; the refusal is counted, the sheet and the proofs go along', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const page = await desk.open();
  await setUpOffice(page, an);
  await startVisit(page);
  await fillIdentity(page, { surname: 'Voorbeeld', year: '1990' });
  await toQuestions(page);
  await answerAll(page, {
    ...partlyAtWork,
    requestForHelp: { type: 'choices', choices: ['findWork', 'moneyOrLeefloon', 'selfEmployedProblems'] },
  });
  await toAdvice(page);
  await page.getByRole('button', { name: 'Maak brief voor De Opstap' }).click();
  await expect(letterHeading(page, 'De Opstap')).toBeVisible();
  await consent(page, 'De Opstap', 'Ja').click();
  await page.getByRole('button', { name: 'Bewijs van het akkoord tonen' }).click();
  await preview(page);
  await inspectScreen(page, desk.shell, 'consent record');
  await page.keyboard.press('Escape');
  await consent(page, 'De Opstap', 'Nee').click();
  await expect(page.getByText('Dan maken we geen brief.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' })).toBeDisabled();
  await page.getByRole('button', { name: 'Zonder brief verder' }).click();
  await expect(page.getByRole('heading', { name: 'Bezoek afronden', level: 1 })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'De cliënt wil geen doorverwijzing' })).toBeChecked();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'De Opstap' })).toContainText(
    'cliënt ziet ervan af',
  );
  await clientSheet(page);
  const inspect: Inspect = (name) => test.step(name, () => inspectScreen(page, desk.shell, name));
  await proofs(page, inspect);
  await lookAtPermissionRequest(page, inspect);
  await lookAtOtherPapers(page);
  await page.getByRole('button', { name: /^Bezoek afronden/ }).click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
  await expect(page.getByText(/, begonnen vandaag om /)).toBeVisible();
  const app = await appBehindScreen(page);
  const counted = await app.evaluate(async ({ vault }) => ({
    outcomes: (await vault.visits.all()).map(({ outcome }) => outcome),
    letters: (await vault.referrals.all()).map(({ state, consent: given, issued }) => [state, given?.given, issued]),
  }));
  expect(counted).toEqual({ outcomes: ['clientDeclined'], letters: [['clientDeclined', false, null]] });
});

test('who stays nameless gets advice and a sheet, and no letter', async ({ desk }) => {
  const page = await desk.open();
  await setUpOffice(page, an);
  await startVisit(page);
  await stayNameless(page);
  await expect(page.getByLabel('Familienaam')).toHaveCount(0);
  await fillIdentity(page, { year: '1990' });
  await toQuestions(page);
  await answerAll(page, inIeper);
  await toAdvice(page);
  await expect(page.getByText('Zonder naam kan er geen brief zijn.')).toBeVisible();
  await expect(maakBrief(page)).toHaveCount(0);
  await clientSheet(page, 'Wijk-werken Ieper');
  await lookAtCoachSheet(page, (name) => inspectScreen(page, desk.shell, name));
  await nameForProof(page);
  const app = await appBehindScreen(page);
  expect(await app.evaluate(({ vault }) => vault.clients.all())).toEqual([]);
});

test('for who is not 18 yet nothing fits; a social worker looks first', async ({ desk }) => {
  const page = await desk.open();
  await setUpOffice(page, an);
  await startVisit(page);
  const minor = fixture('edge-minor');
  await fillIdentity(page, { surname: 'Voorbeeld-Een', day: '1', month: '5', year: '2010' });
  await expect(page.getByText('Een maatschappelijk werker bekijkt dit eerst.')).toBeVisible();
  await toQuestions(page);
  await answerAll(page, { ...answers, ...minor.answers });
  await toAdvice(page);
  await expect(page.getByRole('heading', { name: 'Past', exact: true })).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(/maatschappelijk werker/);
});

test('for somebody else a letter waits until that person agreed', async ({ desk }) => {
  const page = await desk.open();
  await setUpOffice(page, an);
  await startVisit(page);
  await page.getByRole('radio', { name: 'Over iemand anders' }).click();
  await expect(page.getByRole('radio', { name: 'Over iemand anders' })).toBeChecked();
  await fillIdentity(page, { surname: 'Voorbeeld', firstName: 'Afwezige', year: '1990' });
  await toQuestions(page);
  const { aboutSelf: _asked, ...others } = answers;
  await answerAll(page, others);
  await toAdvice(page);
  await expect(page.getByText('Er is nog geen toestemming van de persoon zelf.')).toBeVisible();
  await expect(maakBrief(page)).toHaveCount(0);
  await clientSheet(page);

  await openStep(page, 'Wie');
  await page.getByRole('checkbox', { name: 'De persoon zelf gaf toestemming' }).click();
  await page.getByLabel('Naam van de bezoeker').fill('Buurman Voorbeeld');
  await page.getByLabel('Band met de persoon').fill('buur');
  await openStep(page, 'Advies');
  await prepareLetter(page, 'De Opstap', { forms: ['Vrijwilligerswerk'], reason: 'Wil ervaring opdoen.' });
  await page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' }).click();
  await expect(page.getByText('Wacht op goedkeuring', { exact: true })).toBeVisible();
  const paper = await preview(page);
  await expect(paper).toContainText('Afwezige Voorbeeld');
  await expect(paper).not.toContainText('Buurman');
  await toStart(page);
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Brief aan De Opstap' })).toContainText(
    'wacht op goedkeuring',
  );
});
