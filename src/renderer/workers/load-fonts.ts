import type { FontFiles } from '../../typeset/font-files.ts';

const urls: Readonly<Record<string, string>> = import.meta.glob('../../../assets/fonts/*.ttf', {
  query: '?url',
  import: 'default',
  eager: true,
});

const fetchFont = async (path: string, url: string): Promise<readonly [string, Uint8Array]> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error('font missing');
  return [path.slice(path.lastIndexOf('/') + 1), new Uint8Array(await answer.arrayBuffer())];
};

/** The fonts of the letters, from our own origin only. Throws when one cannot be read. */
export const loadFonts = async (): Promise<FontFiles> => {
  const files = await Promise.all(Object.entries(urls).map(([path, url]) => fetchFont(path, url)));
  // The folder holds exactly the files that font-files.ts names; typesetting fails loudly when one is absent.
  return Object.fromEntries(files) as FontFiles;
};
