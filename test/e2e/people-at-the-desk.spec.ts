import type { Page } from '@playwright/test';
import { expect, test } from './desk-fixture.ts';
import {
  addColleague,
  an,
  bea,
  lock,
  type Member,
  setUpOffice,
  signIn,
  typeProposedWords,
  typeRecoveryKey,
} from './people.ts';

/** From anywhere inside: another passphrase for who is signed in. */
const changePassphrase = async (page: Page, member: Member): Promise<Member> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Wachtzin wijzigen' }).click();
  const passphrase = await typeProposedWords(page);
  await page.getByLabel('Jouw wachtzin').fill('niet de juiste');
  await page.getByRole('button', { name: 'Wachtzin wijzigen' }).click();
  await expect(page.getByRole('alert')).toContainText('Jouw wachtzin klopt niet.');
  await page.getByLabel('Jouw wachtzin').fill(member.passphrase);
  await page.getByRole('button', { name: 'Wachtzin wijzigen' }).click();
  await expect(page.getByText('Je nieuwe wachtzin geldt vanaf nu.', { exact: false })).toBeVisible();
  return { ...member, passphrase };
};

/** Types a passphrase on the lock screen that opens nothing. */
const isRefused = async (page: Page, member: Member): Promise<void> => {
  await page.getByRole('radio', { name: member.name }).check({ force: true });
  await page.getByLabel('Wachtzin', { exact: true }).fill(member.passphrase);
  await page.getByRole('button', { name: 'Openen' }).click();
  await expect(page.getByText('Deze wachtzin klopt niet.', { exact: false })).toBeVisible();
};

test('a passphrase of one’s own is changed: the new one opens, the former one does not', async ({ desk }) => {
  const page = await desk.open();
  const before = await setUpOffice(page, an);
  const after = await changePassphrase(page, before);
  await lock(page);
  await isRefused(page, before);
  await signIn(page, after);
});

/** Signed in as administrator: opens the page of a colleague. */
const openColleague = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Medewerkers' }).click();
  await page.getByRole('main').getByRole('button', { name }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
};

/** Confirms the act on screen with the administrator's own passphrase. */
const confirm = async (page: Page, administrator: Member, verb: string): Promise<void> => {
  await page.getByLabel('Jouw wachtzin').fill(administrator.passphrase);
  await page.getByRole('button', { name: verb, exact: true }).click();
};

test('three colleagues: a forgotten passphrase, another role, access taken away, and the paper from the safe', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const page = await desk.open();
  const founder = await setUpOffice(page, an);
  const beaMember = await addColleague(page, founder, bea);
  const third = { name: an.name, function: 'stagiair', roles: ['Onthaal'] } as const;

  await test.step('a second colleague of the same name needs another function', async () => {
    await page.getByRole('button', { name: 'Collega toevoegen' }).click();
    await page.getByLabel('Voornaam en naam').fill(an.name);
    await page.getByLabel('Functie').fill(an.function);
    const passphrase = await typeProposedWords(page);
    await confirm(page, founder, 'Toevoegen');
    await expect(page.getByRole('alert')).toContainText(`Hier werkt al een ${an.name} met deze functie.`);
    await page.getByLabel('Functie').fill(third.function);
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await expect(page.getByText(`${an.name} kan nu aanmelden op dit toestel.`)).toBeVisible();
    expect(passphrase).not.toBe('');
  });

  const beaAgain = await test.step('a colleague forgot the passphrase and types a new one here', async () => {
    await openColleague(page, bea.name);
    await page.getByRole('button', { name: 'Nieuwe wachtzin laten kiezen' }).click();
    const passphrase = await typeProposedWords(page);
    await confirm(page, founder, 'Nieuwe wachtzin bewaren');
    await expect(page.getByText(`${bea.name} kan aanmelden met de nieuwe wachtzin.`, { exact: false })).toBeVisible();
    return { ...beaMember, passphrase };
  });

  await test.step('she becomes administrator too', async () => {
    await openColleague(page, bea.name);
    await page.getByRole('button', { name: 'Rol wijzigen' }).click();
    await page.getByRole('checkbox', { name: 'Beheerder' }).check({ force: true });
    await confirm(page, founder, 'Rol bewaren');
    await expect(page.getByText(`De rol van ${bea.name} is gewijzigd.`, { exact: false })).toBeVisible();
  });

  await test.step('on the lock screen the two of the same name are told apart by their function', async () => {
    await lock(page);
    const names = page.getByRole('radio', { name: an.name });
    await expect(names).toHaveCount(2);
    await expect(page.getByText(an.function)).toBeVisible();
    await expect(page.getByText(third.function)).toBeVisible();
    await isRefused(page, beaMember);
  });

  await test.step('she takes the access of the third away', async () => {
    await signIn(page, beaAgain);
    await page.getByRole('button', { name: 'Medewerkers' }).click();
    await page.getByRole('main').getByRole('button', { name: third.function }).click();
    await page.getByRole('button', { name: 'Toegang intrekken' }).click();
    await page.getByLabel('Waarom').fill('De stage is voorbij.');
    await confirm(page, beaAgain, 'Toegang intrekken');
    await expect(page.getByText(`${an.name} kan hier niet meer aanmelden.`, { exact: false })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button', { name: third.function })).toHaveCount(0);
    await lock(page);
    await expect(page.getByRole('radio')).toHaveCount(2);
    await expect(page.getByText(third.function)).toHaveCount(0);
  });

  await test.step('no administrator knows a passphrase: a typing mistake is found in its group, the paper opens', async () => {
    await page.getByRole('button', { name: 'Herstelsleutel gebruiken' }).click();
    const [first = '', ...rest] = founder.recoveryKey;
    const wrong = (first.startsWith('7') ? '8' : '7') + first.slice(1);
    await typeRecoveryKey(page, [wrong, ...rest]);
    await page.getByRole('button', { name: 'Verder' }).click();
    await expect(page.getByRole('alert')).toContainText('Groep 1 klopt niet met het papier.');
    await typeRecoveryKey(page, [first]);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('radio', { name: an.name }).check({ force: true });
    const passphrase = await typeProposedWords(page);
    await page.getByRole('button', { name: 'Bewaren en openen' }).click();
    await expect(page.getByRole('button', { name: /Vergrendel/ })).toBeVisible();
    await lock(page);
    await isRefused(page, founder);
    await signIn(page, { ...founder, passphrase });
  });
});
