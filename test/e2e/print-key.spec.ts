import type { Page } from '@playwright/test';
import { startPrivateCups, whyNoCups } from '../contract/private-cups.ts';
import { proofOf, reads } from '../unit/letters/pdf-tools.ts';
import { expect, test } from './desk-fixture.ts';
import { preview } from './letters.ts';
import { an, lock, setUpOffice, signIn } from './people.ts';

/** Whether the engine was kept from its own print dialog each time; read after every listener had its turn. */
const pressesKeptBack = async (page: Page): Promise<readonly boolean[]> => {
  await page.evaluate(() => {
    const seen: KeyboardEvent[] = [];
    Reflect.set(globalThis, 'printKeys', seen);
    const note = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'p') seen.push(event);
    };
    addEventListener('keydown', note, { capture: true });
  });
  await page.keyboard.press('Control+p');
  await page.keyboard.press('Control+Shift+P');
  return page.evaluate(() => {
    const seen: readonly KeyboardEvent[] = Reflect.get(globalThis, 'printKeys');
    return seen.map((event) => event.defaultPrevented);
  });
};

const both = [true, true];

const startKlus = async (page: Page, task: string): Promise<void> => {
  await page.getByRole('button', { name: 'Klus laten doen' }).click();
  await page.getByLabel('Wat moet er gebeuren?').fill(task);
};

test.describe('Ctrl P prints a paper or nothing', () => {
  test('never the page: not before sign-in, not on an open file, and on paper it is empty', async ({ desk }) => {
    const page = await desk.open();
    await expect(page.getByRole('button', { name: 'Verder' })).toBeVisible();
    expect(await pressesKeptBack(page), 'first run').toEqual(both);
    const member = await setUpOffice(page, an);
    await lock(page);
    await page.waitForLoadState('load');
    expect(await pressesKeptBack(page), 'locked').toEqual(both);
    await signIn(page, member);
    await startKlus(page, 'gras maaien bij Omer Voorbeeld');
    expect(await pressesKeptBack(page), 'klus').toEqual(both);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('body')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('body')).toBeVisible();
    await page.getByRole('button', { name: 'Blad tonen' }).click();
    await preview(page);
    expect(await pressesKeptBack(page), 'dialog of a sheet').toEqual(both);
  });

  test('the sheet in a dialog goes to the printer', async ({ desk }) => {
    const without = whyNoCups();
    test.skip(without !== null, without ?? '');
    const cups = await startPrivateCups();
    try {
      const page = await desk.open(cups.env);
      await setUpOffice(page, an);
      await startKlus(page, 'gras maaien, 2 uur');
      await page.getByRole('button', { name: 'Blad tonen' }).click();
      await preview(page);
      await page.getByLabel('Printer').selectOption(cups.rawQueue);
      await page.keyboard.press('Control+p');
      await expect(page.getByText('Doorgegeven aan de printer.')).toBeVisible();
      expect(reads(proofOf(await cups.rawJob()), 'gras maaien, 2 uur')).toBe(true);
    } finally {
      await desk.close();
      await cups.stop();
    }
  });
});
