import { parentPort, workerData } from 'node:worker_threads';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { LetterPaper } from '../../../src/letter/paper.ts';
import { client, fonts, letter } from '../../unit/letters/letter-fixtures.ts';

/** A worker that lays out letters as the app does, or as pdfmake does by itself. */
export type Typesetter = 'ours' | 'stock';

const letterOf = (round: number): LetterPaper =>
  letter({ client: client({ firstName: `Proef${round}`, surname: `Voorbeeld-${round}` }) });

interface StockBundle {
  readonly addVirtualFileSystem: (files: object) => void;
  readonly setFonts: (fonts: object) => void;
  readonly setUrlAccessPolicy: (mayFetch: () => boolean) => void;
  localAccessPolicy: () => boolean;
  readonly createPdf: (definition: TDocumentDefinitions) => { readonly getBuffer: () => Promise<Uint8Array> };
}

/** pdfmake with nothing of ours around it: the same pages, no structure, no PDF/A, no shared memory, no guards. */
const stock = async (): Promise<(round: number) => Promise<unknown>> => {
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
  return (round) => {
    bundle.setFonts({
      atkinson: { normal: 'AtkinsonHyperlegibleNext_400Regular.ttf', bold: 'AtkinsonHyperlegibleNext_700Bold.ttf' },
      sourceSans: { normal: 'SourceSans3_400Regular.ttf', bold: 'SourceSans3_700Bold.ttf' },
    });
    const { subset: _, ...definition } = documentDefinition(letterOf(round), splitter, {
      size: 'large',
      mostPages: 1,
      addressSize: 11,
    });
    return bundle.createPdf({ ...definition, tagged: false }).getBuffer();
  };
};

const ours = async (): Promise<(round: number) => Promise<unknown>> => {
  const { typesetPaper, warmUp } = await import('../../../src/typeset/typeset.ts');
  return (round) => (round < 0 ? warmUp(fonts) : typesetPaper(letterOf(round), fonts));
};

const make = (workerData as Typesetter) === 'ours' ? ours() : stock();

/** A number asks for the letter of that round, -1 for the warming up; the answer is the same number. */
parentPort?.on('message', (round: number) => {
  void make.then((work) => work(round)).then(() => parentPort?.postMessage(round));
});
