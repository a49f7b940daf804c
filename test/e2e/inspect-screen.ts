import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Shell } from './desk.ts';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** 200 % of 1280 x 800 and 400 % of 1280 x 1024, in CSS pixels. */
const zooms = { '200 %': { width: 640, height: 400 }, '400 %': { width: 320, height: 256 } } as const;
const usual = { width: 1280, height: 800 } as const;

interface Complaint {
  readonly rule: string;
  readonly at: string;
  readonly why: string;
}

/**
 * Without a second page to finish in: Electron opens none, there is nothing of another origin on a screen, and it is three
 * times as fast. Only what is wrong is told.
 */
const axe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();

const complaintsOf = async (builder: AxeBuilder): Promise<readonly Complaint[]> => {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => ({ rule: id, at: target.join(' '), why: failureSummary })),
  );
};

/** What sticks out where the page scrolls sideways; empty when it does not. */
const sideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    // A dialog lies over the page and has a width of its own.
    const boxes = [document.documentElement, ...document.querySelectorAll('.dialog-veil')];
    return boxes
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((box) => {
        const wide = [...box.querySelectorAll('*')].filter(
          (element) => element.getBoundingClientRect().right > box.clientWidth + 0.5,
        );
        const names = wide.map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
        return `${box.scrollWidth} in ${box.clientWidth}: ${names.slice(-6).join(', ')}`;
      });
  });

/** With SCREENS=FOLDER in the environment each screen is also kept as a picture, to be looked at by a person. */
const picture = async (page: Page, shell: Shell, name: string): Promise<void> => {
  const folder = process.env['SCREENS'];
  if (folder === undefined) return;
  const file = `${shell} ${name}.png`.replaceAll(/[^a-z0-9.]+/gi, '-');
  // A page as a whole; of a dialog what lies on the screen.
  const fullPage = (await page.locator('.dialog-veil').count()) === 0;
  await page.screenshot({ path: join(folder, file), fullPage });
};

/** What a person with other eyes or another screen meets here; every complaint fails the test, after the whole walk. */
export const inspectScreen = async (page: Page, shell: Shell, name: string): Promise<void> => {
  // A file is on screen only once the log knows who opened it.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect.soft(await complaintsOf(axe(page).withTags(levels)), `${name}, light`).toEqual([]);
  await page.setViewportSize(usual);
  await picture(page, shell, name);
  // Colours and widths depend on the page alone; it is the same bundle in Chromium, where all of it is measured.
  if (shell === 'electron') return;
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, shell, `${name} dark`);
  const colours = axe(page).withRules(['color-contrast', 'link-in-text-block']);
  expect.soft(await complaintsOf(colours), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  for (const [zoom, size] of Object.entries(zooms)) {
    await page.setViewportSize(size);
    await picture(page, shell, `${name} ${zoom}`);
    await expect.soft.poll(() => sideways(page), { message: `${name}, ${zoom}`, timeout: 2000 }).toEqual([]);
  }
  await page.setViewportSize(usual);
};

/** What the keyboard reached in a few presses of Tab without a ring around it. */
export const focusWithoutRing = async (page: Page, presses: number): Promise<readonly string[]> => {
  const bare: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const focused = document.activeElement;
      // A heading takes the focus only so that reading starts there; no key does anything on it.
      if (!(focused instanceof HTMLElement) || focused === document.body || focused.tabIndex < 0) return null;
      const rings = [focused, focused.closest('label')].map((element) => {
        const style = element === null ? null : getComputedStyle(element);
        return style !== null && style.outlineStyle !== 'none' ? Number.parseFloat(style.outlineWidth) : 0;
      });
      return { name: focused.outerHTML.slice(0, 120), ring: Math.max(...rings) };
    });
    if (seen !== null && seen.ring < 2) bare.push(seen.name);
  }
  return bare;
};
