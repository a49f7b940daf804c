import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkBackup } from '../../src/store/read-backup.ts';
import type { StoredRow } from '../../src/store/stored-row.ts';
import { inspectFolder } from '../leak-scan/scan-folder.ts';
import { openedWith } from '../store/carving.ts';
import { insider } from '../store/insider.ts';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { copyOfRows, takeCopy, takeDisk } from './disk-copy.ts';
import { inspectScreen } from './inspect-screen.ts';
import { answerAll, toAdvice } from './intake.ts';
import { prepareLetter } from './letters.ts';
import { addColleague, an, bea, lock, type Member, setUpOffice, signIn } from './people.ts';
import { fillIdentity, fixture, search, startVisit, toQuestions, toStart } from './visit.ts';

/** What a person has on this laptop now, by typing the passphrase. */
const keysOf = async (page: Page, { name, passphrase }: Member) => {
  const app = await appBehindScreen(page);
  const id = await app.evaluate(async ({ vault }, wanted) => {
    const found = (await vault.staff()).find((member) => member.name === wanted);
    if (found === undefined) throw new Error(`nobody called ${wanted}`);
    return found.id;
  }, name);
  return { id, keys: await insider(await takeDisk(page), id, passphrase) };
};

const backupOf = async (page: Page): Promise<readonly StoredRow[]> => {
  const app = await appBehindScreen(page);
  const base64 = await app.evaluate(async ({ vault }) => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const written = await vault.backup.write(
      async (bytes) => pieces.push(new Uint8Array(bytes)) > 0,
      () => undefined,
    );
    if (!written.ok) throw new Error(written.error.type);
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  const rows: StoredRow[] = [];
  const file = new Blob([Buffer.from(base64, 'base64')]);
  const checked = await checkBackup(
    file,
    () => undefined,
    async (row) => void rows.push(row),
  );
  if (!checked.ok) throw new Error(checked.error.type);
  return rows;
};

/** Whether these bytes still lie somewhere in the profile, also inside what the database engine compressed. */
const liesInProfile = (folder: string, bytes: Uint8Array): boolean =>
  inspectFolder(folder, [Buffer.from(bytes).toString('latin1')]).hits.length > 0;

test('after erasing and the change of keys, nothing old opens with any key that the laptop still has', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  const page = await desk.open();
  const administrator = await setUpOffice(page, an);
  const social = await addColleague(page, administrator, bea);
  await toStart(page);
  await startVisit(page);
  await fillIdentity(page, { surname: 'Voorbeeld', firstName: 'Testpersoon', year: '1990', section: '8610 Handzame' });
  await toQuestions(page);
  await answerAll(page, fixture('pathway-de-opstap-fits').answers);
  await toAdvice(page);
  await prepareLetter(page, 'De Opstap', { forms: ['Vrijwilligerswerk'], reason: 'Wil onder de mensen komen.' });

  const copy = await takeCopy(page);
  const backup = copyOfRows(await backupOf(page));
  const visit = copy.rows.find(({ table }) => table === 'visit');
  if (visit === undefined) throw new Error('no visit on the disk');
  const piece = visit.c.subarray(40, 72);
  await test.step('before, everything in both copies opens, and the carver finds its piece', async () => {
    const { id, keys } = await keysOf(page, administrator);
    expect(await openedWith(copy, id, keys)).toBe(copy.rows.length);
    expect(await openedWith(backup, id, keys)).toBe(backup.rows.length);
    expect(backup.rows.length).toBeGreaterThan(8);
    await expect.poll(() => liesInProfile(desk.profile, piece), { timeout: 20_000 }).toBe(true);
  });

  await test.step('erased: gone from the screen, the rest sealed anew', async () => {
    const app = await appBehindScreen(page);
    const erased = await app.evaluate(async ({ vault }, passphrase) => {
      const [client] = await vault.clients.all();
      if (client === undefined) throw new Error('nobody to erase');
      const subjects = { clients: [client.id], visits: [], klusRequests: [] };
      const done = await vault.erasure.erase(subjects, 'vraag van de persoon', passphrase);
      await vault.erasure.settled();
      await vault.carried();
      return done;
    }, administrator.passphrase);
    expect(erased).toMatchObject({ ok: true, value: { records: 3 } });
    expect(await search(page, 'voorbeeld')).toEqual([]);
    await page.getByRole('button', { name: 'Instellingen' }).click();
    await expect(
      page.getByText('gaat op dit toestel met geen enkele sleutel meer open', { exact: false }),
    ).toBeVisible();
    await expect(page.getByText(`de wachtzin van`, { exact: false })).toContainText(bea.name);
    await inspectScreen(page, desk.shell, 'settings: something was erased');
  });

  await test.step('once both signed in, neither key opens one row of the old disk, journal or backup', async () => {
    for (const member of [social, administrator]) {
      await lock(page);
      await signIn(page, member);
      const { id, keys } = await keysOf(page, member);
      expect(await openedWith(copy, id, keys)).toBe(0);
      expect(await openedWith(backup, id, keys)).toBe(0);
      const now = await takeCopy(page);
      expect(await openedWith(now, id, keys)).toBe(now.rows.length);
    }
    const journals = inspectFolder(join(desk.profile, 'safety'), [Buffer.from(piece).toString('latin1')]);
    expect(journals.files).toBeGreaterThan(0);
    expect(journals.hits).toEqual([]);
  });
  test.info().annotations.push({
    type: 'carved',
    description: `the old ciphertext ${liesInProfile(desk.profile, piece) ? 'still lies' : 'no longer lies'} in the profile`,
  });
});
