import { expect, type Locator, type Page } from '@playwright/test';
import { readOrganisation } from '../../src/cli/organisation-file.ts';
import type { PartialDate } from '../../src/domain/dates.ts';
import type { Answer, Answers, QuestionId } from '../../src/domain/intake/answers.ts';
import type { Choice, Question } from '../../src/domain/intake/question.ts';
import { questionsFor } from '../../src/domain/intake/questions.ts';

const organisation = readOrganisation('kortemark');
if (!organisation.ok) throw new Error(organisation.error);
const questions = questionsFor(organisation.value);

/** The words of the intake as a person reads them. */
export const questionOf = (id: QuestionId): Question => {
  const found = questions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The name of an answer: its words, and the help that stands below them. */
const nameOf = ({ text, help }: Pick<Choice, 'text' | 'help'>): RegExp =>
  new RegExp(`^${escaped(text)}${help === undefined ? '' : String.raw`\s*${escaped(help)}`}$`);

const questionArea = (page: Page): Locator => page.getByRole('region', { name: 'Vraag', exact: true });

export const questionHeading = (page: Page): Locator => questionArea(page).getByRole('heading', { level: 1 });

/** One answer on screen, whatever its place. */
export const choice = (page: Page, question: Question, id: string): Locator => {
  const found = question.choices.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no answer ${id} to ${question.id}`);
  return questionArea(page).getByRole(question.type === 'several' ? 'checkbox' : 'radio', { name: nameOf(found) });
};

/** Presses it and waits until the screen shows it as chosen: that is the acknowledgement, it stands on disk then. */
const press = async (box: Locator): Promise<void> => {
  if (await box.isChecked()) return;
  await box.click();
  await expect(box).toBeChecked();
};

const noAnswer = (page: Page, name: 'Weet ik niet' | 'Zeg ik liever niet'): Locator =>
  questionArea(page).getByRole('radio', { name });

const sayChoices = async (page: Page, question: Question, said: Answer & { type: 'choices' }): Promise<void> => {
  for (const id of said.choices) {
    const box = choice(page, question, id);
    if (!(await box.isVisible())) await questionArea(page).getByRole('button', { name: 'Meer antwoorden' }).click();
    await press(box);
  }
  const asked = question.choices.find(({ id, asksText }) => asksText !== undefined && said.choices.includes(id));
  if (said.text !== undefined && asked?.asksText !== undefined)
    await questionArea(page).getByLabel(asked.asksText.label).fill(said.text);
};

const sayDate = async (page: Page, date: PartialDate): Promise<void> => {
  for (const [box, part] of [
    ['dag', date.day],
    ['maand', date.month],
    ['jaar', date.year],
  ] as const)
    await questionArea(page)
      .getByLabel(box, { exact: true })
      .fill(part === null ? '' : String(part));
};

/** Answers the question that is on screen and stays there, the answer kept. */
export const say = async (page: Page, id: QuestionId, answer: Answer): Promise<void> => {
  const question = questionOf(id);
  await expect(questionHeading(page)).toHaveText(question.text);
  switch (answer.type) {
    case 'choices':
      return sayChoices(page, question, answer);
    case 'date':
      return sayDate(page, answer.date);
    case 'unknown':
      return press(noAnswer(page, 'Weet ik niet'));
    case 'declined':
      return press(noAnswer(page, 'Zeg ik liever niet'));
  }
};

/** "Verder", and waits until another question stands there. */
export const goOn = async (page: Page): Promise<void> => {
  const before = await questionHeading(page).innerText();
  await questionArea(page).getByRole('button', { name: 'Verder' }).click();
  await expect(questionHeading(page)).not.toHaveText(before);
};

/** Which question is on screen; null when nothing useful is left to ask. */
export const questionOnScreen = async (page: Page): Promise<QuestionId | null> => {
  const text = await questionHeading(page).innerText();
  return questions.find((question) => question.text === text)?.id ?? null;
};

/** Answers everything that is asked until nothing is left; what these answers do not tell is "Weet ik niet". */
export const answerAll = async (page: Page, answers: Answers): Promise<readonly QuestionId[]> => {
  const asked: QuestionId[] = [];
  for (;;) {
    const id = await questionOnScreen(page);
    if (id === null) return asked;
    asked.push(id);
    await say(page, id, answers[id] ?? { type: 'unknown' });
    await goOn(page);
  }
};

/** From "genoeg gevraagd" to the advice page. */
export const toAdvice = async (page: Page): Promise<void> => {
  await expect(questionHeading(page)).toHaveText('Genoeg gevraagd');
  await questionArea(page).getByRole('button', { name: 'Naar het advies' }).click();
  await expect(page.getByRole('heading', { name: 'Advies', level: 1 })).toBeVisible();
};

/** The column with what was said: "Woonplaats Handzame". */
export const overview = (page: Page): Locator => page.getByRole('navigation', { name: 'Antwoorden' });

/** Opens a question again from the overview. */
export const openQuestion = async (page: Page, id: QuestionId): Promise<void> => {
  const question = questionOf(id);
  await overview(page)
    .getByRole('button', { name: new RegExp(`^${escaped(question.label)}`) })
    .click();
  await expect(questionHeading(page)).toHaveText(question.text);
};
