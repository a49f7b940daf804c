import { BrowserWindow, type WebContentsPrintOptions } from 'electron';
import { err, ok, type Result } from '../domain/result.ts';
import type { PaperJob, PrintFailure, PrintOutcome } from '../host/port.ts';
import { appAddress } from './app-address.ts';
import type { PrintJobs } from './print-jobs.ts';
import { windowPreferences } from './security/window-preferences.ts';

/** Silent printing is for tests only: a person chooses the printer in the dialog of the system. */
export type RasterTarget = { readonly type: 'dialog' } | { readonly type: 'silent'; readonly queue: string };

const drawTimeoutMs = 30_000;

/** The page gives itself the file name as title once every page is drawn (print-page.ts); the spool shows that title. */
const waitUntilDrawn = (window: BrowserWindow, fileName: string): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), drawTimeoutMs);
    window.on('page-title-updated', (_event, title) => {
      if (title !== fileName && title !== 'failed') return;
      clearTimeout(timer);
      resolve(title === fileName);
    });
  });

const optionsFor = (target: RasterTarget): WebContentsPrintOptions => ({
  ...(target.type === 'dialog' ? { silent: false } : { silent: true, deviceName: target.queue }),
  printBackground: true,
  margins: { marginType: 'none' },
  pageSize: 'A4',
  scaleFactor: 100,
});

/** "Print job canceled": Electron's words for a dialog that was closed without printing. */
const isCancel = (reason: string): boolean => /cancel/i.test(reason);

const printWindow = (window: BrowserWindow, target: RasterTarget): Promise<Result<PrintOutcome, PrintFailure>> =>
  new Promise((resolve) => {
    window.webContents.print(optionsFor(target), (success, reason) => {
      if (success) resolve(ok({ type: 'dialogClosed' }));
      else resolve(isCancel(reason) ? ok({ type: 'cancelled' }) : err({ type: 'queueRefused', message: reason }));
    });
  });

/**
 * Prints a PDF where there is no `lp`: a hidden page draws it with pdf.js at 200 dpi on A4 and that page is printed.
 * Electron's own printing of a PDF window gives blank pages that count as success, so it is not used. Afterwards a
 * person says whether the paper is there.
 */
export const printThroughRaster = async (
  job: PaperJob,
  printJobs: PrintJobs,
  target: RasterTarget,
): Promise<Result<PrintOutcome, PrintFailure>> => {
  const path = printJobs.put(job.bytes);
  const window = new BrowserWindow({ show: false, webPreferences: windowPreferences(null, false) });
  try {
    const drawn = waitUntilDrawn(window, job.fileName);
    await window.loadURL(appAddress(`/print/print.html?job=${encodeURIComponent(path)}&name=${job.fileName}`));
    if (!(await drawn)) return err({ type: 'queueRefused', message: 'cannotDraw' });
    return await printWindow(window, target);
  } finally {
    printJobs.drop(path);
    window.destroy();
  }
};
