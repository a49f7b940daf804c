import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDiskReader } from './disk-reader.ts';

const aFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

describe('de schijf onder het profiel', () => {
  it('zegt hoeveel er vrij is voor wie geen beheerder is, en laat niets achter', async () => {
    const folder = aFolder();
    const disk = await openDiskReader(folder, randomUUID)();
    const { bfree, bsize } = await statfs(folder);
    expect(disk).toMatchObject({ ok: true, value: { takesWrites: true } });
    const free = disk.ok ? disk.value.freeBytes : Number.NaN;
    expect(free).toBeGreaterThan(0);
    expect(free).toBeLessThan((bfree + 1_000_000) * bsize);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('maakt de map die er nog niet is', async () => {
    const folder = path.join(aFolder(), 'nieuw', 'profiel');
    expect(await openDiskReader(folder, randomUUID)()).toMatchObject({ ok: true, value: { takesWrites: true } });
  });

  it('een map die niets aanneemt, wordt zo genoemd', async () => {
    const file = path.join(aFolder(), 'geen-map');
    writeFileSync(file, '');
    const nothing = { ok: true, value: { freeBytes: 0, takesWrites: false } };
    expect(await openDiskReader(path.join(file, 'profiel'), randomUUID)()).toEqual(nothing);
    expect(await openDiskReader(process.platform === 'win32' ? file : '/proc', randomUUID)()).toEqual(nothing);
  });
});
