import type { Locator, Page } from '@playwright/test';
import type { Answers } from '../../src/domain/intake/answers.ts';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { answerAll, goOn, openQuestion, overview, questionHeading, questionOf, say, toAdvice } from './intake.ts';
import { prepareLetter, preview } from './letters.ts';
import { addColleague, an, bea, lock, setUpOffice, signIn } from './people.ts';
import { fillIdentity, fixture, openRow, openStep, startVisit, toQuestions, toStart } from './visit.ts';

const openVisit = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: name });

test.describe('several people at the desk', () => {
  test('each visit keeps its owner, its state and its next step, and goes over to a colleague', async ({ desk }) => {
    const page = await desk.open();
    const anMember = await setUpOffice(page, an);
    const beaMember = await addColleague(page, anMember, bea);
    await toStart(page);

    await startVisit(page);
    await fillIdentity(page, { surname: 'Eerste', firstName: 'Emiel', section: '8610 Zarren' });
    await toQuestions(page);
    await say(page, 'aboutSelf', { type: 'choices', choices: ['self'] });
    await goOn(page);
    await expect(questionHeading(page)).toHaveText(questionOf('requestForHelp').text);
    await page.getByRole('button', { name: 'Even pauzeren' }).click();
    await page.getByLabel('Wat is de volgende stap?').fill('belt met de vakbond, komt zo terug');
    await page.getByRole('button', { name: /^Bezoek pauzeren/ }).click();

    await startVisit(page);
    await fillIdentity(page, { surname: 'Tweede', firstName: 'Tine' });
    await toQuestions(page);
    await toStart(page);
    await expect(openVisit(page, 'Emiel Eerste')).toContainText('belt met de vakbond, komt zo terug');
    await expect(openVisit(page, 'Emiel Eerste')).toContainText('even weg');
    await expect(openVisit(page, 'Emiel Eerste')).toContainText('bij mij');
    await expect(openVisit(page, 'Tine Tweede')).toContainText('open');
    await expect(openVisit(page, 'Tine Tweede')).toContainText('Vragen stellen');

    await lock(page);
    await signIn(page, beaMember);
    await toStart(page);
    await expect(openVisit(page, 'Emiel Eerste')).toContainText('bij An Voorbeeld');
    await openRow(page, /Emiel Eerste/);
    await expect(page.getByText('Volgende stap: belt met de vakbond, komt zo terug')).toBeVisible();
    await expect(questionHeading(page)).toHaveText(questionOf('requestForHelp').text);
    await page.getByRole('button', { name: 'Overnemen van An Voorbeeld' }).click();
    await expect(page.getByRole('button', { name: /^Overnemen/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Bezoek verderzetten' }).click();
    await expect(page.getByText('Dit bezoek staat op pauze')).toHaveCount(0);
    await say(page, 'requestForHelp', { type: 'choices', choices: ['findWork'] });
    await toStart(page);
    await expect(openVisit(page, 'Emiel Eerste')).toContainText('bij mij');
    await expect(openVisit(page, 'Tine Tweede')).toContainText('bij An Voorbeeld');
    // Nothing of the one ended up in the other.
    await openRow(page, /Tine Tweede/);
    await expect(overview(page)).not.toContainText('Werk zoeken');
  });

  test('a changed answer leaves no trace in the advice, the overview or the letter', async ({ desk }) => {
    const page = await desk.open();
    await setUpOffice(page, an);
    await startVisit(page);
    await fillIdentity(page, { surname: 'Voorbeeld', day: '1', month: '3', year: '1990' });
    await toQuestions(page);
    const answers: Answers = {
      ...fixture('pathway-de-opstap-fits').answers,
      vdabMediator: { type: 'choices', choices: ['yes'], text: 'Bram Bemiddelaar' },
    };
    await answerAll(page, answers);
    for (const there of ['Het OCMW van Kortemark', 'Ja: Bram Bemiddelaar'])
      await expect(overview(page)).toContainText(there);
    await toAdvice(page);
    await expect(page.getByRole('main')).toContainText(/leefloon/i);
    await prepareLetter(page, 'De Opstap', { forms: ['Vrijwilligerswerk'], reason: 'Wil ervaring opdoen.' });
    await page.getByRole('button', { name: 'Brief bekijken' }).click();
    const first = await preview(page);
    for (const there of ['Inkomen leefloon', 'Bram Bemiddelaar']) await expect(first).toContainText(there);

    await page.getByRole('button', { name: 'Naar het bezoek' }).click();
    await openStep(page, 'Vragen');
    await openQuestion(page, 'income');
    // Several answers are possible: the old one is taken away by hand.
    await page.getByRole('checkbox', { name: 'Leefloon', exact: true }).click();
    await say(page, 'income', { type: 'choices', choices: ['pension'] });
    await goOn(page);
    await expect(overview(page)).toContainText('Pensioen');
    await openQuestion(page, 'vdabRegistered');
    await say(page, 'vdabRegistered', { type: 'choices', choices: ['no'] });
    await goOn(page);
    for (const gone of ['Leefloon', 'Welk OCMW', 'Het OCMW van Kortemark', 'Bedrijf', 'Bemiddelaar'])
      await expect(overview(page)).not.toContainText(gone);
    await expect(page.getByRole('complementary', { name: 'Advies tot nu toe' })).not.toContainText(/leefloon betaalt/i);
    await answerAll(page, answers);
    await toAdvice(page);
    await expect(page.getByRole('main')).not.toContainText('dat je leefloon betaalt');
    await openStep(page, 'Brief');
    await page.getByRole('button', { name: 'Brief bekijken' }).click();
    const paper = await preview(page);
    await expect(paper).toContainText('Inkomen andere uitkering');
    await expect(paper).not.toContainText(/leefloon|pensioen|bemiddelaar/i);
    const kept = await (await appBehindScreen(page)).evaluate(({ vault }) => vault.visits.all());
    const gone = ['leefloonPayer', 'privateEmployer', 'vdabMediator'];
    expect(Object.keys(kept[0]?.answers ?? {}).filter((id) => gone.includes(id))).toEqual([]);
  });
});
