import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, type Page } from '@playwright/test';
import type { Answer } from '../../src/domain/intake/answers.ts';
import { databaseName } from '../../src/server/sqlite.ts';
import { runCommand, type ServerProcess, startProcess } from '../server/server-process.ts';
import { createChromiumDesk } from './chromium-desk.ts';
import type { Desk, Shell } from './desk.ts';
import { createElectronDesk } from './electron-desk.ts';
import { say } from './intake.ts';
import { fillIdentity, openRow, startVisit, toQuestions, toStart } from './visit.ts';

export interface OfficeServer {
  /** A new code for one laptop, as the operator hands it over. */
  readonly newCode: () => string;
  readonly address: () => string;
  readonly start: () => Promise<void>;
  /** Away at once, as in a power cut at the town hall. */
  readonly stop: () => Promise<void>;
  /** Stops it, does this to its database, and starts it again. */
  readonly whileOff: (change: (database: DatabaseSync) => void) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** The server of one office in a process of its own, at the same address after each start. */
export const startOfficeServer = async (): Promise<OfficeServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'doorwijzer-office-server-'));
  const place = { DATA_FOLDER: folder };
  let server: ServerProcess | null = null;
  let port = '0';
  let codes = 0;
  const start = async (): Promise<void> => {
    server = await startProcess({ ...place, PORT: port });
    ({ port } = new URL(server.address));
  };
  const stop = async (): Promise<void> => {
    await server?.end('SIGKILL');
    server = null;
  };
  await start();
  return {
    newCode: () => {
      codes += 1;
      const { out, err } = runCommand(place, 'invite', '--office', 'kortemark', ...(codes === 1 ? ['--new'] : []));
      const code = out.split('\n')[1];
      if (code === undefined || code === '') throw new Error(`no code: ${err}`);
      return code;
    },
    address: () => `http://127.0.0.1:${port}`,
    start,
    stop,
    whileOff: async (change) => {
      await stop();
      const database = new DatabaseSync(join(folder, databaseName));
      change(database);
      database.close();
      await start();
    },
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** One more laptop beside the one of the fixture; `remove` at the end. */
export const anotherDesk = (shell: Shell): { readonly desk: Desk; readonly remove: () => Promise<void> } => {
  const folder = mkdtempSync(join(tmpdir(), 'doorwijzer-desk-'));
  const [profile, savedPapers] = [join(folder, 'profile'), join(folder, 'saved')];
  for (const name of [profile, savedPapers]) mkdirSync(name);
  const desk =
    shell === 'electron' ? createElectronDesk(profile, savedPapers) : createChromiumDesk(profile, savedPapers);
  const remove = async (): Promise<void> => {
    await desk.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { desk, remove };
};

/** Makes a backup on the settings page and gives the file as it was kept. */
export const makeBackup = async (page: Page, desk: Desk): Promise<string> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  const press = () => page.getByRole('button', { name: 'Back-up maken' }).click();
  if (desk.shell === 'electron') {
    await press();
    await expect(page.getByText('De back-up is opgeslagen.')).toBeVisible();
  } else {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    await download.saveAs(join(desk.savedPapers, download.suggestedFilename()));
    await expect(page.getByText('De back-up staat bij je downloads.')).toBeVisible();
  }
  const name = readdirSync(desk.savedPapers).find((file) => file.endsWith('.dwb'));
  if (name === undefined) throw new Error('no backup was kept');
  return join(desk.savedPapers, name);
};

/** The administrator joins the server on the settings page. */
export const joinServer = async (page: Page, server: OfficeServer): Promise<void> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Een server instellen' }).click();
  await page.getByLabel('Adres van de server').fill(server.address());
  await page.getByLabel('Code voor dit toestel').fill(server.newCode());
  await page.getByRole('button', { name: 'Verbinden', exact: true }).click();
  await expect(page.getByText('Verbonden.', { exact: false })).toBeVisible();
};

/** The one line in the bar that everybody sees. */
export const exchangeLine = (page: Page) => page.getByRole('button', { name: /^Bekijk het uitwisselen:/ });

/** A visit about this person, with one answer. */
export const newVisit = async (page: Page, surname: string): Promise<void> => {
  await toStart(page);
  await startVisit(page);
  await fillIdentity(page, { surname, year: '1988' });
  await toQuestions(page);
  await say(page, 'aboutSelf', { type: 'choices', choices: ['self'] });
  await toStart(page);
};

/** The same question of an open visit, answered otherwise. */
export const answerAgain = async (page: Page, surname: string, answer: Answer): Promise<void> => {
  await toStart(page);
  await openRow(page, new RegExp(surname));
  await say(page, 'aboutSelf', answer);
  await toStart(page);
};

/** The button on the page of the exchange, and what is said of it. */
export const exchangeNow = async (page: Page, outcome = 'Alles is uitgewisseld.'): Promise<void> => {
  await page.getByRole('button', { name: 'Nu uitwisselen' }).click();
  await expect(page.locator('.actions [aria-live]')).toHaveText(outcome);
};
