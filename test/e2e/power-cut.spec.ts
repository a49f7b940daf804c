import type { Page } from '@playwright/test';
import type { Answers, QuestionId } from '../../src/domain/intake/answers.ts';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import {
  answerAll,
  choice,
  goOn,
  openQuestion,
  overview,
  questionHeading,
  questionOf,
  questionOnScreen,
  say,
  toAdvice,
} from './intake.ts';
import { consent, letterHeading, prepareLetter } from './letters.ts';
import { an, type Member, setUpOffice, signIn } from './people.ts';
import { fillIdentity, fixture, openRow, startVisit, toQuestions } from './visit.ts';

const one = (...choices: readonly string[]) => ({ type: 'choices', choices }) as const;

/** What the overview says of every question that was answered. */
const said = async (page: Page): Promise<readonly string[]> =>
  (await overview(page).getByRole('listitem').allInnerTexts()).filter((line) => !line.includes('nog niet gevraagd'));

test.describe('the power goes', () => {
  test('while the identity page is typed: what was left stands there, and the visit opens where it stood', async ({
    desk,
  }) => {
    let page = await desk.open();
    const member: Member = await setUpOffice(page, an);
    const comeBack = async () => {
      await desk.kill();
      page = await desk.open();
      await signIn(page, member);
      await openRow(page, /Broucke|Nog geen naam/);
      await expect(page.getByRole('heading', { name: 'Wie komt langs?' })).toBeVisible();
    };
    const bar = () => page.getByRole('main').locator('.visit-who');

    await startVisit(page);
    await fillIdentity(page, { surname: 'Van den Broucke' });
    await page.keyboard.press('Tab');
    await expect(bar()).toHaveText('Van den Broucke');
    await page.keyboard.type('Zo');
    await comeBack();
    await expect(page.getByLabel('Familienaam')).toHaveValue('Van den Broucke');

    await fillIdentity(page, { firstName: 'Zoë', day: '29', month: '2', year: '1988' });
    await page.keyboard.press('Tab');
    await expect(bar()).toHaveText('Zoë Van den Broucke');
    // The bar shows the name as soon as that is kept; the date is kept a moment later.
    const keptDay = async () =>
      (await appBehindScreen(page)).evaluate(async ({ vault }) => (await vault.clients.all())[0]?.birthDate?.day);
    await expect.poll(keptDay).toBe(29);
    await page.getByLabel('Telefoon of gsm').pressSequentially('0470 0');
    await comeBack();
    await expect(page.getByLabel('Familienaam')).toHaveValue('Van den Broucke');
    await expect(page.getByLabel('Voornaam')).toHaveValue('Zoë');
    for (const [box, value] of [
      ['dag', '29'],
      ['maand', '2'],
      ['jaar', '1988'],
    ] as const)
      await expect(page.getByLabel(box, { exact: true })).toHaveValue(value);
  });

  test('during the questions and the letter: every answer that the screen acknowledged is there', async ({ desk }) => {
    let page = await desk.open();
    const member: Member = await setUpOffice(page, an);
    await startVisit(page);
    await fillIdentity(page, { surname: 'Voorbeeld', day: '29', month: '2', year: '1988', section: '8610 Handzame' });
    await toQuestions(page);
    const { answers } = fixture('pathway-de-opstap-fits');

    /** Cuts the power now; afterwards the same question is on screen with the same overview. */
    const cut = async () => {
      const before = { id: await questionOnScreen(page), said: await said(page) };
      await desk.kill();
      page = await desk.open();
      await signIn(page, member);
      await openRow(page, /Voorbeeld/);
      await expect(questionHeading(page)).toBeVisible();
      expect({ id: await questionOnScreen(page), said: await said(page) }).toEqual(before);
    };
    const answer = async (id: QuestionId, all: Answers = answers) => {
      expect(await questionOnScreen(page)).toBe(id);
      await say(page, id, all[id] ?? { type: 'unknown' });
    };

    await test.step('right after the first answer, before anything else is pressed', async () => {
      await answer('aboutSelf');
      await cut();
      await expect(choice(page, questionOf('aboutSelf'), 'self')).toBeChecked();
      await goOn(page);
    });
    await test.step('with two of several answers and words of the client', async () => {
      const request = { ...one('findWork', 'somethingElse'), text: 'wil in een bakkerij helpen' };
      await answer('requestForHelp', { requestForHelp: request });
      await expect(overview(page)).toContainText('wil in een bakkerij helpen');
      await cut();
      for (const id of request.choices) {
        const box = choice(page, questionOf('requestForHelp'), id);
        if (!(await box.isVisible())) await page.getByRole('button', { name: 'Meer antwoorden' }).click();
        await expect(box).toBeChecked();
      }
      await expect(page.getByLabel('Wat dan, in een paar woorden')).toHaveValue(request.text);
    });
    await test.step('right after going on to the next question', async () => {
      await goOn(page);
      await cut();
    });
    await test.step('on an earlier question that was opened again and changed', async () => {
      await answerAll(page, answers);
      await openQuestion(page, 'income');
      await say(page, 'income', one('leefloon', 'wages'));
      await cut();
      await expect(choice(page, questionOf('income'), 'wages')).toBeChecked();
      await goOn(page);
    });
    await test.step('on a letter with its reason and the agreement', async () => {
      await toAdvice(page);
      await prepareLetter(page, 'De Opstap', { forms: ['Vrijwilligerswerk'], reason: 'Wil ervaring opdoen.' });
      await desk.kill();
      page = await desk.open();
      await signIn(page, member);
      await openRow(page, /Voorbeeld/);
      await expect(letterHeading(page, 'De Opstap')).toBeVisible();
      await expect(page.getByLabel('De reden in één zin')).toHaveValue('Wil ervaring opdoen.');
      await expect(page.getByRole('checkbox', { name: 'Vrijwilligerswerk' })).toBeChecked();
      await expect(consent(page, 'De Opstap', 'Ja')).toBeChecked();
    });
  });
});
