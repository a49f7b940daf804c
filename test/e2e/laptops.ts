import { expect, type Page } from '@playwright/test';
import type { Member } from './people.ts';
import { toStart } from './visit.ts';

/** The list of laptops, from wherever an administrator is. */
export const toLaptops = async (page: Page): Promise<void> => {
  await toStart(page);
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Laptops bekijken' }).click();
};

/** The code on the screen of a laptop that is in already. */
export const showCode = async (page: Page): Promise<string> => {
  await toLaptops(page);
  await page.getByRole('button', { name: 'Laptop toevoegen' }).click();
  const groups = page.getByRole('list', { name: 'Code' }).getByRole('listitem');
  await expect(groups).toHaveCount(8);
  return (await groups.allInnerTexts()).join(' ');
};

/** The new laptop types it and says hello. */
export const sayHello = async (page: Page, address: string, code: string, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Deze laptop toevoegen' }).click();
  await page.getByLabel('Adres van de server').fill(address);
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByLabel('Naam van deze laptop').fill(name);
  await page.getByRole('button', { name: 'Laptop aanmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Deze laptop wacht op de beheerder' })).toBeVisible();
};

/** The administrator lets it in. */
export const admit = async (page: Page, administrator: Member, name: string): Promise<void> => {
  await expect(page.getByRole('heading', { name: `Laptop "${name}" meldt zich` })).toBeVisible();
  await page.getByLabel('Jouw wachtzin').fill(administrator.passphrase);
  await page.getByRole('button', { name: 'Deze laptop toelaten' }).click();
  await expect(page.getByText(`${name} hoort nu bij het huis.`)).toBeVisible();
};

/** One is lost. */
export const loseLaptop = async (page: Page, administrator: Member, name: string): Promise<void> => {
  await toLaptops(page);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByLabel('Wat is er gebeurd?').fill('gestolen uit de auto');
  await page.getByLabel('Jouw wachtzin').fill(administrator.passphrase);
  await page.getByRole('button', { name: 'Laptop afsluiten' }).click();
  await expect(page.getByText(`${name} is afgesloten.`)).toBeVisible();
};
