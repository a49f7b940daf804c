import { createServer } from 'node:net';
import type { Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { answerAll, toAdvice } from './intake.ts';
import { prepareLetter, preview, referenceOnScreen } from './letters.ts';
import { debuggingTargets, type MemoryReport, type Needles, searchMemory } from './memory.ts';
import { an, lock, setUpOffice, signIn } from './people.ts';
import { readable } from './readable.ts';
import { fillIdentity, fixture, startVisit, toQuestions, toStart } from './visit.ts';

const words = ['Geheugenmans', 'Vergeetientje', 'Naloopstraatje', '0470 99 88 77'] as const;
const [surname, firstName, street, phone] = words;

/** The engine cuts strings off after a thousand characters when it writes its heap down; a name may stand further on. */
const wholeStrings = '--heap-snapshot-string-limit=10000000';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Listens along while somebody signs in: the raw data key, and the member's private keys. */
const overhearKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(globalThis, 'heard', heard);
    const note = (secret: ArrayBuffer | ArrayBufferView) => {
      const bytes = ArrayBuffer.isView(secret)
        ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
        : new Uint8Array(secret);
      heard.push(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
    };
    const { importKey, decrypt } = SubtleCrypto.prototype;
    Reflect.set(SubtleCrypto.prototype, 'importKey', function (this: SubtleCrypto, ...args: unknown[]) {
      const [format, secret, algorithm] = args;
      const name = typeof algorithm === 'object' && algorithm !== null && 'name' in algorithm ? algorithm.name : '';
      if (format === 'raw' && name === 'AES-GCM') note(secret as ArrayBufferView);
      return Reflect.apply(importKey, this, args);
    });
    SubtleCrypto.prototype.decrypt = async function (...args) {
      const plain = await decrypt.apply(this, args);
      // Two private keys and the office's public one.
      if (plain.byteLength === 96) note(plain.slice(0, 64));
      return plain;
    };
  });

/** Hexadecimal: the data keys (32 bytes) and private keys (64) that passed. */
const heardKeys = async (page: Page): Promise<Readonly<Record<string, string>>> => {
  const heard: unknown = await page.evaluate(() => Reflect.get(globalThis, 'heard'));
  const texts = Array.isArray(heard) ? heard.map(String) : [];
  const dataKeys = texts.filter((hex) => hex.length === 64).map((hex, i) => [`data key ${i}`, hex]);
  const secrets = texts.filter((hex) => hex.length === 128);
  const signing = secrets.map((hex, i) => [`signing key ${i}`, hex.slice(0, 64)]);
  const sealing = secrets.map((hex, i) => [`sealing key ${i}`, hex.slice(64)]);
  return Object.fromEntries([...dataKeys, ...signing, ...sealing]);
};

/** Page, with the workers and the service worker under it; the main process of Electron or the loopback server. */
const memoryOf = async (desk: Desk, port: number, serverPort: number, needles: Needles) => {
  const engine = (await debuggingTargets(port)).filter(({ of }) => of.startsWith('page '));
  const main = await desk.mainProcess();
  const server = desk.shell === 'chromium' ? await debuggingTargets(serverPort) : [];
  const behind = main === null ? server : [{ of: 'main process', address: main }];
  const reports: MemoryReport[] = [];
  for (const { of, address } of [...engine, ...behind]) reports.push(...(await searchMemory(of, address, needles)));
  return reports;
};

test('after the lock no key, no name and no letter is left in the memory of any part', async ({ desk }) => {
  // Writing down and searching every heap takes minutes on a busy machine.
  test.setTimeout(900_000);
  const [port, serverPort] = [await freePort(), await freePort()];
  const page = await desk.open({ NODE_OPTIONS: `--inspect=127.0.0.1:${serverPort}` }, [
    `--remote-debugging-port=${port}`,
    `--js-flags=${wholeStrings}`,
  ]);
  const member = await setUpOffice(page, an);
  await lock(page);
  await overhearKeys(page);
  await signIn(page, member);
  const keys = await heardKeys(page);
  expect(Object.keys(keys).toSorted()).toEqual(['data key 0', 'sealing key 0', 'signing key 0']);

  await toStart(page);
  await startVisit(page);
  await fillIdentity(page, { surname, firstName, street, phone, houseNumber: '1', section: '8610 Handzame' });
  await fillIdentity(page, { day: '3', month: '2', year: '1990' });
  await toQuestions(page);
  await answerAll(page, fixture('pathway-vdab-fits').answers);
  await toAdvice(page);
  await prepareLetter(page, 'VDAB', { purpose: 'Inschrijven als werkzoekende' });
  await page.getByRole('button', { name: 'Brief bekijken' }).click();
  await preview(page);
  await page.getByRole('button', { name: 'Opslaan als pdf' }).click();
  if (desk.shell === 'chromium') await page.getByRole('button', { name: 'Ja, de brief is bewaard' }).click();
  await expect(page.getByText(/^Opgeslagen als pdf, vandaag om/)).toBeVisible();

  // The reference stands in clear in the bytes of the letter.
  const reference = await referenceOnScreen(page);
  const letter = Buffer.from(reference).toString('hex');
  const needles: Needles = { words: [...words, member.passphrase, reference], bytes: { ...keys, letter } };
  await test.step('control: before the lock they are found', async () => {
    const before = await memoryOf(desk, port, serverPort, needles);
    const found = new Set(before.flatMap((report) => report.found));
    expect([...found]).toEqual(expect.arrayContaining([surname, firstName, street, 'signing key 0', 'letter']));
    const kinds = before.map(({ of }) => of.split(/[ -]/)[0]);
    expect(kinds).toEqual(expect.arrayContaining(['page', 'worker', desk.shell === 'electron' ? 'main' : 'node']));
    expect(before.filter(({ of, found: here }) => of.startsWith('worker') && here.length > 0)).not.toEqual([]);
  });

  await test.step('after it nothing is', async () => {
    await lock(page);
    const text = await readable(page);
    expect(words.filter((word) => text.includes(word.toLowerCase()))).toEqual([]);
    // Fresh ones warm themselves, for letters and for their preview, with papers about nobody; none of those from before is left.
    const readers = () => page.workers().filter((worker) => worker.url().includes('/pdf-worker-'));
    await expect.poll(() => readers().length, { timeout: 60_000 }).toBe(1);
    const after = await memoryOf(desk, port, serverPort, needles);
    expect(after.length).toBeGreaterThanOrEqual(2);
    expect(after.filter(({ found }) => found.length > 0)).toEqual([]);
    const workers = after.filter(({ of }) => of.startsWith('worker')).map(({ of }) => of);
    expect(workers.filter((of) => !/^worker (?:typeset|pdf)-worker/.test(of))).toEqual([]);
    expect(workers.length).toBeLessThanOrEqual(2);
  });
});
