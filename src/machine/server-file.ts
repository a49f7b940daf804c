import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '../domain/result.ts';
import type { CannotWrite, KeystoreClosed, OfficeServer } from '../host/port.ts';
import { serverAddressSchema } from '../host/server-address.ts';
import { redeemAnswerSchema, redeemRequestSchema } from '../protocol/sync-messages.ts';
import type { Keystore } from './device-secrets.ts';
import { diskCode } from './disk-code.ts';
import { syncFolder } from './sync-folder.ts';
import { writeFileWhole } from './write-file.ts';

const tokenSchema = redeemAnswerSchema.shape.token;
const keptSchema = z.union([
  z.strictObject({ plain: tokenSchema }),
  z.strictObject({ by: z.enum(['sync', 'async']), blob: z.base64() }),
]);
const fileSchema = z.strictObject({
  version: z.literal(1),
  address: serverAddressSchema,
  device: redeemRequestSchema.shape.device,
  token: keptSchema,
});
type Kept = z.infer<typeof keptSchema>;

export interface Membership extends OfficeServer {
  readonly token: string;
}

type Unreadable = { readonly type: 'unreadable' };

export interface ServerFile {
  readonly read: () => Promise<Result<OfficeServer | null, Unreadable>>;
  /** With the token; a keystore that sealed it has to answer. */
  readonly open: () => Promise<Result<Membership | null, Unreadable | KeystoreClosed>>;
  readonly keep: (membership: Membership) => Promise<Result<null, CannotWrite | KeystoreClosed>>;
  readonly forget: () => Promise<Result<null, CannotWrite>>;
}

const readKept = async (file: string): Promise<Result<z.infer<typeof fileSchema> | null, Unreadable>> => {
  try {
    return ok(fileSchema.parse(JSON.parse(await readFile(file, 'utf8'))));
  } catch (error) {
    return diskCode(error) === 'ENOENT' ? ok(null) : err({ type: 'unreadable' });
  }
};

/**
 * Keeps address, device and token in `office-server.json` (mode 0600) of the profile folder; the token is sealed by the
 * keystore of the system where there is one.
 */
export const openServerFile = (profileFolder: string, keystore: Keystore | null, newId: () => string): ServerFile => {
  const file = path.join(profileFolder, 'office-server.json');
  const sealed = async (token: string): Promise<Kept> => {
    if (keystore === null || !(await keystore.isOpen().catch(() => false))) return { plain: token };
    const { by, blob } = await keystore.seal(token);
    return { by, blob: Buffer.from(blob).toString('base64') };
  };
  const opened = async (kept: Kept): Promise<string | null> => {
    if ('plain' in kept) return kept.plain;
    const blob = Buffer.from(kept.blob, 'base64');
    const text = await keystore?.open({ by: kept.by, blob }).then(
      (found) => found.text,
      () => null,
    );
    return tokenSchema.safeParse(text).data ?? null;
  };
  const writing = async (work: () => Promise<void>): Promise<Result<null, CannotWrite>> => {
    try {
      await work();
      return ok(null);
    } catch (error) {
      return err({ type: 'cannotWrite', message: diskCode(error) });
    }
  };
  return {
    read: async () => {
      const kept = await readKept(file);
      if (!kept.ok || kept.value === null) return kept;
      const { address, device } = kept.value;
      return ok({ address, device });
    },
    open: async () => {
      const kept = await readKept(file);
      if (!kept.ok) return kept;
      if (kept.value === null) return ok(null);
      const { address, device } = kept.value;
      const token = await opened(kept.value.token);
      return token === null ? err({ type: 'keystoreClosed' }) : ok({ address, device, token });
    },
    keep: async ({ address, device, token }) => {
      const kept = await sealed(token).catch(() => null);
      if (kept === null) return err({ type: 'keystoreClosed' });
      const content = { version: 1, address, device, token: kept };
      return writing(async () => {
        await mkdir(profileFolder, { recursive: true, mode: 0o700 });
        await writeFileWhole(file, `${JSON.stringify(content, null, 2)}\n`, newId());
      });
    },
    forget: () =>
      writing(async () => {
        await rm(file, { force: true });
        await syncFolder(profileFolder);
      }),
  };
};
