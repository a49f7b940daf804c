/** The files of assets/fonts, by name. */
export const fontFileNames = [
  'AtkinsonHyperlegibleNext_400Regular.ttf',
  'AtkinsonHyperlegibleNext_700Bold.ttf',
  'SourceSans3_400Regular.ttf',
  'SourceSans3_700Bold.ttf',
] as const;
export type FontFileName = (typeof fontFileNames)[number];

/** The bytes of every font file. Who runs the typesetter reads them: from disk, or from the app's own origin. */
export type FontFiles = Readonly<Record<FontFileName, Uint8Array>>;
