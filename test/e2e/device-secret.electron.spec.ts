import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  makePrivateKeyring,
  type PrivateKeyring,
  type RunningKeyring,
  whyNoKeyring,
} from '../keystore/private-keyring.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { inspectScreen } from './inspect-screen.ts';
import {
  addColleague,
  an,
  bea,
  type Founder,
  lock,
  type Member,
  setUpOffice,
  signIn,
  typeProposedWords,
  typeRecoveryKey,
} from './people.ts';

const bound = 'Dit toestel bewaart een tweede sleutel in de sleutelbos van het systeem.';
const none = 'Doorwijzer kan hier geen sleutelbos van het systeem gebruiken';
const missing = 'Bij deze naam hoort een tweede sleutel die dit toestel niet heeft.';
const closed = 'De sleutelbos van dit toestel is tijdelijk niet bereikbaar.';

const fileOf = ({ profile }: Desk): string => path.join(profile, 'device-secrets.json');
const secretsIn = (desk: Desk): readonly { readonly by: string }[] =>
  JSON.parse(readFileSync(fileOf(desk), 'utf8')).secrets;

const settingsSay = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await expect(page.getByText(text, { exact: false })).toBeVisible();
};

/** More often than wrong passphrases would allow: none of these was an attempt. */
const isTurnedAway = async (page: Page, member: Member, text: string): Promise<void> => {
  const name = page.getByRole('radio', { name: member.name });
  if (!(await name.isChecked())) await name.check({ force: true });
  for (let time = 0; time < 5; time += 1) {
    await page.getByLabel('Wachtzin', { exact: true }).fill(member.passphrase);
    await page.getByRole('button', { name: 'Openen' }).click();
    await expect(page.getByRole('alert')).toContainText(text);
  }
  await expect(page.getByText('Je kunt opnieuw proberen over')).toHaveCount(0);
};

const recover = async (page: Page, founder: Founder): Promise<Founder> => {
  await page.getByRole('button', { name: 'Herstelsleutel gebruiken' }).click();
  await typeRecoveryKey(page, founder.recoveryKey);
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('radio', { name: founder.name }).check({ force: true });
  const passphrase = await typeProposedWords(page);
  await page.getByRole('button', { name: 'Bewaren en openen' }).click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
  return { ...founder, passphrase };
};

test.describe('with a real keyring of the system', () => {
  test.skip(whyNoKeyring() !== null, whyNoKeyring() ?? '');
  let keyring: PrivateKeyring;
  let running: RunningKeyring;
  test.beforeEach(async () => {
    keyring = makePrivateKeyring();
    running = await keyring.start('open');
  });
  test.afterEach(async () => {
    await running.stop();
    keyring.remove();
  });

  const restart = async (desk: Desk, how: 'open' | 'locked' | 'absent'): Promise<Page> => {
    await desk.close();
    await running.stop();
    if (how !== 'absent') running = await keyring.start(how);
    return desk.open(how === 'absent' ? {} : running.env);
  };

  test('the passphrase opens only with the keyring; one that is made anew leads over the paper from the safe', async ({
    desk,
  }) => {
    test.setTimeout(240_000);
    let page = await desk.open(running.env);
    const founder = await setUpOffice(page, an);
    const colleague = await addColleague(page, founder, bea);
    await settingsSay(page, bound);
    await inspectScreen(page, desk.shell, 'second key in settings');
    expect(secretsIn(desk)).toMatchObject([{ by: 'sync' }]);

    await test.step('the same keyring after a restart', async () => {
      page = await restart(desk, 'open');
      await signIn(page, founder);
    });
    await test.step('a keyring that is locked: nothing lost, and no attempt', async () => {
      page = await restart(desk, 'locked');
      await isTurnedAway(page, founder, closed);
      await inspectScreen(page, desk.shell, 'keystore closed');
      page = await restart(desk, 'open');
      await signIn(page, founder);
    });
    await test.step('a session without any keyring: the same', async () => {
      page = await restart(desk, 'absent');
      await isTurnedAway(page, founder, closed);
    });
    await test.step('a keyring made anew: the paper opens, the administrator lets the colleague in again', async () => {
      keyring.reset();
      page = await restart(desk, 'open');
      await isTurnedAway(page, founder, missing);
      await inspectScreen(page, desk.shell, 'second key missing');
      const back = await recover(page, founder);
      await settingsSay(page, bound);
      expect(secretsIn(desk)).toHaveLength(2);
      await page.getByRole('button', { name: 'Medewerkers' }).click();
      await expect(page.getByText('Kan hier niet aanmelden', { exact: false })).toBeVisible();
      await inspectScreen(page, desk.shell, 'colleague shut out');
      await page.getByRole('main').getByRole('button', { name: colleague.name }).click();
      await page.getByRole('button', { name: 'Nieuwe wachtzin laten kiezen' }).click();
      const passphrase = await typeProposedWords(page);
      await page.getByLabel('Jouw wachtzin').fill(back.passphrase);
      await page.getByRole('button', { name: 'Nieuwe wachtzin bewaren' }).click();
      await expect(page.getByText('kan aanmelden met de nieuwe wachtzin', { exact: false })).toBeVisible();
      await expect(page.getByText('Kan hier niet aanmelden', { exact: false })).toHaveCount(0);
      await lock(page);
      await signIn(page, { ...colleague, passphrase });
    });
  });

  test('an office from before gets its second key at the next sign-in of each member', async ({ desk }) => {
    let page = await restart(desk, 'absent');
    const founder = await setUpOffice(page, an);
    await settingsSay(page, none);
    expect(existsSync(fileOf(desk))).toBe(false);
    page = await restart(desk, 'open');
    await signIn(page, founder);
    await settingsSay(page, bound);
    expect(secretsIn(desk)).toHaveLength(1);
    page = await restart(desk, 'absent');
    await isTurnedAway(page, founder, closed);
  });
});

test('without a keyring the passphrase alone protects, and the settings say so', async ({ desk }) => {
  // A desktop that Electron does not know, and no session bus.
  const page = await desk.open({ DBUS_SESSION_BUS_ADDRESS: 'disabled:', XDG_CURRENT_DESKTOP: '' });
  const founder = await setUpOffice(page, an);
  await settingsSay(page, none);
  await inspectScreen(page, desk.shell, 'no second key in settings');
  expect(existsSync(fileOf(desk))).toBe(false);
  await lock(page);
  await signIn(page, founder);
});
