import { openPdf } from '../workers/pdf-pages.ts';

/** A4 is 8.27 inch wide: 1654 dots at 200 dpi, sharp enough for 10 pt text and light for the spool. */
const dotsAcross = 1654;

const fetchPaper = async (path: string): Promise<Uint8Array> => {
  const response = await fetch(path, { cache: 'no-store' });
  if (!response.ok) throw new Error('no paper');
  return new Uint8Array(await response.arrayBuffer());
};

const drawSheets = async (bytes: Uint8Array, sheets: HTMLElement): Promise<void> => {
  const pages = await openPdf(bytes);
  try {
    for (const number of pages.numbers) {
      // The drawer multiplies by the sharpness of the screen; paper has none.
      const canvas = await pages.draw(number, dotsAcross / Math.max(window.devicePixelRatio, 1));
      canvas.className = 'sheet';
      sheets.append(canvas);
    }
  } finally {
    pages.close();
  }
};

const settle = (): Promise<void> =>
  new Promise((resolve) => {
    // A hidden window draws no frames; the timer goes on.
    setTimeout(resolve, 100);
  });

/**
 * The hidden page behind "Afdrukken" where there is no `lp` (electron/print-raster.ts). It says that every sheet is drawn by
 * giving itself the file name as title, which also becomes the title of the job.
 */
const run = async (): Promise<void> => {
  const asked = new URLSearchParams(location.search);
  const path = asked.get('job') ?? '';
  const sheets = document.getElementById('sheets');
  if (sheets === null || !path.startsWith('/print/job/')) throw new Error('not a print job');
  await drawSheets(await fetchPaper(path), sheets);
  await settle();
  document.title = asked.get('name') ?? 'failed';
};

run().catch(() => {
  document.title = 'failed';
});
