import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { LetterPaper } from '../../../src/letter/paper.ts';
import { type FontFiles, fontFileNames } from '../../../src/typeset/font-files.ts';

/** A worker that lays out letters as the app does, or as pdfmake does by itself: they come made, as in the app. */
export type Typesetter = 'ours' | 'stock';

type Work = (letter: LetterPaper) => Promise<unknown>;

const fonts = Object.fromEntries(
  fontFileNames.map((name) => [name, new Uint8Array(readFileSync(`assets/fonts/${name}`))]),
) as FontFiles;

interface StockBundle {
  readonly addVirtualFileSystem: (files: object) => void;
  readonly setFonts: (fonts: object) => void;
  readonly setUrlAccessPolicy: (mayFetch: () => boolean) => void;
  localAccessPolicy: () => boolean;
  readonly createPdf: (definition: TDocumentDefinitions) => { readonly getBuffer: () => Promise<Uint8Array> };
}

/** pdfmake with nothing of ours around it: the same pages, no structure, no PDF/A, no shared memory, no guards. */
const stock = async (): Promise<Work> => {
  const { documentDefinition } = await import('../../../src/typeset/document-definition.ts');
  const { createRunSplitter } = await import('../../../src/typeset/text-runs.ts');
  const { default: loaded } = await import('pdfmake/build/pdfmake.js');
  const bundle = loaded as unknown as StockBundle;
  bundle.setUrlAccessPolicy(() => false);
  bundle.localAccessPolicy = () => false;
  bundle.addVirtualFileSystem(
    Object.fromEntries(Object.entries(fonts).map(([name, data]) => [name, { data, encoding: 'binary' }])),
  );
  const splitter = createRunSplitter(fonts);
  return (letter) => {
    bundle.setFonts({
      atkinson: { normal: 'AtkinsonHyperlegibleNext_400Regular.ttf', bold: 'AtkinsonHyperlegibleNext_700Bold.ttf' },
      sourceSans: { normal: 'SourceSans3_400Regular.ttf', bold: 'SourceSans3_700Bold.ttf' },
    });
    const { subset: _, ...definition } = documentDefinition(letter, splitter, {
      size: 'large',
      mostPages: 1,
      addressSize: 11,
    });
    return bundle.createPdf({ ...definition, tagged: false }).getBuffer();
  };
};

const ours = async (): Promise<Work> => {
  const { typesetPaper } = await import('../../../src/typeset/typeset.ts');
  return (letter) => typesetPaper(letter, fonts);
};

const make = (workerData as Typesetter) === 'ours' ? ours() : stock();

/** A letter asks for its PDF; the answer is that it is done. */
parentPort?.on('message', (letter: LetterPaper) => {
  void make.then((work) => work(letter)).then(() => parentPort?.postMessage('done'));
});
