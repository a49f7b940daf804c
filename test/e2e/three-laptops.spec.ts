import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findElectronRuntime } from '../run/electron-runtime.ts';
import { type ServerProcess, startProcess } from '../server/server-process.ts';
import { createChromiumDesk } from './chromium-desk.ts';
import type { Desk, Shell } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { createElectronDesk } from './electron-desk.ts';
import { inspectScreen } from './inspect-screen.ts';
import { admit, connectServer, loseLaptop, operatorCode, sayHello, showCode } from './laptops.ts';
import { an, lock, setUpOffice, signIn } from './people.ts';

/** Two windows of the product and one of the browser edition; three of the browser edition where no Electron is found. */
const shells: readonly Shell[] =
  findElectronRuntime() === null ? ['chromium', 'chromium', 'chromium'] : ['electron', 'electron', 'chromium'];

let folder = '';
let server: ServerProcess;
let desks: readonly Desk[] = [];

test.skip(({ shell }) => shell === 'electron', 'it brings windows of both shells itself');

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doorwijzer-desk-'));
  server = await startProcess({ DATA_FOLDER: join(folder, 'server') });
  desks = shells.map((shell, place) => {
    const [profile, saved] = [join(folder, `profile-${place}`), join(folder, `saved-${place}`)];
    for (const name of [profile, saved]) mkdirSync(name);
    return shell === 'electron' ? createElectronDesk(profile, saved) : createChromiumDesk(profile, saved);
  });
});
test.afterEach(async () => {
  for (const desk of desks) await desk.kill();
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('an office grows from one laptop to three', async () => {
  const [first, second] = desks;
  if (first === undefined || second === undefined) throw new Error('no desks');
  const page = await first.open();
  const founder = await setUpOffice(page, an);
  await connectServer(page, server, operatorCode({ DATA_FOLDER: join(folder, 'server') }));
  const code = await showCode(page);
  await inspectScreen(page, first.shell, 'laptop-toevoegen');
  const other = await second.open();
  await inspectScreen(other, second.shell, 'eerste-keer');
  await sayHello(other, server.address, code, 'Balie 2');
  await inspectScreen(other, second.shell, 'wacht-op-beheerder');
  await expect(page.getByRole('heading', { name: 'Laptop "Balie 2" meldt zich' })).toBeVisible();
  await inspectScreen(page, first.shell, 'laptop-meldt-zich');
  await admit(page, founder, 'Balie 2');
  await inspectScreen(page, first.shell, 'laptops');
  await signIn(other, founder);
  await expect(other.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
  await lock(other);
  await loseLaptop(page, founder, 'Balie 2');
  await inspectScreen(page, first.shell, 'laptop-afgesloten');
  await other.reload();
  await expect(
    other.getByRole('heading', { name: 'Alles op deze laptop is gewist op bevel van het huis' }),
  ).toBeVisible();
  await inspectScreen(other, second.shell, 'alles-gewist');
  expect(readdirSync(second.profile)).not.toContain('safety');
  expect(readdirSync(second.profile)).not.toContain('office-server.json');
  await other.getByRole('button', { name: 'Naar het begin' }).click();
  await expect(other.getByRole('button', { name: 'Deze laptop toevoegen' })).toBeVisible();
});
