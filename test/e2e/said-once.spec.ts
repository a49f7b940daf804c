import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { inspectScreen } from './inspect-screen.ts';
import { answerAll, goOn, overview, say, toAdvice } from './intake.ts';
import { prepareLetter, preview } from './letters.ts';
import { an, setUpOffice } from './people.ts';
import { fillIdentity, fixture, openStep, startVisit, stayNameless, toQuestions } from './visit.ts';

test('the living place is asked once; where it contradicts itself the letter says so, and stops nobody', async ({
  desk,
}) => {
  const page = await desk.open();
  await setUpOffice(page, an);
  await startVisit(page);
  await fillIdentity(page, { surname: 'Voorbeeld', firstName: 'Rita', year: '1990', section: '8610 Zarren' });
  await toQuestions(page);
  await expect(overview(page)).toContainText(/Woonplaats\s*Zarren/);
  const asked = await answerAll(page, fixture('pathway-de-opstap-fits').answers);
  expect(asked).toContain('income');
  expect(asked).not.toContain('residence');
  await toAdvice(page);
  await prepareLetter(page, 'De Opstap', { forms: ['Vrijwilligerswerk'], reason: 'Wil ervaring opdoen.' });
  const note = page.getByText('De woonplaats is niet overal dezelfde');
  await expect(note).toHaveCount(0);

  await openStep(page, 'Wie');
  await fillIdentity(page, { section: '8610 Handzame' });
  await toQuestions(page);
  await expect(overview(page)).toContainText(/Woonplaats\s*Zarren/);
  await openStep(page, 'Brief');
  await expect(note).toBeVisible();
  await expect(page.getByText('In het adres staat "Handzame", bij de vragen "Zarren".')).toBeVisible();
  await inspectScreen(page, desk.shell, 'letter of the visit: two places');
  await page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' }).click();
  await preview(page);
  await expect(note).toBeVisible();
  await page.getByRole('button', { name: 'Vraag: Woonplaats' }).click();
  await say(page, 'residence', { type: 'choices', choices: ['handzame'] });
  await openStep(page, 'Brief');
  await page.getByRole('button', { name: 'Brief bekijken' }).click();
  await preview(page);
  await expect(note).toHaveCount(0);
});

test('a visit for which the house has nothing is proposed, and counted, as an unmet need', async ({ desk }) => {
  const page = await desk.open();
  await setUpOffice(page, an);
  await startVisit(page);
  await stayNameless(page);
  await toQuestions(page);
  await say(page, 'aboutSelf', { type: 'choices', choices: ['self'] });
  await goOn(page);
  await say(page, 'requestForHelp', { type: 'choices', choices: ['somethingElse'], text: 'zoekt een parkeerkaart' });
  await goOn(page);
  await openStep(page, 'Afronden');
  await expect(page.getByRole('radio', { name: 'Er is geen aanbod voor deze vraag' })).toBeChecked();
  await page.getByRole('button', { name: /^Bezoek afronden/ }).click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
  const visits = await (await appBehindScreen(page)).evaluate(({ vault }) => vault.visits.all());
  expect(visits).toMatchObject([{ state: 'closed', outcome: 'unmetNeed' }]);
});
