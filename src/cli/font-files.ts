import { readFileSync } from 'node:fs';
import { type FontFiles, fontFileNames } from '../typeset/font-files.ts';

const folder = new URL('../../assets/fonts/', import.meta.url);

/** The fonts of the papers from assets/fonts. Throws when one is missing: the installation is broken. */
export const readFontFiles = (): FontFiles =>
  // The list of names is the type's own list.
  Object.fromEntries(
    fontFileNames.map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]),
  ) as FontFiles;
