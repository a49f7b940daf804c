import type { Page } from '@playwright/test';
import type { QuestionId } from '../../src/domain/intake/answers.ts';
import { choiceKeys } from '../../src/renderer/pages/visit/choice-keys.ts';
import { type Azerty, azertyOf, type Digit } from './azerty.ts';
import { expect, test } from './desk-fixture.ts';
import { choice, questionHeading, questionOf, questionOnScreen } from './intake.ts';
import { letterHeading } from './letters.ts';
import { an, lock, setUpOffice } from './people.ts';
import { fixture } from './visit.ts';

/** Counts every use of a mouse, pen or finger from now on. */
const watchPointers = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Reflect.set(globalThis, 'pointersSeen', 0);
    for (const type of ['pointerdown', 'mousedown', 'touchstart'])
      addEventListener(type, () => Reflect.set(globalThis, 'pointersSeen', 1), { capture: true });
  });

const pointersSeen = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'pointersSeen'));

const identify = async (page: Page, keys: Azerty): Promise<void> => {
  await expect(page.getByLabel('Familienaam')).toBeFocused();
  await keys.type('Dezwaef-Voorbeeld?');
  await expect(page.getByLabel('Familienaam')).toHaveValue('Dezwaef-Voorbeeld?');
  await page.keyboard.press('Backspace');
  await keys.press('Tab');
  await keys.type('Maaike');
  await keys.press('Tab');
  await expect(page.getByRole('radio', { name: 'zonder aanspreking' })).toBeFocused();
  await keys.press('ArrowUp');
  await keys.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'mevrouw' })).toBeChecked();
  for (const part of ['7', '3', '1988']) {
    await keys.press('Tab');
    await keys.type(part);
  }
  await expect(page.getByLabel('jaar', { exact: true })).toHaveValue('1988');
  await keys.tabTo(page.getByLabel('Telefoon of gsm'));
  await keys.type('0470 00 00 00');
  await keys.press('Enter');
};

const chosen = (page: Page, id: QuestionId, one: string) => expect(choice(page, questionOf(id), one)).toBeChecked();

const onTo = async (page: Page, keys: Azerty, from: QuestionId): Promise<void> => {
  await keys.press('Enter');
  await expect(questionHeading(page)).not.toHaveText(questionOf(from).text);
};

/** Several answers, the group behind "meer", a text in which digits are text, and back and on again. */
const sayWhatFor = async (page: Page, keys: Azerty): Promise<void> => {
  const findWork = choice(page, questionOf('requestForHelp'), 'findWork');
  await keys.digit(1);
  await expect(findWork).toBeChecked();
  await keys.digit(1);
  await expect(findWork).not.toBeChecked();
  await keys.numpad(1);
  await expect(findWork).toBeChecked();
  await keys.digit(9);
  await keys.digit(3);
  await chosen(page, 'requestForHelp', 'somethingElse');
  const words = page.getByLabel('Wat dan, in een paar woorden');
  await expect(words).toBeFocused();
  await keys.type('1 plek, 2 dagen');
  await keys.digit(2);
  await expect(words).toHaveValue('1 plek, 2 dagené');
  await expect(choice(page, questionOf('requestForHelp'), 'selfEmployedProblems')).not.toBeChecked();
  await onTo(page, keys, 'requestForHelp');
  await keys.press('Escape');
  await expect(questionHeading(page)).toHaveText(questionOf('requestForHelp').text);
  await expect(words).toHaveValue('1 plek, 2 dagené');
  await onTo(page, keys, 'requestForHelp');
};

const noAnswer = (page: Page, name: string) => page.getByRole('radio', { name });

/** One answer from the fixture by the digit of its place; by turns on the row and on the numeric pad. */
const sayByKey = async (page: Page, keys: Azerty, id: QuestionId, turn: number): Promise<void> => {
  const { answers } = fixture('pathway-de-opstap-fits');
  const answer = answers[id];
  const [one] = answer?.type === 'choices' ? answer.choices : [];
  const keyed = choiceKeys(questionOf(id), 1).choices.find((found) => found.choice.id === one);
  if (id === 'language') {
    // Either key that can be read as "right of 0" or as the - of the label.
    for (const press of [keys.minus, keys.rightOfZero]) {
      await keys.digit(0);
      await expect(noAnswer(page, 'Weet ik niet')).toBeChecked();
      await press();
      await expect(noAnswer(page, 'Zeg ik liever niet')).toBeChecked();
    }
  } else if (keyed === undefined || one === undefined) {
    await keys.digit(0);
    await expect(noAnswer(page, 'Weet ik niet')).toBeChecked();
  } else {
    const digit: Digit = keyed.digit;
    await (turn % 2 === 0 ? keys.digit(digit) : keys.numpad(digit));
    await chosen(page, id, one);
  }
};

const askAndAnswer = async (page: Page, keys: Azerty): Promise<readonly QuestionId[]> => {
  const asked: QuestionId[] = [];
  for (;;) {
    const id = await questionOnScreen(page);
    if (id === null) return asked;
    if (id === 'requestForHelp') await sayWhatFor(page, keys);
    else {
      await sayByKey(page, keys, id, asked.length);
      await onTo(page, keys, id);
    }
    asked.push(id);
  }
};

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

/** Enter makes the letter that fits best and says so on its button; Esc goes back over the same steps. */
const walkToLetters = async (page: Page, keys: Azerty): Promise<void> => {
  await keys.press('Enter');
  await expect(heading(page, 'Advies')).toBeVisible();
  await keys.press('Escape');
  await expect(questionHeading(page)).toHaveText('Genoeg gevraagd');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Maak brief voor VDAB' })).toContainText('Enter');
  await keys.press('Enter');
  await expect(letterHeading(page, 'VDAB')).toBeVisible();
  await keys.press('Escape');
  await expect(page.getByRole('button', { name: 'Open brief voor VDAB' })).toContainText('Enter');
  await keys.tabTo(page.getByRole('button', { name: 'Maak brief voor De Opstap' }));
  await keys.press('Enter');
  await expect(letterHeading(page, 'De Opstap')).toBeVisible();
};

/** From a letter to its visit and on again; from the end of the visit back to its questions, with what was typed kept. */
const walkBack = async (page: Page, keys: Azerty): Promise<void> => {
  const toVisit = page.getByRole('button', { name: 'Naar het bezoek' });
  await expect(toVisit).toContainText('Esc');
  await keys.press('Escape');
  await expect(toVisit).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Brief bekijken' })).toContainText('Enter');
  await keys.press('Enter');
  await expect(toVisit).toBeVisible();
  await keys.press('Escape');
  await expect(letterHeading(page, 'VDAB')).toBeVisible();
  const finish = page.getByRole('button', { name: 'Afronden' });
  const next = page.getByLabel('Wat is de volgende stap?');
  await keys.tabTo(finish);
  await keys.press('Enter');
  await keys.tabTo(next);
  await keys.type('belt dinsdag');
  await keys.press('Escape');
  await expect(letterHeading(page, 'VDAB')).toBeVisible();
  await keys.tabTo(finish);
  await keys.press('Enter');
  await expect(next).toHaveValue('belt dinsdag');
  for (const name of ['Brief voor VDAB', 'Advies', 'Genoeg gevraagd']) {
    await keys.press('Escape');
    await expect(heading(page, name)).toBeVisible();
  }
};

const prepareByKeys = async (page: Page, keys: Azerty): Promise<void> => {
  const form = page.getByRole('checkbox', { name: 'Sociale contacten versterken' });
  await keys.tabTo(form);
  await keys.press('Space');
  await expect(form).toBeChecked();
  await keys.tabTo(page.getByLabel('De reden in één zin'));
  await keys.type('Wil 2 dagen onder de mensen komen.');
  await keys.press('Escape');
  await expect(heading(page, 'Advies')).toBeVisible();
  // Enter would open the letter of the first button, which is another one.
  await keys.tabTo(page.getByRole('button', { name: 'Open brief voor De Opstap' }));
  await keys.press('Enter');
  await expect(page.getByLabel('De reden in één zin')).toHaveValue('Wil 2 dagen onder de mensen komen.');
  await keys.tabTo(page.getByLabel('De reden in één zin'));
  await keys.press('Tab');
  const yes = page.getByRole('radio', { name: 'Ja', exact: true });
  await keys.tabTo(yes);
  await keys.press('Space');
  await expect(yes).toBeChecked();
  const submit = page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' });
  await expect(submit).toBeEnabled();
  await keys.tabTo(submit);
  await keys.press('Enter');
  await expect(page.getByText('wacht op goedkeuring').first()).toBeVisible();
};

test('a complete visit on a Belgian keyboard, without a mouse', async ({ desk }) => {
  const page = await desk.open();
  const member = await setUpOffice(page, an);
  await lock(page);
  await page.waitForLoadState('load');
  await watchPointers(page);
  const keys = await azertyOf(page);

  await expect(page.getByLabel('Wachtzin', { exact: true })).toBeFocused();
  await keys.type(member.passphrase);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
  await keys.with('alt', 'n');
  await identify(page, keys);

  await expect(questionHeading(page)).toHaveText(questionOf('aboutSelf').text);
  const asked = await askAndAnswer(page, keys);
  expect(asked).toEqual(expect.arrayContaining(['requestForHelp', 'residence', 'income', 'language']));
  await expect(questionHeading(page)).toHaveText('Genoeg gevraagd');
  await walkToLetters(page, keys);
  await prepareByKeys(page, keys);
  await walkBack(page, keys);

  await keys.press('Enter');
  await expect(heading(page, 'Advies')).toBeVisible();
  await keys.with('shift', '?');
  const list = page.getByRole('dialog', { name: 'Toetsen op dit scherm' });
  for (const key of ['Ctrl K', 'Alt N', 'Ctrl L', 'F9', 'Esc', 'Enter'])
    await expect(list.getByRole('cell', { name: key, exact: true })).toBeVisible();
  await expect(list.getByRole('row', { name: 'Enter Open brief voor VDAB' })).toBeVisible();
  await keys.press('Escape');
  await expect(list).toBeHidden();
  await expect(heading(page, 'Advies')).toBeVisible();
  await keys.with('ctrl', 'k');
  await keys.type('dezwaef');
  await expect(page.getByRole('option', { selected: true })).toContainText('Dezwaef-Voorbeeld');
  await keys.press('ArrowDown');
  await keys.press('Enter');
  await expect(page.getByRole('heading', { name: /Dezwaef-Voorbeeld/, level: 1 })).toBeVisible();

  expect(await pointersSeen(page)).toBe(0);
  await keys.with('ctrl', 'l');
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
  await expect(page.getByText('Dezwaef')).toHaveCount(0);
});
