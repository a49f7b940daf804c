import type { Page } from '@playwright/test';
import { expect, test } from './desk-fixture.ts';
import { choice, goOn, questionHeading, questionOf, say } from './intake.ts';
import { addColleague, an, bea, lock, type Member, setUpOffice, signIn } from './people.ts';
import { readable } from './readable.ts';
import { fillIdentity, startVisit, toQuestions, toStart } from './visit.ts';

const canaries = ['Grendelmans', 'Sleutelientje', 'Slotgrachtlaantje', 'Poortwachterswens'] as const;
const [surname, firstName, street, wish] = canaries;

const leftBehind = async (page: Page): Promise<readonly string[]> => {
  const text = await readable(page);
  return canaries.filter((canary) => text.includes(canary.toLowerCase()));
};

/** A visit up to the question for what the person comes, with an answer in own words just typed. */
const workOnVisit = async (page: Page): Promise<void> => {
  await startVisit(page);
  await fillIdentity(page, { surname, firstName, street, section: '8610 Handzame' });
  await toQuestions(page);
  await say(page, 'aboutSelf', { type: 'choices', choices: ['self'] });
  await goOn(page);
  await say(page, 'requestForHelp', { type: 'choices', choices: ['findWork', 'somethingElse'], text: wish });
};

/** The visit stands where it stood, with what was typed a moment before the lock. */
const expectSameQuestion = async (page: Page): Promise<void> => {
  await expect(questionHeading(page)).toHaveText(questionOf('requestForHelp').text);
  await expect(page.locator('.visit-who')).toHaveText(`${firstName} ${surname}`);
  const more = page.getByRole('button', { name: 'Meer antwoorden' });
  if (await more.isVisible()) await more.click();
  await expect(choice(page, questionOf('requestForHelp'), 'somethingElse')).toBeChecked();
  await expect(page.getByLabel('Wat dan, in een paar woorden')).toHaveValue(wish);
};

const expectLocked = (page: Page) => expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();

test.describe('the lock', () => {
  test('Ctrl L and F9 take everything off the screen; the visit reopens on the same question for who may see it', async ({
    desk,
  }) => {
    const page = await desk.open();
    const anMember = await setUpOffice(page, an);
    const beaMember = await addColleague(page, anMember, bea);
    await toStart(page);
    await expect(page.getByRole('button', { name: 'Medewerkers' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Goedkeuren', exact: true })).toHaveCount(0);
    await workOnVisit(page);
    expect(await leftBehind(page)).toEqual([surname, firstName, wish]);

    await test.step('Ctrl L, with the cursor in a text field', async () => {
      await page.getByLabel('Wat dan, in een paar woorden').focus();
      await lock(page);
      expect(await leftBehind(page)).toEqual([]);
      await signIn(page, anMember);
      await expectSameQuestion(page);
    });

    await test.step('F9 hides in the same moment and then locks', async () => {
      const seen = await page.evaluate(() => {
        const key = new KeyboardEvent('keydown', { key: 'F9', code: 'F9', bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(key);
        const { visibility } = getComputedStyle(document.body);
        return { visibility, text: document.getElementById('root')?.textContent };
      });
      expect(seen).toEqual({ visibility: 'hidden', text: '' });
      await expectLocked(page);
      expect(await leftBehind(page)).toEqual([]);
    });

    await test.step('a colleague gets the colleague’s own roles', async () => {
      await signIn(page, beaMember);
      await expectSameQuestion(page);
      await expect(page.getByRole('button', { name: 'Goedkeuren', exact: true })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Medewerkers' })).toHaveCount(0);
      await page.keyboard.press('F9');
      await expectLocked(page);
    });

    await test.step('the passphrase of the one does not open the name of the other', async () => {
      await page.getByRole('radio', { name: an.name }).check({ force: true });
      await page.getByLabel('Wachtzin', { exact: true }).fill(beaMember.passphrase);
      await page.getByRole('button', { name: 'Openen' }).click();
      await expect(page.getByText('Deze wachtzin klopt niet.', { exact: false })).toBeVisible();
      expect(await leftBehind(page)).toEqual([]);
    });
  });

  test('five idle minutes lock, after a countdown that any key or move of the mouse ends', async ({ desk }) => {
    const page = await desk.open();
    const member: Member = await setUpOffice(page, an);
    await lock(page);
    // The first window has loaded already: the clock counts from the next load on.
    await page.clock.install();
    await page.reload();
    await signIn(page, member);
    await workOnVisit(page);
    const countdown = page.getByRole('alert').filter({ hasText: 'Nog iemand daar?' });
    const seconds = async (): Promise<number> => Number(/(\d+) second/.exec(await countdown.innerText())?.[1]);
    const nearlyIdle = async () => {
      await page.clock.fastForward('04:20');
      await expect(countdown).toHaveCount(0);
      await page.clock.fastForward('00:12');
      await expect(countdown).toBeVisible();
      expect(await seconds()).toBeLessThanOrEqual(30);
      expect(await seconds()).toBeGreaterThan(0);
    };
    const signs: Readonly<Record<string, () => Promise<void>>> = {
      key: () => page.keyboard.press('Shift'),
      mouse: () => page.mouse.move(200, 300),
    };
    for (const [name, stay] of Object.entries(signs)) {
      await test.step(`stays after a sign of life: ${name}`, async () => {
        await nearlyIdle();
        await stay();
        await expect(countdown).toHaveCount(0);
      });
    }
    await test.step('locks when nobody moves', async () => {
      await nearlyIdle();
      await page.clock.fastForward('00:31');
      await expectLocked(page);
      expect(await leftBehind(page)).toEqual([]);
      await signIn(page, member);
      await expectSameQuestion(page);
    });
    await test.step('locks at once when the laptop wakes after a longer sleep, also at the first key', async () => {
      await page.clock.fastForward('02:00:00');
      await page.keyboard.press('Shift').catch(() => undefined);
      await expectLocked(page);
    });
  });
});
