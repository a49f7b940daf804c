import {
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { trustedScriptUrl } from '../trusted-urls.ts';
import pdfWorkerUrl from './pdf-worker.ts?worker&url';

export interface PdfPages {
  /** 1 to the last page. */
  readonly numbers: readonly number[];
  /** Page `number` (from 1) as a picture, `width` CSS pixels wide, sharp on this screen. */
  readonly draw: (number: number, width: number) => Promise<HTMLCanvasElement>;
  /** The lines of a page in reading order, for who does not see the picture. */
  readonly linesOf: (number: number) => Promise<readonly string[]>;
  readonly close: () => void;
}

const drawPage = async (pdf: PDFDocumentProxy, number: number, width: number): Promise<HTMLCanvasElement> => {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const sharper = Math.max(window.devicePixelRatio, 1);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * sharper);
  canvas.height = Math.floor(viewport.height * sharper);
  await page.render({ canvas, viewport, transform: [sharper, 0, 0, sharper, 0, 0] }).promise;
  return canvas;
};

const linesOfPage = async (pdf: PDFDocumentProxy, number: number): Promise<readonly string[]> => {
  const content = await (await pdf.getPage(number)).getTextContent();
  const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
};

/** A worker of pdf.js, which reads for one preview. */
interface Reader {
  readonly port: Worker;
  readonly worker: PDFWorker;
}

const startReader = (): Reader => {
  const port = new Worker(trustedScriptUrl(pdfWorkerUrl), { type: 'module', name: 'pdf-worker' });
  // The published type says null, the documentation says Worker.
  return { port, worker: new PDFWorker({ port: port as unknown as null, verbosity: 0 }) };
};

const endReader = ({ port, worker }: Reader): void => {
  worker.destroy();
  port.terminate();
};

/** Read a paper about nobody and nothing else: the first preview need not wait until a worker has started. */
let spare: Reader | null = null;

const open = (bytes: Uint8Array, { worker }: Reader): PDFDocumentLoadingTask =>
  getDocument({ data: bytes.slice(), worker, useWasm: false, verbosity: 0 });

/**
 * Opens PDF bytes for the preview, with pdf.js in a worker of its own: no plug-in, no eval, no WebAssembly. The bytes are
 * copied, because the worker takes what it is given. Throws when the bytes are no PDF (they come from our own typesetter).
 */
export const openPdf = async (bytes: Uint8Array): Promise<PdfPages> => {
  const reader = spare ?? startReader();
  spare = null;
  const task = open(bytes, reader);
  const close = (): void => {
    task
      .destroy()
      .catch(() => undefined)
      .finally(() => endReader(reader));
  };
  try {
    const pdf = await task.promise;
    return {
      numbers: Array.from({ length: pdf.numPages }, (_, index) => index + 1),
      draw: (number, width) => drawPage(pdf, number, width),
      linesOf: (number) => linesOfPage(pdf, number),
      close,
    };
  } catch (fault) {
    close();
    throw fault;
  }
};

/** CSS pixels: about as wide as a preview stands on screen. */
const sampleWidth = 640;

const warm = async (sample: Uint8Array): Promise<void> => {
  const reader = startReader();
  try {
    const task = open(sample, reader);
    const pdf = await task.promise;
    await drawPage(pdf, 1, sampleWidth);
    await linesOfPage(pdf, 1);
    // The document goes, the worker stays.
    await task.destroy();
    spare = reader;
  } catch (fault) {
    endReader(reader);
    throw fault;
  }
};

let warmed: Promise<void> | null = null;

/** Once in the life of this page: draws a paper about nobody, and keeps the worker that read it for the first preview. */
export const warmUpPreview = (sample: Uint8Array): Promise<void> => {
  warmed ??= warm(sample);
  return warmed;
};
