import { parentPort, workerData } from 'node:worker_threads';

/** A worker that lays out the words of a letter with another library, set as its own documentation says. */
const makers = {
  reactPdf: async (files) => (await import('./react-pdf.js')).makeReactPdf(files),
  pdfLib: async (files) => (await import('./pdf-lib.js')).makePdfLib(files),
  jsPdf: async (files) => (await import('./jspdf.js')).makeJsPdf(files),
};

const { name, files } = workerData;
const make = makers[name](files);

/** Words go in, the size of the PDF comes out. */
parentPort.on('message', async (words) => {
  const bytes = await (await make)(words);
  parentPort.postMessage(bytes.length);
});
