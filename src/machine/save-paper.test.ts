import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { savePaperIn, writeChosenFile } from './save-paper.ts';

const bytes = new TextEncoder().encode('%PDF-1.4 fictief');

describe('saving a paper', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-save-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes all of it, for this person only, and leaves nothing beside it', async () => {
    expect(await savePaperIn(folder, { bytes, fileName: 'brief-7K3M-92.pdf' }, randomUUID)).toEqual({
      ok: true,
      value: { type: 'saved' },
    });
    const file = path.join(folder, 'brief-7K3M-92.pdf');
    expect(readFileSync(file).equals(Buffer.from(bytes))).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['brief-7K3M-92.pdf']);
  });

  it('replaces a file that was there, also one that others could read', async () => {
    const file = path.join(folder, 'brief.pdf');
    writeFileSync(file, 'oud');
    chmodSync(file, 0o644);
    await savePaperIn(folder, { bytes, fileName: 'brief.pdf' }, randomUUID);
    expect(readFileSync(file).equals(Buffer.from(bytes))).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(['../brief.pdf', 'map/brief.pdf', '/tmp/brief.pdf', 'brief', '.pdf', 'a\0.pdf', `${'a'.repeat(90)}.pdf`])(
    'refuses the name %j',
    async (fileName) => {
      const result = await savePaperIn(folder, { bytes, fileName }, randomUUID);
      expect(result).toEqual({ ok: false, error: { type: 'cannotWrite', message: 'badName' } });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('says so when the folder is gone, without naming it', async () => {
    const result = await writeChosenFile(path.join(folder, 'weg', 'brief.pdf'), bytes, randomUUID);
    expect(result).toEqual({ ok: false, error: { type: 'cannotWrite', message: 'ENOENT' } });
  });

  it('leaves the old file whole when the new one cannot take its place', async () => {
    const result = await writeChosenFile(folder, bytes, randomUUID);
    expect(result.ok).toBe(false);
    expect(readdirSync(path.dirname(folder)).filter((name) => name.startsWith(`${path.basename(folder)}.`))).toEqual(
      [],
    );
  });
});
