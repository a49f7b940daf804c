import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontFileNames } from '../../../src/typeset/font-files.ts';

const fonts = new URL('../../../assets/fonts/', import.meta.url);

/** SHA-256 of the files as they came out of the packages that assets/fonts/README.md names. */
const origins = {
  'AtkinsonHyperlegibleNext_400Regular.ttf': '60f8c1a1b2e7da47ff7af95c3e5b5b1232ca5b3771e93eb587784f08fb1e6650',
  'AtkinsonHyperlegibleNext_700Bold.ttf': '4ba7415b7095e546720446b6d47daa95d6f482d9fd40c729793e21d67cc9f366',
  'SourceSans3_400Regular.ttf': '393fb5b878ceed04aebc34b097e853ae5138c51d0c34b496ce8e2b47e0d0b94a',
  'SourceSans3_700Bold.ttf': '7109021766e915ecd9721e28d11dfc732d57affda49e4ca15bb6d1529add7fdd',
} as const;

describe('assets/fonts', () => {
  it.each(fontFileNames)('%s is the file of its package, unchanged', (name) => {
    const digest = createHash('sha256')
      .update(readFileSync(new URL(name, fonts)))
      .digest('hex');
    expect(digest).toBe(origins[name]);
  });

  it('holds exactly the fonts that the code names, and their licences', () => {
    const files = readdirSync(fonts).toSorted();
    const licences = ['atkinson-hyperlegible-next-OFL.txt', 'source-sans-3-OFL.txt'];
    expect(files).toEqual([...fontFileNames, 'README.md', ...licences].toSorted());
    for (const name of licences)
      expect(readFileSync(new URL(name, fonts), 'utf8')).toContain('SIL Open Font License, Version 1.1');
  });
});
