import type { App } from 'electron';
import type { AppInfo } from '../host/port.ts';
import { createLpSpool, noSpool, type PrintSpool } from '../machine/print-spool.ts';
import type { PrintJobs } from './print-jobs.ts';
import { printThroughRaster, type RasterTarget } from './print-raster.ts';

/** How this machine prints, chosen once. */
export interface Printing extends PrintSpool {
  readonly capability: () => Promise<AppInfo['printing']>;
}

/** `--print-raster-to=QUEUE` takes the raster way without its dialog, so that it can be tried on Linux; never in a package. */
const rasterQueueForTests = (app: App): string | null => {
  if (app.isPackaged) return null;
  const queue = app.commandLine.getSwitchValue('print-raster-to');
  return queue === '' ? null : queue;
};

const rasterPrinting = (printJobs: PrintJobs, target: RasterTarget): Printing => ({
  capability: async () => 'dialog',
  queues: noSpool.queues,
  print: (job) => printThroughRaster(job, printJobs, target),
});

/** Linux: `lp`, which answers honestly. Elsewhere: the raster way through the dialog of the system. */
export const choosePrinting = (app: App, platform: NodeJS.Platform, printJobs: PrintJobs): Printing => {
  const testQueue = rasterQueueForTests(app);
  if (testQueue !== null) return rasterPrinting(printJobs, { type: 'silent', queue: testQueue });
  if (platform !== 'linux') return rasterPrinting(printJobs, { type: 'dialog' });
  const spool = createLpSpool(process.env);
  return { ...spool, capability: async () => ((await spool.queues()).length > 0 ? 'queue' : 'none') };
};
