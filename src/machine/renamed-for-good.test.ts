import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { officeIdSchema } from '../domain/ids.ts';
import { openBackupWriter } from './backup-writer.ts';
import { openSafetyStore } from './safety-store.ts';
import { writeFileWhole } from './write-file.ts';

/** What was flushed and renamed, in order; all of it really happens. */
const done = vi.hoisted((): string[] => []);
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const open: typeof real.open = async (name, ...rest) => {
    const handle = await real.open(name, ...rest);
    const sync = handle.sync.bind(handle);
    handle.sync = async () => {
      await sync();
      done.push((await handle.stat()).isDirectory() ? 'folder' : 'file');
    };
    return handle;
  };
  const rename: typeof real.rename = async (from, to) => {
    await real.rename(from, to);
    done.push('rename');
  };
  return { ...real, open, rename };
});

const newId = () => randomUUID();
const aFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'doorwijzer-rename-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const writers: readonly (readonly [string, (folder: string) => Promise<unknown>])[] = [
  ['een bestand', (folder) => writeFileWhole(path.join(folder, 'a.json'), '{}', newId())],
  [
    'een logboek dat opnieuw geschreven is',
    async (folder) => {
      const office = officeIdSchema.parse(randomUUID());
      const store = openSafetyStore(folder, newId);
      await store.rewriteJournal(office, 'begin', new Uint8Array([1]));
      expect((await store.rewriteJournal(office, 'end', new Uint8Array([2]))).ok).toBe(true);
    },
  ],
  [
    'een back-up',
    async (folder) => {
      const writer = openBackupWriter(async (name) => path.join(folder, name), newId);
      await writer.beginBackup('back-up.dwb');
      await writer.addToBackup(new Uint8Array([1]));
      expect((await writer.endBackup(true)).ok).toBe(true);
    },
  ],
];

describe.skipIf(process.platform === 'win32')('een andere naam overleeft een stroompanne', () => {
  beforeEach(() => {
    done.length = 0;
  });

  it.each(writers)('%s: eerst de inhoud, dan de naam, dan de map', async (_, write) => {
    await write(await aFolder());
    expect(done.slice(-3)).toEqual(['file', 'rename', 'folder']);
  });
});

describe('een back-up die afgebroken wordt', () => {
  it('laat niets achter, ook niet als de plaats pas daarna gekozen wordt', async () => {
    const folder = await aFolder();
    let choose = (_name: string | null): void => undefined;
    const writer = openBackupWriter(() => new Promise((resolve) => (choose = resolve)), newId);
    const begun = writer.beginBackup('back-up.dwb');
    await new Promise((resolve) => setTimeout(resolve, 0));
    const target = path.join(folder, 'back-up.dwb');
    choose(target);
    await begun;
    await writer.addToBackup(new Uint8Array([1, 2, 3]));
    expect(await readdir(folder)).toHaveLength(1);
    expect(await writer.endBackup(false)).toEqual({ ok: true, value: { type: 'dropped' } });
    expect(await readdir(folder)).toEqual([]);

    const late = writer.beginBackup('back-up.dwb');
    await new Promise((resolve) => setTimeout(resolve, 0));
    await writer.endBackup(false);
    choose(target);
    expect(await late).toEqual({ ok: true, value: { type: 'cancelled' } });
    expect(await readdir(folder)).toEqual([]);
    expect(await writer.addToBackup(new Uint8Array([1]))).toMatchObject({ ok: false });
  });

  it('wat er al onder die naam stond, staat er nog', async () => {
    const folder = await aFolder();
    const target = path.join(folder, 'back-up.dwb');
    await writeFileWhole(target, 'vorige', newId());
    const writer = openBackupWriter(async () => target, newId);
    await writer.beginBackup('back-up.dwb');
    await writer.addToBackup(new Uint8Array([1]));
    await writer.endBackup(false);
    expect(await readFile(target, 'utf8')).toBe('vorige');
  });
});
