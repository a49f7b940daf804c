import { expect, type Page } from '@playwright/test';
import type { ServerProcess } from '../server/server-process.ts';
import { runCommand } from '../server/server-process.ts';
import type { Member } from './people.ts';

type Place = Readonly<Record<string, string>>;

/** The operator's code for the first laptop of an office. */
export const operatorCode = (place: Place): string => {
  const { out, err } = runCommand(place, 'invite', '--office', 'voorbeeld', '--new');
  const code = out.split('\n')[1];
  if (code === undefined) throw new Error(err);
  return code;
};

/** Signed in as administrator: this laptop gets the server of the office. */
export const connectServer = async (
  page: Page,
  { address }: Pick<ServerProcess, 'address'>,
  code: string,
): Promise<void> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Een server instellen' }).click();
  await page.getByLabel('Adres van de server').fill(address);
  await page.getByLabel('Code voor dit toestel').fill(code);
  await page.getByRole('button', { name: 'Verbinden', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Uitwisselen bekijken' })).toBeVisible();
};

/** The code on the screen of a laptop that is in already. */
export const showCode = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Laptops bekijken' }).click();
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

/** From the list of laptops: one is lost. */
export const loseLaptop = async (page: Page, administrator: Member, name: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.getByLabel('Wat is er gebeurd?').fill('gestolen uit de auto');
  await page.getByLabel('Jouw wachtzin').fill(administrator.passphrase);
  await page.getByRole('button', { name: 'Laptop afsluiten' }).click();
  await expect(page.getByText(`${name} is afgesloten.`)).toBeVisible();
};
