import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { fontFileNames } from '../../../src/typeset/font-files.ts';

const fonts = new URL('../../../assets/fonts/', import.meta.url);
const { resolve } = createRequire(import.meta.url);

const origins = {
  'AtkinsonHyperlegibleNext_400Regular.ttf': resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  ),
  'AtkinsonHyperlegibleNext_700Bold.ttf': resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  ),
  'SourceSans3_400Regular.ttf': resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  'SourceSans3_700Bold.ttf': resolve('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf'),
} as const;

describe('assets/fonts', () => {
  it.each(fontFileNames)('%s is the file of the pinned package, unchanged', (name) => {
    expect(readFileSync(new URL(name, fonts)).equals(readFileSync(origins[name]))).toBe(true);
  });

  it('holds exactly the fonts that the code names, and their licences', () => {
    const files = readdirSync(fonts).toSorted();
    expect(files).toEqual(
      [...fontFileNames, 'README.md', 'atkinson-hyperlegible-next-OFL.txt', 'source-sans-3-OFL.txt'].toSorted(),
    );
    for (const name of files.filter((file) => file.endsWith('OFL.txt')))
      expect(readFileSync(new URL(name, fonts), 'utf8')).toContain('SIL Open Font License, Version 1.1');
  });
});
