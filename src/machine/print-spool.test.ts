import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PrivateCups, startPrivateCups, whyNoCups } from '../../test/contract/private-cups.ts';
import { makeStampedPdf } from '../../test/contract/stamped-pdf.ts';
import type { PaperJob } from '../host/port.ts';
import { createLpSpool } from './print-spool.ts';

const job: PaperJob = { bytes: makeStampedPdf({ kind: 'free' }), fileName: 'brief-7K3M-92.pdf', release: null };
const reason = whyNoCups();

describe.skipIf(reason !== null)(reason ?? 'a real printing system', () => {
  let cups: PrivateCups;
  beforeAll(async () => {
    cups = await startPrivateCups();
  });
  afterAll(() => cups.stop());
  const spool = () => createLpSpool({ ...process.env, ...cups.env, LANG: 'nl_BE.UTF-8' });

  it('lists its queues and the default one, whatever the language of the desktop', async () => {
    expect(await spool().queues()).toEqual([
      { name: cups.pdfQueue, isDefault: true },
      { name: cups.rawQueue, isDefault: false },
    ]);
  });

  it('gives a queue the bytes as they are', async () => {
    expect(await spool().print(job, cups.rawQueue)).toEqual({ ok: true, value: { type: 'queued' } });
    expect((await cups.rawJob()).equals(Buffer.from(job.bytes))).toBe(true);
  });

  it('prints one A4 page on the default printer', async () => {
    expect(await spool().print(job, null)).toEqual({ ok: true, value: { type: 'queued' } });
    const file = await cups.pdfJob();
    expect(file).toContain('brief-7K3M-92');
    const info = spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout;
    expect(info).toMatch(/Pages: +1\n/);
    expect(info).toMatch(/Page size: +59\d(\.\d+)? x 84\d/);
  });

  it('has no queue of another name', async () => {
    expect(await spool().print(job, 'Onbekend')).toEqual({ ok: false, error: { type: 'noPrinter' } });
  });

  it('gives nothing to a printer that stands still, and prints again once it runs', async () => {
    const env = { ...process.env, ...cups.env };
    spawnSync('cupsdisable', ['-r', 'papier op', cups.rawQueue], { env });
    expect(await spool().print(job, cups.rawQueue)).toEqual({ ok: false, error: { type: 'printerStopped' } });
    expect(spawnSync('lpstat', ['-o'], { env, encoding: 'utf8' }).stdout).toBe('');
    spawnSync('cupsenable', [cups.rawQueue], { env });
    expect(await spool().print(job, cups.rawQueue)).toEqual({ ok: true, value: { type: 'queued' } });
  });

  it('says what a queue that takes no jobs says', async () => {
    spawnSync('cupsreject', ['-r', 'papier op', cups.rawQueue], { env: { ...process.env, ...cups.env } });
    const result = await spool().print(job, cups.rawQueue);
    expect(result).toMatchObject({ ok: false, error: { type: 'queueRefused' } });
  });
});

describe('a printing system that does not answer', () => {
  it('claims nothing about a job that it may have taken', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-slow-lp-'));
    const program = (name: string, lines: string) =>
      writeFileSync(path.join(folder, name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
    try {
      program('lpstat', 'echo Balie');
      program('lp', 'exec sleep 60');
      const spool = createLpSpool({ PATH: `${folder}:${process.env['PATH']}` }, 100);
      expect(await spool.print(job, 'Balie')).toEqual({ ok: true, value: { type: 'unsure' } });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a machine without printing', () => {
  it('has no queues when lp is not installed', async () => {
    const spool = createLpSpool({ PATH: '/nonexistent' });
    expect(await spool.queues()).toEqual([]);
    expect(await spool.print(job, null)).toEqual({ ok: false, error: { type: 'noPrinter' } });
  });

  it('has no queues when no printing system answers', async () => {
    const spool = createLpSpool({ ...process.env, CUPS_SERVER: '/nonexistent/cups.sock' });
    expect(await spool.queues()).toEqual([]);
    expect(await spool.print(job, 'Balie')).toEqual({ ok: false, error: { type: 'noPrinter' } });
  });
});
