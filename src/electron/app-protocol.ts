import { net, protocol } from 'electron';
import { type BundleAnswer, readBundleFile } from '../machine/bundle-files.ts';
import { appHost, appScheme } from './app-address.ts';
import type { PrintJobs } from './print-jobs.ts';

/** Before `ready`, once: `app://doorwijzer` gets an origin, fetch and IndexedDB like https has. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
};

const asResponse = ({ status, headers, body }: BundleAnswer): Response =>
  new Response(new Uint8Array(body), { status, headers });

export interface AppProtocolSources {
  /** Folder of the built page. */
  readonly bundle: string;
  /** Address of a running Vite server while developing; null in a build. */
  readonly devServer: string | null;
  readonly printJobs: PrintJobs;
}

/** The Vite server behind our own origin: same IndexedDB and same preload as the product, without its CSP. */
const fromDevServer = (devServer: string, url: URL): Promise<Response> =>
  net.fetch(new URL(url.pathname + url.search, devServer).href, { bypassCustomProtocolHandlers: true });

/** Answers `app://doorwijzer/…`: files of the page and papers waiting to be printed; nothing else exists there. */
export const serveAppProtocol = ({ bundle, devServer, printJobs }: AppProtocolSources): void => {
  protocol.handle(appScheme, async (request) => {
    const url = new URL(request.url);
    if (url.host !== appHost || request.method !== 'GET') return new Response(null, { status: 403 });
    const paper = printJobs.take(url.pathname);
    if (paper !== null) return new Response(new Uint8Array(paper), { headers: { 'cache-control': 'no-store' } });
    if (devServer !== null) return fromDevServer(devServer, url);
    return asResponse(await readBundleFile(bundle, url.pathname));
  });
};
