import { expect, type Page } from '@playwright/test';

/** Somebody who works at the desk in a test: plainly fictional. */
export interface Person {
  readonly name: string;
  readonly function: string;
  readonly roles: readonly ('Onthaal' | 'Maatschappelijk werker' | 'Beheerder')[];
}

/** A person with the passphrase that the app proposed. */
export interface Member extends Person {
  readonly passphrase: string;
}

/** Who did the first run, with the groups of the recovery key as they stood on the paper. */
export interface Founder extends Member {
  readonly recoveryKey: readonly string[];
}

export const an: Person = { name: 'An Voorbeeld', function: 'onthaalmedewerker', roles: ['Onthaal'] };
export const bea: Person = {
  name: 'Bea Proefpersoon',
  function: 'maatschappelijk werker',
  roles: ['Maatschappelijk werker'],
};

/** Copies the five proposed words, as a person would. */
export const typeProposedWords = async (page: Page): Promise<string> => {
  const words = (await page.locator('.words-text').innerText()).trim();
  await page.getByLabel('Typ de vijf woorden over').fill(words);
  return words;
};

const fillMember = async (page: Page, person: Person): Promise<void> => {
  await page.getByLabel('Voornaam en naam').fill(person.name);
  await page.getByLabel('Functie').fill(person.function);
  for (const role of person.roles) {
    const box = page.getByRole('checkbox', { name: role });
    if ((await box.count()) > 0 && !(await box.isChecked())) await box.check({ force: true });
  }
};

/** The eight groups as they stand on the screen. */
export const readRecoveryKey = async (page: Page): Promise<readonly string[]> => {
  const groups = page.getByRole('list', { name: 'Herstelsleutel in acht groepen' }).getByRole('listitem');
  await expect(groups).toHaveCount(8);
  return (await groups.allInnerTexts()).map((text) => text.replace(/^\d\s*/, ''));
};

/** The two groups that are asked back. */
export const typeAskedGroups = async (page: Page, key: readonly string[]): Promise<void> => {
  for (const field of await page.getByLabel(/^Groep \d$/).all()) {
    const label = await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
    const place = Number(/\d/.exec(label)?.[0] ?? '0');
    await field.fill(key[place - 1] ?? '');
  }
};

/** All eight groups, from the paper. */
export const typeRecoveryKey = async (page: Page, groups: readonly string[]): Promise<void> => {
  for (const [index, group] of groups.entries()) {
    await page.getByLabel(`Groep ${index + 1}`, { exact: true }).fill(group);
  }
};

/** The first run: office, first member (administrator), passphrase, recovery key typed back. Ends on the start screen. */
export const setUpOffice = async (page: Page, person: Person): Promise<Founder> => {
  await page.getByRole('button', { name: 'Verder' }).click();
  await fillMember(page, person);
  await page.getByRole('button', { name: 'Verder' }).click();
  const passphrase = await typeProposedWords(page);
  await page.getByRole('button', { name: 'Sleutels maken' }).click();
  const key = await readRecoveryKey(page);
  await page.getByRole('button', { name: 'Ik heb hem op papier' }).click();
  await typeAskedGroups(page, key);
  await page.getByRole('button', { name: 'Klaar, naar het begin' }).click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
  return { ...person, passphrase, recoveryKey: key };
};

/** From the start screen, signed in as administrator: a colleague chooses an own passphrase here. */
export const addColleague = async (page: Page, administrator: Member, person: Person): Promise<Member> => {
  await page.getByRole('button', { name: 'Medewerkers' }).click();
  await page.getByRole('button', { name: 'Collega toevoegen' }).click();
  await fillMember(page, person);
  const passphrase = await typeProposedWords(page);
  await page.getByLabel('Jouw wachtzin').fill(administrator.passphrase);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(page.getByText(`${person.name} kan nu aanmelden op dit toestel.`)).toBeVisible();
  return { ...person, passphrase };
};

export const lock = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
};

export const signIn = async (page: Page, member: Member): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
  const name = page.getByRole('radio', { name: member.name });
  if (!(await name.isChecked())) await name.check({ force: true });
  await page.getByLabel('Wachtzin', { exact: true }).fill(member.passphrase);
  await page.getByRole('button', { name: 'Openen' }).click();
  await expect(page.getByRole('button', { name: /Vergrendel/ })).toBeVisible();
};

/** After an office was put back nobody has a name on the lock screen: the passphrase says who it is. */
export const signInUnnamed = async (page: Page, member: Member): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
  const inside = page.getByRole('button', { name: /Vergrendel/ });
  for (const choice of await page.getByRole('radio').all()) {
    await choice.check({ force: true });
    await page.getByLabel('Wachtzin', { exact: true }).fill(member.passphrase);
    await page.getByRole('button', { name: 'Openen' }).click();
    await expect(inside.or(page.getByText('Deze wachtzin klopt niet'))).toBeVisible();
    if (await inside.isVisible()) return;
  }
  throw new Error('no name fits the passphrase');
};
