import type { Page } from '@playwright/test';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { inspectScreen } from './inspect-screen.ts';
import { finishedVisit, openPerson } from './left-letter.ts';
import { preview } from './letters.ts';
import { addColleague, an, bea, lock, type Member, setUpOffice, signIn } from './people.ts';
import { fillIdentity, search, startVisit, toQuestions, toStart } from './visit.ts';

const jan = { surname: 'Wisman', firstName: 'Testpersoon', year: '1990', phone: '0470 00 00 01' };

/** Files of long ago: nobody waits years in a test. `years` back for the first name, and so on. */
const addOldFiles = async (page: Page, people: readonly { readonly surname: string; readonly years: number }[]) => {
  const app = await appBehindScreen(page);
  await app.evaluate(
    async ({ vault, now, newId }, added) => {
      for (const { surname, years } of added) {
        const at = new Date(now());
        at.setUTCFullYear(at.getUTCFullYear() - years);
        const kept = await vault.clients.add({
          id: newId() as never,
          surname,
          firstName: 'Proefpersoon',
          birthDate: null,
          formOfAddress: 'none',
          phone: null,
          email: null,
          address: null,
          nationalNumber: null,
          discreet: false,
          createdAt: at.toISOString() as never,
          corrections: [],
          restrictions: [],
          holds: [],
        });
        if (!kept.ok) throw new Error(kept.error.type);
      }
    },
    people.map((one) => ({ ...one })),
  );
};

const toRetention = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Bewaartermijnen bekijken' }).click();
  await expect(page.getByRole('heading', { name: 'Bewaartermijnen', level: 1 })).toBeVisible();
};

test('the destruction list: nothing under a mere proposal, held files apart, and what is approved is gone', async ({
  desk,
}) => {
  const page = await desk.open();
  const founder = await setUpOffice(page, an);
  await addOldFiles(page, [
    { surname: 'Verleden', years: 11 },
    { surname: 'Vasthouder', years: 12 },
    { surname: 'Recent', years: 2 },
  ]);
  await toRetention(page);
  await expect(page.getByText('Er is nog geen server', { exact: false })).toBeVisible();
  await inspectScreen(page, desk.shell, 'retention terms');

  await test.step('under a proposal nothing can be chosen', async () => {
    await page.getByRole('button', { name: 'Vernietigingslijst bekijken' }).click();
    const proposed = page.getByRole('region', { name: 'Regel nog te bevestigen' });
    await expect(proposed.getByRole('row')).toHaveCount(3);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.getByRole('button', { name: 'Terug naar de bewaartermijnen' }).click();
  });

  await test.step('the administrator notes the rule', async () => {
    await page.getByRole('button', { name: /^Dossier zonder brief/ }).click();
    await page.getByLabel('Aantal', { exact: true }).fill('0');
    await page.getByRole('button', { name: 'Termijn bewaren' }).click();
    await expect(page.getByRole('alert')).toContainText('Vul een geheel getal van 1 tot 200 in.');
    await expect(page.getByRole('alert')).toContainText('Schrijf volgens welke regel.');
    await inspectScreen(page, desk.shell, 'retention term with errors');
    await page.getByLabel('Aantal', { exact: true }).fill('10');
    await page.getByLabel('Volgens welke regel?').fill('proefregel 10.01.06');
    await page.getByRole('button', { name: 'Termijn bewaren' }).click();
    await expect(page.getByText('De termijn is bewaard.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Dossier zonder brief/ })).toContainText('Beslist door het huis');
  });

  await test.step('a held file stays apart', async () => {
    await openPerson(page, 'Vasthouder');
    await page.getByRole('button', { name: 'Bewaren tot nader order' }).click();
    await page.getByLabel('Waarom moet het dossier blijven?').fill('Er loopt een beroep');
    await page.getByRole('button', { name: 'Tot nader order bewaren' }).click();
    await expect(page.getByText('Er loopt een beroep')).toBeVisible();
    await inspectScreen(page, desk.shell, 'client: held');
    await page.getByRole('button', { name: 'Wissen', exact: true }).click();
    await page.getByLabel('Waarom wordt dit dossier gewist?').fill('vraag van de persoon');
    await page.getByLabel('Jouw wachtzin').fill(founder.passphrase);
    await page.getByRole('button', { name: 'Definitief wissen' }).click();
    await expect(page.getByRole('alert').first()).toContainText('te bewaren tot nader order. Hef dat eerst op.');
    await page.getByRole('button', { name: 'Niet wissen' }).click();
    await expect(page.getByText('Er loopt een beroep')).toBeVisible();
    await toRetention(page);
    await page.getByRole('button', { name: 'Vernietigingslijst bekijken' }).click();
    await expect(page.getByRole('region', { name: 'Mag weg' }).getByRole('row')).toHaveCount(2);
    const kept = page.getByRole('region', { name: 'Blijft bewaard' });
    await expect(kept.getByRole('row').filter({ hasText: 'Vasthouder' })).toContainText('Te bewaren tot nader order');
    await expect(page.getByRole('main')).not.toContainText('Recent');
  });

  await test.step('the list on paper names nobody', async () => {
    await page.getByRole('button', { name: 'Lijst afdrukken' }).click();
    const paper = await preview(page);
    await expect(paper).toContainText('Vernietigingslijst');
    await expect(paper).toContainText('proefregel 10.01.06');
    await expect(paper).not.toContainText('Verleden');
    await page.keyboard.press('Escape');
  });

  await test.step('approving erases, with the passphrase', async () => {
    await page.getByRole('button', { name: 'Gekozen dossiers wissen' }).click();
    await expect(page.getByText('Kies eerst minstens één dossier.')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Kiezen: Proefpersoon Verleden' }).check({ force: true });
    await inspectScreen(page, desk.shell, 'destruction list');
    await page.getByRole('button', { name: 'Gekozen dossiers wissen' }).click();
    await page.getByLabel('Volgens welke beslissing?').fill('lijst goedgekeurd op proefdag');
    await page.getByLabel('Jouw wachtzin').fill('verkeerd');
    await page.getByRole('button', { name: 'Definitief wissen' }).click();
    await expect(page.getByRole('alert')).toContainText('Jouw wachtzin klopt niet');
    await inspectScreen(page, desk.shell, 'destruction: approving');
    await page.getByLabel('Jouw wachtzin').fill(founder.passphrase);
    await page.getByRole('button', { name: 'Definitief wissen' }).click();
    await expect(page.getByText('Er is 1 stuk gewist. Het logboek bewaart dat.')).toBeVisible();
    expect(await search(page, 'verleden')).toEqual([]);
    expect(await search(page, 'vasthouder')).toHaveLength(1);
    await page.getByRole('button', { name: 'Logboek' }).click();
    const erased = page.getByRole('row').filter({ hasText: 'wiste het dossier' });
    await expect(erased).toContainText('lijst goedgekeurd op proefdag');
    await expect(erased).toContainText('dossier dat er niet meer is');
  });
});

test('one person is erased by an administrator, who sees what goes, what stays and what may forbid it', async ({
  desk,
}) => {
  const page = await desk.open();
  const founder = await setUpOffice(page, an);
  const social = await addColleague(page, founder, bea);
  await toStart(page);
  await finishedVisit(page, jan);
  await openPerson(page, jan.surname);
  await page.getByRole('button', { name: 'Wissen', exact: true }).click();
  await expect(page.getByText('1 bezoek met alle antwoorden.')).toBeVisible();
  await expect(page.getByText('De bewaartermijn is nog niet voorbij')).toBeVisible();
  await expect(page.getByText(/in een back-up van vroeger kan het dossier nog staan tot \d+ \w+ \d{4}/)).toBeVisible();
  // No day is promised on which lines of the log would go: nothing removes them.
  await expect(page.getByText(/^De regels in het logboek, .* Die gaan nu nog niet weg\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Definitief wissen' }).click();
  await expect(page.getByRole('alert')).toContainText('Schrijf kort waarom.');
  await inspectScreen(page, desk.shell, 'erase a person');
  await page.getByLabel('Waarom wordt dit dossier gewist?').fill('vraag van de persoon');
  await page.getByLabel('Jouw wachtzin').fill(founder.passphrase);
  await page.getByRole('button', { name: 'Definitief wissen' }).click();
  await expect(page.getByText('Het dossier is gewist')).toBeVisible();
  await inspectScreen(page, desk.shell, 'erased');
  expect(await search(page, jan.surname)).toEqual([]);

  await test.step('a social worker does not erase', async () => {
    await toStart(page);
    await finishedVisit(page, { ...jan, surname: 'Blijver' });
    await lock(page);
    await signIn(page, social);
    await toStart(page);
    await openPerson(page, 'Blijver');
    await expect(page.getByRole('button', { name: 'Gebruik beperken' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Wissen', exact: true })).toHaveCount(0);
    await toRetention(page);
    await expect(page.getByRole('button', { name: 'Vernietigingslijst bekijken' })).toHaveCount(0);
  });
});

/** The laptop's clock, so many days from now; the next unlock is on that day. */
const onDay = async (page: Page, start: number, days: number, member: Member): Promise<void> => {
  await lock(page);
  await page.clock.setFixedTime(start + days * 86_400_000);
  await signIn(page, member);
  await toStart(page);
};

test('a visit without outcome warns from day 21 and goes from day 30, with the file that holds nothing else', async ({
  desk,
}) => {
  const page = await desk.open();
  const founder = await setUpOffice(page, an);
  const start = Date.now();
  await startVisit(page);
  await fillIdentity(page, { surname: 'Vertrokken', firstName: 'Testpersoon' });
  await toQuestions(page);
  await toStart(page);
  const row = page.getByRole('main').getByRole('button', { name: /Testpersoon Vertrokken/ });
  await onDay(page, start, 20, founder);
  await expect(row).toBeVisible();
  await expect(row).not.toContainText('verloopt vanaf');

  await test.step('a clock that jumps a year takes nothing away that nobody was warned about', async () => {
    await onDay(page, start, 400, founder);
    await expect(row).toContainText('verloopt vanaf');
  });

  await test.step('the warning, and then it is gone', async () => {
    await onDay(page, start, 22, founder);
    await expect(row).toContainText(/Nog geen uitkomst: verloopt vanaf \d+ \w+ \d{4}/);
    await inspectScreen(page, desk.shell, 'start: a draft that goes');
    // The longest time without a sign-in does not count: 20 and 9 days are not 30 yet.
    await onDay(page, start, 31, founder);
    await expect(row).toBeVisible();
    await onDay(page, start, 33, founder);
    await expect(page.getByText('Geen lopende bezoeken')).toBeVisible();
    expect(await search(page, 'vertrokken')).toEqual([]);
    await page.getByRole('button', { name: 'Logboek' }).click();
    const gone = page.getByRole('row').filter({ hasText: 'wiste het bezoek' });
    await expect(gone).toContainText('Bezoek zonder uitkomst: 30 dagen');
  });
});
