import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy } from '../host/content-security-policy.ts';

export interface BundleAnswer {
  readonly status: 200 | 403 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The headers that go with every answer of the app's own origin, also with a refusal. */
export const safeHeaders = (urlPath: string): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy(urlPath),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-cache',
});

const refusal = (status: 403 | 404): BundleAnswer => ({ status, headers: safeHeaders('/'), body: new Uint8Array() });

/** The path inside the bundle, or null when it is written to leave it. */
const pathInside = (urlPath: string): string | null => {
  let plain: string;
  try {
    plain = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (!plain.startsWith('/') || /[\\\0]/.test(plain) || plain.split('/').includes('..')) return null;
  return plain === '/' ? '/index.html' : path.posix.normalize(plain);
};

/**
 * One file of the built page, for both shells. `urlPath` is the path as it was asked, without query. What leaves `root`
 * is answered 403, what is not there 404.
 */
export const readBundleFile = async (root: string, urlPath: string): Promise<BundleAnswer> => {
  const inside = pathInside(urlPath);
  if (inside === null) return refusal(403);
  const file = path.join(root, inside);
  const type = contentTypes[path.extname(file)];
  if (type === undefined) return refusal(404);
  try {
    const body = await readFile(file);
    return { status: 200, headers: { ...safeHeaders(inside), 'content-type': type }, body };
  } catch {
    return refusal(404);
  }
};
