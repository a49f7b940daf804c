import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type PrivateCups, startPrivateCups, whyNoCups } from '../contract/private-cups.ts';
import { makeStampedPdf } from '../contract/stamped-pdf.ts';
import { type ElectronWindow, launchElectron } from '../e2e/launch-electron.ts';
import { differenceOfPages, pageCount } from './page-images.ts';

type Verb = 'printPaper' | 'savePaper' | 'listPrinters' | 'appInfo';

const call = (running: ElectronWindow, verb: Verb, args: readonly unknown[] = [], pdf?: Uint8Array): Promise<unknown> =>
  running.page.evaluate(
    async ({ name, rest, base64 }) => {
      type Bridge = Record<string, (...args: unknown[]) => Promise<unknown>>;
      const bridge: Bridge = Reflect.get(globalThis, 'doorwijzer');
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const job = { bytes, fileName: 'brief-7K3M-92.pdf', release: null };
      return bridge[name]?.(...(base64 === '' ? [] : [job]), ...rest);
    },
    { name: verb, rest: args, base64: Buffer.from(pdf ?? []).toString('base64') },
  );

const free = makeStampedPdf({ kind: 'free', recipient: 'vdab' }, 'Fictieve brief', 3);
const gated = makeStampedPdf({ kind: 'gated' });
const reason = whyNoCups();

/** The print dialog of the system is the one thing a test cannot press: it answers as Electron does when it is closed. */
const closeTheNextDialog = ({ app }: ElectronWindow): Promise<void> =>
  app.evaluate(({ app: electron }) => {
    electron.once('browser-window-created', (_event, window) => {
      window.webContents.print = (_options, callback) => callback?.(false, 'Print job canceled');
    });
  });

test.describe('paper leaves the Electron window', () => {
  test('to a file that the person chose, and only then', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-save-'));
    const running = await launchElectron();
    try {
      const choose = (answer: { canceled: boolean; filePath: string }) =>
        running.app.evaluate(({ dialog }, chosen) => {
          dialog.showSaveDialog = async () => chosen;
        }, answer);
      await choose({ canceled: true, filePath: '' });
      expect(await call(running, 'savePaper', [], free)).toEqual({ ok: true, value: { type: 'cancelled' } });
      await choose({ canceled: false, filePath: path.join(folder, 'Mijn brief.pdf') });
      expect(await call(running, 'savePaper', [], gated)).toMatchObject({ ok: false, error: { reason: 'noRelease' } });
      expect(readdirSync(folder)).toEqual([]);
      expect(await call(running, 'savePaper', [], free)).toEqual({ ok: true, value: { type: 'saved' } });
      const file = path.join(folder, 'Mijn brief.pdf');
      expect(readFileSync(file).equals(Buffer.from(free))).toBe(true);
      expect(statSync(file).mode & 0o777).toBe(0o600);
    } finally {
      await running.app.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('to a printer queue, byte for byte', async () => {
    test.skip(reason !== null, reason ?? '');
    const cups = await startPrivateCups();
    const running = await launchElectron({ env: cups.env });
    try {
      expect(await call(running, 'appInfo')).toMatchObject({ ok: true, value: { printing: 'queue' } });
      expect(await call(running, 'listPrinters')).toMatchObject({ ok: true, value: [{ isDefault: true }, {}] });
      expect(await call(running, 'printPaper', [cups.rawQueue], gated)).toMatchObject({ ok: false });
      expect(await call(running, 'printPaper', [cups.rawQueue], free)).toEqual({ ok: true, value: { type: 'queued' } });
      expect((await cups.rawJob()).equals(Buffer.from(free))).toBe(true);
    } finally {
      await running.app.close();
      await cups.stop();
    }
  });

  test('drawn page by page where there is no lp: the print equals the paper and is not blank', async () => {
    test.skip(reason !== null, reason ?? '');
    const cups: PrivateCups = await startPrivateCups();
    const running = await launchElectron({ env: cups.env, args: [`--print-raster-to=${cups.pdfQueue}`] });
    try {
      expect(await call(running, 'appInfo')).toMatchObject({ ok: true, value: { printing: 'dialog' } });
      expect(await call(running, 'printPaper', [null], gated)).toMatchObject({ ok: false });
      expect(await call(running, 'printPaper', [null], free)).toEqual({ ok: true, value: { type: 'dialogClosed' } });
      await closeTheNextDialog(running);
      expect(await call(running, 'printPaper', [null], free)).toEqual({ ok: true, value: { type: 'cancelled' } });
      const printed = await cups.pdfJob();
      expect(path.basename(printed)).toContain('brief-7K3M-92');
      expect(pageCount(printed)).toBe(3);
      for (const page of [1, 2, 3]) {
        const { ink, difference } = differenceOfPages(Buffer.from(free), printed, page);
        expect(ink).toBeGreaterThan(0.01);
        expect(difference).toBeLessThan(0.01);
      }
      expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    } finally {
      await running.app.close();
      await cups.stop();
    }
  });

  test('a real letter, drawn and printed, looks as it was laid out', async () => {
    test.skip(reason !== null, reason ?? '');
    const cups = await startPrivateCups();
    const running = await launchElectron({ env: cups.env, args: [`--print-raster-to=${cups.pdfQueue}`] });
    const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-letter-'));
    try {
      const file = path.join(folder, 'letter.pdf');
      const visit = 'test/fixtures/pathway-de-opstap-fits.json';
      execFileSync(process.execPath, ['src/cli/letter.ts', visit, file, '--to', 'deOpstap']);
      const letter = readFileSync(file);
      expect(await call(running, 'printPaper', [null], letter)).toEqual({ ok: true, value: { type: 'dialogClosed' } });
      const printed = await cups.pdfJob();
      expect(pageCount(printed)).toBe(pageCount(file));
      const { ink, difference } = differenceOfPages(letter, printed, 1);
      expect(ink).toBeGreaterThan(0.01);
      // Another day in the date already gives 0.003.
      expect(difference).toBeLessThan(0.002);
    } finally {
      await running.app.close();
      await cups.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
