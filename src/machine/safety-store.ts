import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type OfficeId, officeIdSchema } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { sentinelSchema } from '../host/channels.ts';
import type { CannotWrite, Host, JournalStep, SafetyFiles } from '../host/port.ts';
import { diskCode } from './disk-code.ts';
import { syncFolder } from './sync-folder.ts';
import { writeFileWhole } from './write-file.ts';

/** The verbs that keep something beside the database. */
export type SafetyStore = Pick<
  Host,
  'readSafetyFiles' | 'writeSentinel' | 'appendJournal' | 'rewriteJournal' | 'readJournal'
>;

const partBytes = 1024 * 1024;
const journalName = /^journal-([0-9a-f-]{36})\.dwj$/;

const sizeOf = async (file: string): Promise<number | null> => (await stat(file).catch(() => null))?.size ?? null;

/** Adds bytes and flushes them to the disk. Throws what the disk throws. */
const addTo = async (file: string, bytes: Uint8Array, flags: 'a' | 'w'): Promise<number> => {
  const handle = await open(file, flags, 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
};

const readSentinel = async (file: string): Promise<SafetyFiles['sentinel']> => {
  try {
    return sentinelSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    return diskCode(error) === 'ENOENT' ? null : 'unreadable';
  }
};

const readJournals = async (folder: string): Promise<SafetyFiles['journals']> => {
  const names = await readdir(folder).catch(() => []);
  const found = names.map(async (name) => {
    const office = officeIdSchema.safeParse(journalName.exec(name)?.[1]);
    const bytes = office.success ? await sizeOf(path.join(folder, name)) : null;
    return office.success && bytes !== null && bytes > 0 ? [{ officeId: office.data, bytes }] : [];
  });
  return (await Promise.all(found)).flat();
};

/** One after the other, whoever asks; what the disk refuses becomes a value. */
const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Value, Failure = never>(
    work: () => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | CannotWrite>> => {
    const turn = last
      .then(work)
      .catch((error: unknown) => err({ type: 'cannotWrite', message: diskCode(error) } as const));
    last = turn;
    return turn;
  };
};

const readPart = async (file: string, from: number): Promise<Uint8Array> => {
  const handle = await open(file, 'r');
  try {
    const buffer = new Uint8Array(partBytes);
    const { bytesRead } = await handle.read(buffer, 0, partBytes, from);
    return buffer.slice(0, bytesRead);
  } finally {
    await handle.close();
  }
};

/**
 * Sentinel and journals in the folder `safety` of the profile (mode 0600, folder 0700). What is in a journal is sealed rows
 * that this process cannot open; it only keeps them in order.
 */
export const openSafetyStore = (profileFolder: string, newId: () => string): SafetyStore => {
  const folder = path.join(profileFolder, 'safety');
  const sentinelFile = path.join(folder, 'sentinel.json');
  const journalOf = (officeId: OfficeId): string => path.join(folder, `journal-${officeId}.dwj`);
  const takeTurn = inTurn();
  /** The journal that is being written anew, if any. */
  let rewriting: OfficeId | null = null;
  const makeFolder = () => mkdir(folder, { recursive: true, mode: 0o700 });

  const finish = async (officeId: OfficeId, step: JournalStep): Promise<void> => {
    const journal = journalOf(officeId);
    // What was there is kept once more under another name: after a restore it may hold rows that the backup lacked.
    if (step === 'endKeeping') await copyFile(journal, `${journal}.before`).catch(() => undefined);
    await rename(`${journal}.part`, journal);
    await syncFolder(folder);
    if (step === 'endAlone') await rm(`${journal}.before`, { force: true });
    rewriting = null;
  };

  return {
    readSafetyFiles: async () =>
      ok({ sentinel: await readSentinel(sentinelFile), journals: await readJournals(folder) }),
    writeSentinel: (sentinel) =>
      takeTurn(async () => {
        await makeFolder();
        await writeFileWhole(sentinelFile, `${JSON.stringify(sentinel, null, 2)}\n`, newId());
        return ok(null);
      }),
    appendJournal: (officeId, bytes) =>
      takeTurn(async () => {
        await makeFolder();
        // A row that only the old journal gets must not be lost with it.
        if (rewriting === officeId) rewriting = null;
        return ok({ bytes: await addTo(journalOf(officeId), bytes, 'a') });
      }),
    rewriteJournal: (officeId, step, bytes) =>
      takeTurn(async () => {
        await makeFolder();
        if (step === 'begin') rewriting = officeId;
        if (rewriting !== officeId) return err({ type: 'overtaken' } as const);
        const size = await addTo(`${journalOf(officeId)}.part`, bytes, step === 'begin' ? 'w' : 'a');
        if (step !== 'begin' && step !== 'more') await finish(officeId, step);
        return ok({ bytes: size });
      }),
    readJournal: async (officeId, from) => {
      const journal = journalOf(officeId);
      const total = await sizeOf(journal);
      return total === null ? err({ type: 'noJournal' }) : ok({ bytes: await readPart(journal, from), total });
    },
  };
};
