import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { findElectronRuntime } from '../run/electron-runtime.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { inspectScreen } from './inspect-screen.ts';
import { admit, loseLaptop, sayHello, showCode } from './laptops.ts';
import { addColleague, an, bea, lock, type Member, setUpOffice, signIn } from './people.ts';
import {
  anotherDesk,
  answerAgain,
  exchangeLine,
  exchangeNow,
  joinServer,
  newVisit,
  type OfficeServer,
  startOfficeServer,
} from './two-laptops.ts';
import { openRow, search, toStart } from './visit.ts';

/** Two windows of the product and one of the browser edition; three of the browser edition where no Electron is found. */
const shell = findElectronRuntime() === null ? 'chromium' : 'electron';

test.skip((options) => options.shell === 'electron', 'it brings windows of both shells itself');

interface Seat {
  readonly desk: Desk;
  readonly page: Page;
}

/** A laptop on which nothing is becomes one of the office, through the screens of both. */
const addLaptop = async (from: Seat, to: Seat, server: OfficeServer, founder: Member, name: string): Promise<void> => {
  const code = await showCode(from.page);
  await inspectScreen(from.page, from.desk.shell, `laptops: the code for ${name}`);
  await inspectScreen(to.page, to.desk.shell, `laptops: first run of ${name}`);
  await sayHello(to.page, server.address(), code, name);
  await inspectScreen(to.page, to.desk.shell, `laptops: ${name} waits`);
  await expect(from.page.getByRole('heading', { name: `Laptop "${name}" meldt zich` })).toBeVisible();
  await inspectScreen(from.page, from.desk.shell, `laptops: ${name} at the door`);
  await admit(from.page, founder, name);
  await inspectScreen(from.page, from.desk.shell, `laptops: the list with ${name}`);
  await signIn(to.page, founder);
  await expect(exchangeLine(to.page)).toContainText(/uitgewisseld om/);
};

const names = ['Samenbegin', 'Eenling', 'Tweeling', 'Drieling'];

test('an office grows from one laptop to three, works without the server, meets again, and loses one', async () => {
  test.setTimeout(300_000);
  const server = await startOfficeServer();
  const others = [anotherDesk(shell), anotherDesk(shell), anotherDesk('chromium')] as const;
  try {
    const [{ desk: deskA }, { desk: deskB }, { desk: deskC }] = others;
    const first: Seat = { desk: deskA, page: await deskA.open() };
    const founder = await setUpOffice(first.page, an);
    await newVisit(first.page, 'Samenbegin');
    await joinServer(first.page, server);
    await expect(exchangeLine(first.page)).toContainText(/uitgewisseld om/);
    const colleague = await addColleague(first.page, founder, bea);

    const second: Seat = { desk: deskB, page: await deskB.open() };
    await addLaptop(first, second, server, founder, 'Balie 2');
    const third: Seat = { desk: deskC, page: await deskC.open() };
    await addLaptop(first, third, server, founder, 'Balie 3');

    await test.step('a colleague signs in where nobody ever typed that passphrase', async () => {
      await lock(second.page);
      await signIn(second.page, colleague);
      await expect(second.page.getByRole('main')).toContainText('Samenbegin');
    });

    await test.step('without the server all three go on', async () => {
      await server.stop();
      await newVisit(first.page, 'Eenling');
      await newVisit(second.page, 'Tweeling');
      await newVisit(third.page, 'Drieling');
      await answerAgain(first.page, 'Samenbegin', { type: 'choices', choices: ['someoneElse'] });
      await answerAgain(third.page, 'Samenbegin', { type: 'unknown' });
    });

    await test.step('with the server back, a person chooses, and all three have the same', async () => {
      await server.start();
      for (const { page } of [first, third, second, first]) {
        await exchangeLine(page).click();
        await exchangeNow(page);
      }
      await toStart(first.page);
      await openRow(first.page, /Samenbegin/);
      await first.page.getByRole('button', { name: 'Twee versies (1)' }).click();
      await first.page.getByRole('button', { name: /^Bezoek: Samenbegin/ }).click();
      await first.page.getByRole('radio', { name: 'Nee, over iemand anders' }).check();
      await first.page.getByRole('button', { name: 'Dit houden' }).click();
      await expect(first.page.getByText('Alles is gekozen')).toBeVisible();
      for (const { page } of [first, second, third]) {
        await exchangeLine(page).click();
        await exchangeNow(page);
        await expect(page.getByRole('button', { name: /^Twee versies/ })).toHaveCount(0);
        for (const name of names) expect(await search(page, name)).toEqual([expect.stringContaining(name)]);
      }
    });

    await test.step('the second one is stolen: locked, it hears so and removes everything', async () => {
      await lock(second.page);
      await loseLaptop(first.page, founder, 'Balie 2');
      await inspectScreen(first.page, first.desk.shell, 'laptops: one is taken out');
      await second.page.reload();
      const removed = 'Alles op deze laptop is gewist op bevel van het huis';
      await expect(second.page.getByRole('heading', { name: removed })).toBeVisible();
      await inspectScreen(second.page, second.desk.shell, 'laptops: everything is removed');
      const kept = readdirSync(second.desk.profile);
      expect(kept.filter((name) => ['safety', 'office-server.json', 'device-secrets.json'].includes(name))).toEqual([]);
      await second.page.getByRole('button', { name: 'Naar het begin' }).click();
      await expect(second.page.getByRole('button', { name: 'Deze laptop toevoegen' })).toBeVisible();
    });
    await test.step('the new key of the house asks the passphrase of who is signed in elsewhere', async () => {
      await expect(exchangeLine(third.page)).toContainText('nieuwe sleutel: typ je wachtzin');
      await exchangeLine(third.page).click();
      await inspectScreen(third.page, third.desk.shell, 'exchange: a new key waits');
      await third.page.getByLabel('Jouw wachtzin').fill(founder.passphrase);
      await third.page.getByRole('button', { name: 'Nieuwe sleutel gebruiken' }).click();
      await expect(exchangeLine(third.page)).toContainText(/uitgewisseld om/);
    });
    expect(others.flatMap(({ desk }) => desk.complaints)).toEqual([]);
  } finally {
    for (const { remove } of others) await remove();
    await server.remove();
  }
});
