import { existsSync } from 'node:fs';
import path from 'node:path';

/** What the save dialog of the system is asked, in Electron's own words. */
export interface SaveQuestion {
  readonly title: string;
  readonly defaultPath: string;
  readonly filters: [{ name: string; extensions: string[] }];
}

/** Every kind of file that leaves through a dialog, by its extension: the title of the dialog and what the system calls it. */
const kinds: Readonly<Record<string, { readonly title: string; readonly name: string }>> = {
  '.pdf': { title: 'Opslaan als pdf', name: 'Pdf' },
  '.json': { title: 'Bestand opslaan', name: 'Gegevens (JSON)' },
  '.dwb': { title: 'Back-up opslaan', name: 'Back-up van Doorwijzer' },
  '.dwk': { title: 'Koerierbestand opslaan', name: 'Koerierbestand van Doorwijzer' },
  '.dwl': { title: 'Bestand voor de nieuwe laptop opslaan', name: 'Laptopbestand van Doorwijzer' },
};

/**
 * Asks where a file goes; null: nowhere. A name typed without the extension gets it, or the file could not be chosen any more
 * where it is read. Where another file has that longer name the dialog comes again, so that the system asks about replacing it.
 */
export const chooseFile = async (
  fileName: string,
  ask: (question: SaveQuestion) => Promise<string | null>,
): Promise<string | null> => {
  const extension = path.extname(fileName);
  const kind = kinds[extension];
  if (kind === undefined) throw new Error(`no kind of file: ${extension}`);
  const { title, name } = kind;
  const filters: SaveQuestion['filters'] = [{ name, extensions: [extension.slice(1)] }];
  let defaultPath = fileName;
  for (;;) {
    const chosen = await ask({ title, defaultPath, filters });
    if (chosen === null || chosen.toLowerCase().endsWith(extension)) return chosen;
    defaultPath = chosen + extension;
    if (!existsSync(defaultPath)) return defaultPath;
  }
};
