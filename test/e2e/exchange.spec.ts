import type { Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { inspectScreen } from './inspect-screen.ts';
import { showCode } from './laptops.ts';
import { startCaptivePortal, startSlowLine } from './odd-servers.ts';
import { comeInWithThePaper } from './paper-after-backup.ts';
import { an, lock, setUpOffice, signIn, signInUnnamed } from './people.ts';
import {
  anotherDesk,
  answerAgain,
  exchangeLine,
  exchangeNow,
  joinServer,
  makeBackup,
  newVisit,
  startOfficeServer,
} from './two-laptops.ts';
import { openRow, search, toStart } from './visit.ts';

const longName = 'Voorbeeld-Van den Bosschelaere de Roeselare-Westvleteren';

/** So many people at once, as after an import. */
const addPeople = async (page: Page, count: number): Promise<void> =>
  (await appBehindScreen(page)).evaluate(
    async ({ vault, newId, now }, { many, surname }) => {
      type Person = Parameters<typeof vault.clients.add>[0];
      const person = (firstName: string) => ({
        ...{ id: newId(), surname, firstName, birthDate: null, formOfAddress: 'none', phone: null, email: null },
        ...{ address: null, nationalNumber: null, discreet: false, createdAt: now() },
        ...{ corrections: [], restrictions: [], holds: [] },
      });
      const people = Array.from({ length: many }, (_, index) => person(`Testpersoon ${index + 1}`));
      const done = await vault.importClients(people as unknown as readonly Person[]);
      if (!done.ok) throw new Error(done.error.type);
    },
    { many: count, surname: longName },
  );

const allButStuck = 'Uitgewisseld, op wat nu niet kan vertrekken na.';
const dayMs = 24 * 3_600_000;

/** The newest person at the server, as after a bad disk: unreadable, and under another revision than the one that was sent. */
const garbleNewestClient = `UPDATE record SET body = zeroblob(length(body)), rev = (SELECT rev FROM record WHERE t = 'visit' LIMIT 1)
  WHERE t = 'client' AND seq = (SELECT max(seq) FROM record WHERE t = 'client')`;

const renameClient = async (page: Page, surname: string): Promise<void> =>
  (await appBehindScreen(page)).evaluate(async ({ vault }, name) => {
    const client = (await vault.clients.all()).find((one) => one.surname === name);
    const done = client === undefined ? null : await vault.clients.change(client.id, { surname: 'Hernoemd' });
    if (done?.ok !== true) throw new Error('not renamed');
  }, surname);

/** Under which name the server knows this laptop. */
const deviceOf = async (page: Page): Promise<string> =>
  (await appBehindScreen(page)).evaluate(async ({ host }) => {
    const known = await host.readServer();
    if (!known.ok || known.value === null) throw new Error('no server');
    return known.value.device;
  });

/** The administrator joins this laptop again, with the code that another one shows. */
const comeInAgain = async (page: Page, code: string): Promise<void> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Opnieuw verbinden' }).click();
  await page.getByLabel('Code voor dit toestel').fill(code);
  await page.getByRole('button', { name: 'Verbinden', exact: true }).click();
  await expect(page.getByText('Verbonden.', { exact: false })).toBeVisible();
};

/** The mistakes of a first connection, each said in a sentence. */
const lookAtJoining = async (page: Page, desk: Desk, address: string): Promise<void> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Een server instellen' }).click();
  await page.getByLabel('Adres van de server').fill('http://sync.gemeente.example');
  await page.getByLabel('Code voor dit toestel').fill('ABC');
  await page.getByRole('button', { name: 'Verbinden', exact: true }).click();
  await expect(page.getByText('Alleen beveiligde adressen (https) mogen.', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('De code heeft 32 tekens', { exact: false }).first()).toBeVisible();
  await page.getByLabel('Adres van de server').fill(address);
  await page.getByLabel('Code voor dit toestel').fill('AAAA-'.repeat(8));
  await page.getByRole('button', { name: 'Verbinden', exact: true }).click();
  await expect(page.getByText('De server kent die code niet.', { exact: false }).first()).toBeVisible();
  await inspectScreen(page, desk.shell, 'server: a code that is not known');
  await page.getByRole('button', { name: 'Annuleren' }).click();
};

test('two laptops work alone, meet through the server, and everybody sees how that stands', async ({ desk }) => {
  test.setTimeout(300_000);
  const server = await startOfficeServer();
  const [other, fresh] = [anotherDesk('chromium'), anotherDesk('chromium')];
  try {
    const page = await desk.open();
    const member = await setUpOffice(page, an);
    await newVisit(page, 'Samenbegin');
    const backup = await makeBackup(page, desk);
    await expect(exchangeLine(page)).toHaveCount(0);
    await lookAtJoining(page, desk, server.address());
    await joinServer(page, server);
    await expect(exchangeLine(page)).toContainText(/uitgewisseld om/);

    const second = await other.desk.open();
    await second.getByRole('button', { name: 'Back-up terugzetten' }).click();
    await second.getByLabel('Kies een back-up').setInputFiles(backup);
    await signInUnnamed(second, member);
    await joinServer(second, server);
    await expect(exchangeLine(second)).toContainText(/uitgewisseld om/);

    await test.step('what one writes is with the other by itself', async () => {
      await newVisit(page, 'Vanzelfover');
      await toStart(second);
      await expect(second.getByRole('main')).toContainText('Vanzelfover');
    });

    await test.step('without a server both go on, and the line says what waits', async () => {
      await server.stop();
      await newVisit(page, 'Eenzaam');
      await newVisit(second, 'Tweezaam');
      await answerAgain(page, 'Samenbegin', { type: 'choices', choices: ['someoneElse'] });
      await answerAgain(second, 'Samenbegin', { type: 'unknown' });
      await expect(exchangeLine(page)).toContainText(/wachten op verbinding/);
      await expect(exchangeLine(second)).toContainText(/wachten op verbinding/);
      await exchangeLine(page).click();
      await expect(page.getByText('Geen verbinding met de server')).toBeVisible();
      await expect(page.getByRole('listitem').filter({ hasText: 'Bezoek: Samenbegin' })).toContainText(
        'vertrekt vanzelf',
      );
      await inspectScreen(page, desk.shell, 'exchange: no connection');
    });

    await test.step("a hotel's sign-in page is not taken for the server", async () => {
      const leave = await startCaptivePortal(server.address());
      await exchangeNow(page, 'Niet gelukt. Hierboven staat waarom.');
      await expect(page.getByText('Er antwoordt iets anders dan de server')).toBeVisible();
      await expect(exchangeLine(page)).toContainText('uitwisselen lukt niet');
      await inspectScreen(page, desk.shell, 'exchange: something else answers');
      await leave();
    });

    await test.step('on a slow line everybody sees how much is still to go', async () => {
      await addPeople(page, 60);
      const cut = await startSlowLine(server.address());
      await page.getByRole('button', { name: 'Nu uitwisselen' }).click();
      await expect(exchangeLine(page)).toContainText(/nog \d+ te verzenden/);
      await expect(page.getByText('Je kunt intussen gewoon werken.', { exact: false })).toBeVisible();
      await inspectScreen(page, desk.shell, 'exchange: much to send');
      await cut();
    });

    await test.step('with the server back both have everything', async () => {
      await server.start();
      await exchangeNow(page);
      await exchangeLine(second).click();
      await exchangeNow(second);
      await exchangeNow(page);
      for (const laptop of [page, second]) {
        await expect(exchangeLine(laptop)).toContainText(/uitgewisseld om/);
        for (const name of ['Samenbegin', 'Vanzelfover', 'Eenzaam', 'Tweezaam'])
          expect(await search(laptop, name)).toEqual([expect.stringContaining(name)]);
      }
      await toStart(page);
      await openRow(page, /Tweezaam/);
      await expect(page.getByRole('navigation', { name: 'Antwoorden' })).toContainText('over mezelf');
    });

    await test.step('what both answered meanwhile asks a person, who chooses once for both', async () => {
      await toStart(page);
      await openRow(page, /Samenbegin/);
      await inspectScreen(page, desk.shell, 'versions: said in the visit');
      await page.getByRole('button', { name: 'Twee versies (1)' }).click();
      await inspectScreen(page, desk.shell, 'exchange: two versions');
      await page.getByRole('button', { name: /^Bezoek: Samenbegin/ }).click();
      await page.getByRole('button', { name: 'Dit houden' }).click();
      await expect(page.getByText('Kies eerst één van de versies.')).toBeVisible();
      await inspectScreen(page, desk.shell, 'versions: nothing chosen yet');
      await page.getByRole('radio', { name: 'Nee, over iemand anders' }).check();
      await page.getByRole('button', { name: 'Dit houden' }).click();
      await expect(page.getByText('Alles is gekozen')).toBeVisible();
      await inspectScreen(page, desk.shell, 'versions: chosen');
      await expect(page.getByRole('button', { name: /^Twee versies/ })).toHaveCount(0);
      await exchangeNow(second);
      await expect(second.getByRole('button', { name: /^Twee versies/ })).toHaveCount(0);
    });

    await test.step('what the server keeps damaged is set aside, by both, and holds nothing else back', async () => {
      await lock(second);
      await newVisit(page, 'Beschadigd');
      await exchangeLine(page).click();
      await exchangeNow(page);
      await server.whileOff((database) => database.exec(garbleNewestClient));
      await signIn(second, member);
      await exchangeLine(second).click();
      await exchangeNow(second);
      await expect(second.getByRole('heading', { name: 'Opzij gezet' })).toBeVisible();
      await inspectScreen(second, other.desk.shell, 'exchange: set aside');
      await renameClient(page, 'Beschadigd');
      await exchangeLine(page).click();
      await exchangeNow(page, allButStuck);
      await expect(page.getByRole('listitem').filter({ hasText: 'Dossier: Hernoemd' })).toContainText(
        'kan niet vertrekken',
      );
      await inspectScreen(page, desk.shell, 'exchange: something cannot leave');
    });

    await test.step('after ninety days of silence the other comes in again with a code, its work still there', async () => {
      const device = await deviceOf(second);
      await server.stop();
      await newVisit(second, 'Langstil');
      await server.whileOff((database) =>
        database.prepare('UPDATE device SET seen = seen - ? WHERE id = ?').run(91 * dayMs, device),
      );
      await exchangeLine(second).click();
      await exchangeNow(second, 'Niet gelukt. Hierboven staat waarom.');
      await expect(second.getByText('Dit toestel heeft langer dan 90 dagen niet uitgewisseld')).toBeVisible();
      await expect(exchangeLine(second)).toContainText('uitwisselen lukt niet');
      await inspectScreen(second, other.desk.shell, 'exchange: silent too long');
      await exchangeLine(page).click();
      await exchangeNow(page, allButStuck);
      expect(await search(page, 'Langstil')).toEqual([]);
      await comeInAgain(second, await showCode(page));
      await exchangeLine(second).click();
      await exchangeNow(second);
      await expect(page.getByText('Deze code is gebruikt.', { exact: false })).toBeVisible();
      await inspectScreen(page, desk.shell, 'laptops: the code was used');
      await exchangeLine(page).click();
      await exchangeNow(page, allButStuck);
      expect(await search(page, 'Langstil')).toEqual([expect.stringContaining('Langstil')]);
    });

    await test.step('an administrator lets go of the server, and nothing leaves any more', async () => {
      await page.getByRole('button', { name: 'Instellingen' }).click();
      await page.getByRole('button', { name: 'Losmaken' }).click();
      await inspectScreen(page, desk.shell, 'server: leaving');
      await page.getByRole('button', { name: 'Maak los' }).click();
      await expect(page.getByText('Dit toestel is losgemaakt.')).toBeVisible();
      await expect(exchangeLine(page)).toHaveCount(0);
    });

    await test.step('a laptop from a backup opens with the paper, which asks for the server first', async () => {
      const third = await comeInWithThePaper(fresh.desk, await makeBackup(page, desk), member, server);
      await expect(exchangeLine(third)).toContainText(/uitgewisseld om/);
      expect(await search(third, 'Langstil')).toEqual([expect.stringContaining('Langstil')]);
    });
    expect([...other.desk.complaints, ...fresh.desk.complaints]).toEqual([]);
  } finally {
    await other.remove();
    await fresh.remove();
    await server.remove();
  }
});
