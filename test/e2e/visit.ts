import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { type VisitFile, visitFileSchema } from '../../src/domain/intake/visit-file.ts';

/** What a person at the desk types on the identity page; what is absent stays empty. */
export interface Identity {
  readonly surname?: string;
  readonly firstName?: string;
  readonly day?: string;
  readonly month?: string;
  readonly year?: string;
  readonly formOfAddress?: 'mevrouw' | 'heer' | 'zonder aanspreking';
  readonly phone?: string;
  readonly street?: string;
  readonly houseNumber?: string;
  readonly box?: string;
  readonly section?: string;
  /** Of another municipality: `section` is "Andere gemeente" then. */
  readonly postcode?: string;
  readonly place?: string;
  readonly country?: string;
  /** Only where the office asks for it. */
  readonly nationalNumber?: string;
}

/** A fictional visit of test/fixtures, by its file name without `.json`. */
export const fixture = (name: string): VisitFile =>
  visitFileSchema.parse(JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8')));

export const startVisit = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Nieuw bezoek' }).click();
  await expect(page.getByRole('heading', { name: 'Wie komt langs?', level: 1 })).toBeVisible();
};

const labels = {
  surname: 'Familienaam',
  firstName: 'Voornaam',
  day: 'dag',
  month: 'maand',
  year: 'jaar',
  phone: 'Telefoon of gsm',
  street: 'Straat',
  houseNumber: 'Nummer',
  box: 'Bus',
  postcode: 'Postcode',
  place: 'Gemeente',
  country: 'Land (alleen buiten België)',
  nationalNumber: 'Rijksregisternummer of BIS-nummer',
} as const;

const isTyped = (part: string): part is keyof typeof labels => part in labels;

/** Types it in the order given; the last field keeps the focus. */
export const fillIdentity = async (page: Page, { section, formOfAddress, ...typed }: Identity): Promise<void> => {
  if (formOfAddress !== undefined) await page.getByRole('radio', { name: formOfAddress, exact: true }).click();
  if (section !== undefined) await page.getByLabel('Woonplaats').selectOption({ label: section });
  for (const [part, text] of Object.entries(typed))
    if (isTyped(part)) await page.getByLabel(labels[part], { exact: true }).fill(text);
};

export const toQuestions = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Verder naar de vragen' }).click();
  await expect(page.getByRole('region', { name: 'Vraag', exact: true })).toBeVisible();
};

/** "Liever zonder naam": advice and a sheet, no letter. */
export const stayNameless = async (page: Page): Promise<void> => {
  const box = page.getByRole('checkbox', { name: 'Liever zonder naam' });
  await box.click();
  await expect(box).toBeChecked();
};

/** The step of the visit's bar: "Wie", "Vragen", "Advies", "Brief", "Afronden". */
export const openStep = (page: Page, step: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Stappen van het bezoek' }).getByRole('button', { name: step }).click();

export const toStart = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Doorwijzer, naar het begin' }).click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
};

/** A row of a list on screen (a person, a visit, a letter) opened by what stands in it. */
export const openRow = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByRole('main').getByRole('button', { name: text }).click();

/** Ctrl K: the names that are found. */
export const search = async (page: Page, query: string): Promise<readonly string[]> => {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Zoeken' });
  await dialog.getByRole('combobox', { name: 'Naam, geboortedatum of kenmerk' }).fill(query);
  await expect(dialog.getByRole('status')).toHaveText(/persoon|mensen|Niemand|50/);
  const names = await dialog.getByRole('option').allInnerTexts();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return names;
};
