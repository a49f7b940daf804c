import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { inspectScreen } from './inspect-screen.ts';
import { an, setUpOffice, signInUnnamed } from './people.ts';
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

/** Something that is not the server answers at its address: the sign-in page of a hotel. */
const startCaptivePortal = async (address: string) => {
  const portal = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welkom</title>'),
  );
  await new Promise<void>((resolve) => {
    portal.listen(Number(new URL(address).port), '127.0.0.1', resolve);
  });
  return async (): Promise<void> => {
    const closed = new Promise((resolve) => portal.once('close', resolve));
    portal.close();
    portal.closeAllConnections();
    await closed;
  };
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
  const server = await startOfficeServer();
  const other = anotherDesk('chromium');
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

    await test.step('an administrator lets go of the server, and nothing leaves any more', async () => {
      await page.getByRole('button', { name: 'Instellingen' }).click();
      await page.getByRole('button', { name: 'Losmaken' }).click();
      await inspectScreen(page, desk.shell, 'server: leaving');
      await page.getByRole('button', { name: 'Maak los' }).click();
      await expect(page.getByText('Dit toestel is losgemaakt.')).toBeVisible();
      await expect(exchangeLine(page)).toHaveCount(0);
    });
    expect(other.desk.complaints).toEqual([]);
  } finally {
    await other.remove();
    await server.remove();
  }
});
