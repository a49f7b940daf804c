// The bundle runs unchanged in Node, in a page and in a worker: it brings its own file system in memory and its own Buffer.
import pdfMake from 'pdfmake/build/pdfmake.js';
import type { TCreatedPdf, TDocumentDefinitions } from 'pdfmake/interfaces';
import { type FontFiles, fontFileNames } from './font-files.ts';
import { leanPages } from './lean-pages.ts';
import { shareFonts } from './shared-fonts.ts';
import { addTagging } from './tagging.ts';

/** What the bundle of pdfmake 0.3.11 really is; its types describe the Node entry. */
interface PdfmakeBundle {
  localAccessPolicy: (path: string) => boolean;
  readonly addVirtualFileSystem: (
    files: Readonly<Record<string, { data: Uint8Array | string; encoding: string }>>,
  ) => void;
  readonly setFonts: (fonts: Readonly<Record<string, { normal: string; bold: string }>>) => void;
  readonly setUrlAccessPolicy: (mayFetch: (url: string) => boolean) => void;
  readonly setProgressCallback: (report: () => void) => void;
  readonly createPdf: (definition: TDocumentDefinitions) => TCreatedPdf;
}

const bundle = pdfMake as unknown as PdfmakeBundle;

let loaded: FontFiles | null = null;

/** Nothing is ever read from disk or fetched by the layout: fonts come as bytes, there are no images. */
const load = (fonts: FontFiles): void => {
  if (loaded === fonts) return;
  bundle.setUrlAccessPolicy(() => false);
  bundle.localAccessPolicy = () => false;
  bundle.addVirtualFileSystem(
    Object.fromEntries(fontFileNames.map((name) => [name, { data: fonts[name], encoding: 'binary' }])),
  );
  loaded = fonts;
};

// A new table each time: pdfmake replaces file names in it by the bytes it read.
const nameFonts = (): void =>
  bundle.setFonts({
    atkinson: { normal: 'AtkinsonHyperlegibleNext_400Regular.ttf', bold: 'AtkinsonHyperlegibleNext_700Bold.ttf' },
    sourceSans: { normal: 'SourceSans3_400Regular.ttf', bold: 'SourceSans3_700Bold.ttf' },
  });

let prepared: Promise<void> | null = null;

/** Once: an empty document shows what pdfmake draws on. */
const prepare = async (): Promise<void> => {
  nameFonts();
  const sample = await bundle.createPdf({ content: ' ', defaultStyle: { font: 'atkinson' } }).getStream();
  addTagging(sample, bundle);
  shareFonts(sample);
  leanPages(sample);
};

/** A file inside the PDF. */
export interface Attachment {
  readonly name: string;
  readonly text: string;
}

/** Lays one definition out with these fonts; what is marked as tagged gets its structure tree. */
export const createPdf = async (
  definition: TDocumentDefinitions,
  fonts: FontFiles,
  attachment: Attachment | null = null,
): Promise<TCreatedPdf> => {
  load(fonts);
  prepared ??= prepare();
  await prepared;
  nameFonts();
  // pdfmake takes an attachment from its file system in memory, under the name that the definition gives.
  if (attachment !== null)
    bundle.addVirtualFileSystem({ [attachment.name]: { data: attachment.text, encoding: 'utf8' } });
  return bundle.createPdf(definition);
};
