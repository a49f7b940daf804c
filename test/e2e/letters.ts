import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './desk.ts';

export type RecipientName = 'De Opstap' | 'VDAB';

/** What is chosen and written for one letter. */
export interface LetterWishes {
  /** De Opstap: what for. */
  readonly forms?: readonly string[];
  readonly reason?: string;
  /** VDAB: what for. */
  readonly purpose?: string;
}

export const letterHeading = (page: Page, recipient: RecipientName): Locator =>
  page.getByRole('heading', { name: `Brief voor ${recipient}`, level: 1 });

export const consent = (page: Page, recipient: RecipientName, answer: 'Ja' | 'Nee'): Locator =>
  page
    .getByRole('group', { name: `Mogen we dit aan ${recipient} bezorgen?` })
    .getByRole('radio', { name: answer, exact: true });

const press = async (box: Locator): Promise<void> => {
  await box.click();
  await expect(box).toBeChecked();
};

/** From the advice: what for, the reason, carried by the client, and the client agrees. Ends on the visit's letter page. */
export const prepareLetter = async (page: Page, recipient: RecipientName, wishes: LetterWishes): Promise<void> => {
  await page.getByRole('button', { name: `Maak brief voor ${recipient}` }).click();
  await expect(letterHeading(page, recipient)).toBeVisible();
  for (const form of wishes.forms ?? []) {
    const box = page.getByRole('checkbox', { name: form });
    if (!(await box.isChecked())) await press(box);
  }
  if (wishes.purpose !== undefined) await press(page.getByRole('radio', { name: wishes.purpose }));
  if (wishes.reason !== undefined) {
    await page.getByLabel('De reden in één zin').fill(wishes.reason);
    await page.getByLabel('De reden in één zin').blur();
  }
  const carried = 'De cliënt neemt de brief mee';
  if (recipient === 'De Opstap') await expect(page.getByRole('radio', { name: carried })).toBeChecked();
  else await expect(page.getByText(`${carried}.`)).toBeVisible();
  await press(consent(page, recipient, 'Ja'));
};

/** The preview of the paper, drawn and readable. */
export const preview = async (page: Page): Promise<Locator> => {
  const paper = page.getByRole('region', { name: 'Voorbeeld van het papier' });
  await expect(paper.getByRole('region', { name: /^Bladzijde 1 van/ })).toBeVisible();
  await expect(paper).toContainText(/Kenmerk|Sociaal Huis/);
  return paper;
};

/** The blank answer that goes with the letter on screen: its reference and no name. */
export const lookAtReplySlip = async (page: Page, reference: string, surname: string): Promise<void> => {
  await page.getByRole('button', { name: 'Antwoordblad tonen' }).click();
  const slip = page.getByRole('dialog', { name: 'Antwoordblad' });
  await expect(slip).toContainText('Er staat met opzet geen naam op');
  await expect(slip).toContainText(reference);
  await expect(slip).not.toContainText(surname);
  await page.keyboard.press('Escape');
  await expect(slip).toBeHidden();
};

/** The same letter in French, marked as what it is. */
export const lookAtTranslation = async (page: Page, reference: string): Promise<void> => {
  await page.getByRole('button', { name: 'Franse vertaling tonen' }).click();
  const paper = page.getByRole('dialog', { name: 'Vertaling' });
  await expect(paper).toContainText('Vertaling – alleen de Nederlandse brief telt');
  await expect(paper).toContainText('Vous allez au VDAB');
  await expect(paper).toContainText(reference);
  await page.keyboard.press('Escape');
  await expect(paper).toBeHidden();
};

/** The reference of the letter on screen. */
export const referenceOnScreen = async (page: Page): Promise<string> => {
  const text = await page
    .getByText(/[Kk]enmerk [0-9A-Z]+-[0-9A-Z]+/)
    .first()
    .innerText();
  const reference = /[Kk]enmerk ([0-9A-Z-]+)/.exec(text)?.[1];
  if (reference === undefined) throw new Error(`no reference in ${text}`);
  return reference;
};

/** Presses a button that saves a file, and gives the file that the person then has. */
export const savedBy = async (
  desk: Desk,
  page: Page,
  { button, fileName }: { readonly button: string; readonly fileName: string },
): Promise<Buffer> => {
  const file = path.join(desk.savedPapers, fileName);
  const press = () => page.getByRole('button', { name: button }).click();
  if (desk.shell === 'electron') {
    rmSync(file, { force: true });
    await press();
    await expect.poll(() => existsSync(file)).toBe(true);
  } else {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    expect(download.suggestedFilename()).toBe(fileName);
    await download.saveAs(file);
  }
  return readFileSync(file);
};
