import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Verdict } from '../../src/domain/advice/advice.ts';
import { advise } from '../../src/domain/advice/advise.ts';
import { pathwayTextOf } from '../../src/domain/catalogue/pathway-texts.ts';
import { pathwayIds } from '../../src/domain/catalogue/pathways.ts';
import type { Answer, Answers, QuestionId } from '../../src/domain/intake/answers.ts';
import { isKlusOnly } from '../../src/domain/intake/is-klus-only.ts';
import { setAnswer } from '../../src/domain/intake/set-answer.ts';
import { type Situation, situationOfFile } from '../../src/domain/intake/situation.ts';
import type { VisitFile } from '../../src/domain/intake/visit-file.ts';
import { intakeTexts } from '../../src/renderer/texts/intake.ts';
import { expectedVerdicts } from '../fixtures/expected-verdicts.ts';
import { kortemark, today } from '../fixtures/situations.ts';
import type { Shell } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { identityOfFile } from './identity-of-file.ts';
import { goOn, questionHeading, questionOf, questionOnScreen, say } from './intake.ts';
import { an, setUpOffice } from './people.ts';
import { fillIdentity, fixture, openStep, startVisit, stayNameless, toQuestions, toStart } from './visit.ts';

const fixtureNames = readdirSync(new URL('../fixtures/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

const verdictByGroup = new Map<string, Verdict>([
  [intakeTexts.groups.fits, 'fits'],
  [intakeTexts.groups.fitsIf, 'fitsIf'],
  [intakeTexts.groups.unknown, 'unknown'],
  [intakeTexts.groups.doesNotFit, 'doesNotFit'],
]);

/** In the browser edition all of them; in Electron, where each step takes longer, one for each pathway. */
const namesIn = (shell: Shell): readonly string[] =>
  shell === 'chromium' ? fixtureNames : fixtureNames.filter((name) => /^pathway-.*-fits$/.test(name));

const nameOf = (id: (typeof pathwayIds)[number]): string => pathwayTextOf(id, kortemark).name;

/** The advice page as it is read: every pathway under the heading of its group. */
const verdictsOnScreen = async (page: Page): Promise<Readonly<Record<string, Verdict | undefined>>> => {
  const sections = page.getByRole('main').locator('section', { has: page.getByRole('article') });
  const read = await sections.evaluateAll((all) =>
    all.map((section) => ({
      group: section.querySelector('h2')?.textContent ?? '',
      names: [...section.querySelectorAll('article h3')].map((name) => name.textContent ?? ''),
    })),
  );
  return Object.fromEntries(read.flatMap(({ group, names }) => names.map((name) => [name, verdictByGroup.get(group)])));
};

const verdictsFor = (situation: Situation): Readonly<Record<string, Verdict>> =>
  Object.fromEntries(
    advise(situation, kortemark, today).pathways.map(({ pathway, verdict }) => [nameOf(pathway), verdict]),
  );

/** Identity as the file has it; nobody of these people is the same as another one. */
const identify = async (page: Page, file: VisitFile): Promise<void> => {
  if (file.client === undefined) await stayNameless(page);
  await fillIdentity(page, identityOfFile(file));
  if (file.client?.discreet === true) await page.getByRole('checkbox', { name: 'Discreet' }).click();
  await toQuestions(page);
};

/** What the page with the address already answers. */
const saidByIdentity = ({ client, answers }: VisitFile): Answers =>
  client?.address === undefined || answers.residence === undefined ? {} : { residence: answers.residence };

/** Answers in the order the app asks, "weet ik niet" where the file is silent, until all that the file tells is said. */
const answerFromFile = async (page: Page, file: VisitFile): Promise<Answers> => {
  let said: Answers = saidByIdentity(file);
  const untold = new Set(Object.keys(file.answers).filter((id) => !Object.hasOwn(said, id)));
  while (untold.size > 0) {
    const id: QuestionId | null = await questionOnScreen(page);
    if (id === null) break;
    const answer: Answer = file.answers[id] ?? { type: 'unknown' };
    await say(page, id, answer);
    said = setAnswer(said, id, answer, kortemark);
    untold.delete(id);
    await goOn(page);
    await expect(questionHeading(page)).not.toHaveText(questionOf(id).text);
  }
  return said;
};

/** Rule, source, date and the answer that decided, behind one button. */
const sourceSaysAnswer = async (page: Page): Promise<void> => {
  const deciding = page.getByText(/^Door het antwoord: Hulpvraag: /).filter({ visible: true });
  await expect(deciding).toHaveCount(0);
  await page.getByRole('article').first().getByRole('button', { name: /^Bron/ }).first().click();
  await expect(deciding).toHaveCount(1);
};

const visitOnScreen = async (page: Page, name: string): Promise<void> => {
  const file = fixture(name);
  await startVisit(page);
  await identify(page, file);
  const answers = await answerFromFile(page, file);
  if (isKlusOnly(file.answers))
    await expect(page.getByRole('heading', { name: 'Alleen een klusje laten doen?' })).toBeVisible();
  await openStep(page, 'Advies');
  await expect(page.getByRole('heading', { name: 'Advies', level: 1 })).toBeVisible();

  const seen = await verdictsOnScreen(page);
  expect(seen).toEqual(verdictsFor({ ...situationOfFile(file), answers }));
  // What was never asked could not change a verdict, so the table of the fixtures holds for every one of them.
  const told = Object.entries(expectedVerdicts[name] ?? {});
  expect(seen).toMatchObject(
    Object.fromEntries(pathwayIds.flatMap((id) => told.filter(([of]) => of === id).map(([, v]) => [nameOf(id), v]))),
  );
  if (name === 'pathway-vdab-fits') await sourceSaysAnswer(page);
  await toStart(page);
};

test('every fictional visit, done on screen, gets the advice of the rules', async ({ desk }) => {
  test.setTimeout(240_000);
  const page = await desk.open();
  // The fixtures have birthdays: their verdicts are those of one day.
  await page.clock.setFixedTime(new Date(`${today}T09:00:00+01:00`));
  await page.reload();
  await setUpOffice(page, an);
  await page.getByRole('button', { name: 'Instellingen' }).click();
  const asksNumbers = page.getByRole('checkbox', { name: /[Rr]ijksregisternummer/ });
  await asksNumbers.click();
  await expect(asksNumbers).toBeChecked();
  await toStart(page);
  for (const name of namesIn(desk.shell)) await test.step(name, () => visitOnScreen(page, name));
});
