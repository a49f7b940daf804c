import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type OfficeId, officeIdSchema } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { writeFileWhole } from './write-file.ts';

const fileSchema = z.strictObject({ version: z.literal(1), keys: z.record(officeIdSchema, z.string()) });
type Keys = Readonly<Record<string, string>>;

/** The office keys this laptop met first. The first key of an office wins for ever. */
export interface TrustedOffices {
  readonly keyOf: (officeId: OfficeId) => Promise<string | null>;
  readonly trust: (officeId: OfficeId, key: string) => Promise<Result<null, { readonly type: 'otherKeyTrusted' }>>;
}

/** Null when the file is there but does not read: then nothing is trusted and nothing new is learned. */
const readKeys = async (file: string): Promise<Keys | null> => {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return {};
  try {
    return fileSchema.parse(JSON.parse(text)).keys;
  } catch {
    return null;
  }
};

/** Keeps the keys in `trusted-offices.json` (mode 0600) of the profile folder. Throws what a broken disk throws. */
export const openTrustedOffices = (profileFolder: string, newId: () => string): TrustedOffices => {
  const file = path.join(profileFolder, 'trusted-offices.json');
  const trustNow: TrustedOffices['trust'] = async (officeId, key) => {
    const keys = await readKeys(file);
    if (keys === null) return err({ type: 'otherKeyTrusted' });
    const known = keys[officeId];
    if (known !== undefined) return known === key ? ok(null) : err({ type: 'otherKeyTrusted' });
    await mkdir(profileFolder, { recursive: true, mode: 0o700 });
    const content = { version: 1, keys: { ...keys, [officeId]: key } };
    await writeFileWhole(file, `${JSON.stringify(content, null, 2)}\n`, newId());
    return ok(null);
  };
  // One after the other: two windows that trust at the same moment must not overwrite each other.
  let last: Promise<unknown> = Promise.resolve();
  return {
    keyOf: async (officeId) => (await readKeys(file))?.[officeId] ?? null,
    trust: (officeId, key) => {
      const turn = last.then(() => trustNow(officeId, key));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
};
