import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** The files in the archive of a packaged app. */
export const filesInArchive = (app: string): readonly string[] =>
  listPackage(path.join(app, 'resources', 'app.asar'), { isPack: false }).filter((name) => path.extname(name) !== '');

/** Only what the build makes: two scripts, the page with its parts, and package.json without its development part. */
const shipped = [
  /^\/package\.json$/,
  /^\/\.vite$/,
  /^\/\.vite\/build\/(main|preload)\.cjs$/,
  /^\/\.vite\/renderer\/main_window\/(index\.html|sw\.js|print\/print\.html)$/,
  /^\/\.vite\/renderer\/main_window\/(assets|workers)\/[\w-]+\.(js|css|ttf|svg|woff2|wasm)$/,
  /^\/\.vite\/renderer\/main_window\/workers\/chunks\/[\w-]+\.js$/,
];
export const strangersInArchive = (app: string): readonly string[] =>
  filesInArchive(app).filter((name) => !shipped.some((pattern) => pattern.test(name)));

/** The fuses of the program by name, as they are flipped in the file itself. */
export const fusesOf = async (app: string): Promise<Readonly<Record<string, boolean>>> => {
  const wire = await getCurrentFuseWire(path.join(app, 'doorwijzer'));
  return Object.fromEntries(
    Object.entries(wire)
      .filter(([fuse]) => FuseV1Options[Number(fuse)] !== undefined)
      .map(([fuse, state]) => [FuseV1Options[Number(fuse)] ?? fuse, state === FuseState.ENABLE]),
  );
};

/** Text of the archive: what a person who unpacks it can read. */
export const archiveText = (app: string): string =>
  readFileSync(path.join(app, 'resources', 'app.asar')).toString('latin1');
