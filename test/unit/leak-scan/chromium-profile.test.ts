import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missedControls, plainRowScript, plantControls } from '../../leak-scan/controls.ts';
import { runScan } from '../../leak-scan/scan.ts';
import { type FolderReport, inspectFolder, scanFolder } from '../../leak-scan/scan-folder.ts';
import { hasProgram } from '../../run/system-packages.ts';

const chromiumPath = '/usr/bin/chromium';

/** One canary per way in which a page can leave text behind. */
const canaries = {
  small: 'KanarieKlein11',
  repeated: 'KanarieHerhaald22',
  inTable: 'KanarieTabel14',
  wide: 'KanarieBreed33',
  blobRow: 'KanarieGroot44',
  file: 'KanarieBestand55',
  deleted: 'KanarieGewist66',
  index: 'KanarieIndex77',
  local: 'KanarieLokaal88',
  session: 'KanarieSessie99',
  byScript: 'KanarieProefrij12',
  planted: 'KanarieGeplant13',
} as const;
const sealedCanary = 'KanarieVerzegeld00';

const listen = async (): Promise<{ readonly server: Server; readonly address: string }> => {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<title>x</title>'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('no port');
  return { server, address: `http://127.0.0.1:${at.port}/` };
};

/** Runs in the page: rows in clear of every size, one of them deleted again, and a sealed one. */
const writeRows = async ([words, sealed]: readonly [typeof canaries, string]): Promise<void> => {
  const noise = (length: number): string => {
    const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:-_()!?';
    const part = () => [...crypto.getRandomValues(new Uint8Array(1000))].map((byte) => letters[byte % letters.length]);
    return Array.from({ length: length / 1000 }, () => part().join('')).join('');
  };
  /** Behind its own halves a word is packed as two copies: nobody reads it without unpacking. */
  const behindHalves = (word: string) =>
    `${word.slice(0, 8)} . `.repeat(20) + `${word.slice(8)} , `.repeat(20) + word + ' en verder niets'.repeat(10_000);
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const request = indexedDB.open('plain', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('rows', { keyPath: 'id' }).createIndex('name', 'name');
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const write = (act: (rows: IDBObjectStore) => void) =>
    new Promise<void>((done, fail) => {
      const work = database.transaction('rows', 'readwrite', { durability: 'strict' });
      act(work.objectStore('rows'));
      work.oncomplete = () => done();
      work.onerror = () => fail(work.error);
    });
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify({ name: sealed, note: `${sealed} `.repeat(500) }));
  const closed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
  await write((rows) => {
    rows.put({ id: 'sealed', iv, closed });
    rows.put({ id: 'small', note: words.small });
    rows.put({
      id: 'repeated',
      note: behindHalves(words.repeated),
    });
    rows.put({ id: 'wide', note: `${words.wide} Łukasz Çelik ş `.repeat(100) });
    rows.put({ id: 'blobRow', note: noise(100_000) + words.blobRow + noise(100_000) });
    rows.put({ id: 'file', blob: new Blob([`${words.file} `.repeat(20_000)]) });
    rows.put({ id: 'index', name: words.index });
  });
  // More than the 4 MB that LevelDB keeps in its log: the older part goes into tables.
  for (let batch = 0; batch < 20; batch += 1) {
    await write((rows) => {
      rows.put({ id: `table${batch}`, note: behindHalves(words.inTable).slice(0, 4000) });
      for (let row = 0; row < 12; row += 1) rows.put({ id: `filler${batch}-${row}`, note: noise(20_000) });
    });
  }
  // In a log a deleted row stays; it goes when LevelDB rewrites the table it is in.
  await write((rows) => rows.put({ id: 'deleted', note: words.deleted }));
  await write((rows) => rows.delete('deleted'));
  database.close();
  localStorage.setItem('visit', words.local);
  sessionStorage.setItem('visit', words.session);
};

/** Opens the profile in a real Chromium, does something in a page, and closes it in good order. */
const inChromium = async (profile: string, address: string, act: (page: Page) => Promise<unknown>): Promise<void> => {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath,
    args: ['--no-sandbox'],
  });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await act(page);
  } finally {
    await context.close();
  }
};

describe.skipIf(!existsSync(chromiumPath) || !hasProgram('pdftotext'))('the profile of a real Chromium', () => {
  let profile = '';
  let report: FolderReport = { hits: [], unopened: [], files: 0 };
  let missed: readonly unknown[] = ['not run'];

  const hitsOf = (canary: string) => report.hits.filter((hit) => hit.canary === canary);

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'leak-scan-profile-'));
    const { server, address } = await listen();
    try {
      await inChromium(profile, address, async (page) => {
        await page.evaluate(writeRows, [canaries, sealedCanary] as const);
        expect(await page.evaluate(plainRowScript(canaries.byScript))).toBe(true);
      });
    } finally {
      server.close();
    }
    const controls = await plantControls(profile, canaries.planted);
    report = inspectFolder(profile, [...Object.values(canaries), sealedCanary]);
    missed = missedControls(controls, report.hits);
  }, 120_000);

  afterAll(() => rmSync(profile, { recursive: true, force: true }));

  it.each(Object.values(canaries))('finds %s', (canary) => {
    expect(hitsOf(canary)).not.toEqual([]);
  });

  it('finds every planted control through its own unpacking', () => {
    expect(missed).toEqual([]);
  });

  it('a large row became a blob file, and is found there', () => {
    expect(hitsOf(canaries.blobRow).map((hit) => hit.file)).toContainEqual(expect.stringContaining('indexeddb.blob'));
  });

  it('a repeated text is found in a value that Chromium compressed', () => {
    const ways = hitsOf(canaries.repeated).map((hit) => hit.how);
    expect(ways).toContainEqual(expect.stringContaining('snappy value'));
    expect(ways).not.toContain('000003.log > utf-8');
  });

  it('a row of some time ago is found in a packed block of a table', () => {
    const inTables = hitsOf(canaries.inTable).filter((hit) => hit.file.endsWith('.ldb'));
    expect(inTables.map((hit) => hit.how)).toContainEqual(expect.stringMatching(/\.ldb > snappy block \d+ > utf-8$/));
    expect(inTables.map((hit) => hit.how)).not.toContainEqual(expect.stringMatching(/\.ldb > utf-8$/));
  });

  it('a deleted row is still there', () => {
    expect(hitsOf(canaries.deleted).map((hit) => hit.file)).toContainEqual(expect.stringContaining('IndexedDB'));
  });

  it('a sealed row gives no hit, and nothing was left unopened', () => {
    expect(hitsOf(sealedCanary)).toEqual([]);
    expect(report.unopened).toEqual([]);
    expect(report.files).toBeGreaterThan(50);
  });

  it('the command prints the hits and ends with 1, without hits with 0', () => {
    const folder = join(profile, 'leak-scan-controls');
    const lines: string[] = [];
    expect(runScan([folder, canaries.planted], (line) => lines.push(line))).toBe(1);
    expect(lines).toContain(`${canaries.planted}  old.log.gz  (old.log.gz > gzip at 0 > utf-8)`);
    expect(runScan([folder, sealedCanary], () => undefined)).toBe(0);
    expect(runScan([folder], () => undefined)).toBe(2);
    expect(scanFolder(folder, [sealedCanary])).toEqual([]);
  });
});
