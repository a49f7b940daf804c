import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { fixedPort } from './loopback.ts';
import { profileFolder } from './profile-folder.ts';

export interface StartOptions {
  /** Skip Electron. */
  readonly browser: boolean;
  readonly port: number;
  readonly profile: string;
  /** Set when `--profile` was given: Electron then keeps its data there too. */
  readonly electronData: string | null;
}

const portSchema = z.coerce.number().int().min(0).max(65_535);

/** `--browser`, `--port N` and `--profile FOLDER` (both for tests). Null with one line on what is wrong. */
export const readStartOptions = (args: readonly string[]): StartOptions | { readonly fault: string } => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { browser: { type: 'boolean' }, port: { type: 'string' }, profile: { type: 'string' } },
    });
    const port = portSchema.safeParse(values.port ?? fixedPort);
    if (!port.success) return { fault: '--port verwacht een getal van 0 tot 65535.' };
    const profile = values.profile ?? profileFolder(process.platform, process.env);
    const electronData = values.profile === undefined ? null : path.join(values.profile, 'electron');
    return { browser: values.browser ?? false, port: port.data, profile, electronData };
  } catch {
    return { fault: 'Onbekende optie. Mogelijk zijn --browser, --port GETAL en --profile MAP.' };
  }
};
