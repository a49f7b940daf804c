import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundleFile } from './bundle-files.ts';

describe('files of the built page', () => {
  let outside = '';
  let root = '';
  beforeAll(() => {
    outside = mkdtempSync(path.join(tmpdir(), 'doorwijzer-bundle-'));
    root = path.join(outside, 'bundle');
    mkdirSync(path.join(root, 'workers'), { recursive: true });
    writeFileSync(path.join(outside, 'secret.js'), 'secret');
    writeFileSync(path.join(root, 'index.html'), 'page');
    writeFileSync(path.join(root, 'app.js'), 'app');
    for (const name of ['key-worker-AbC_1-2.js', 'typeset-worker-AbC.js', 'pdf-worker-AbC.js']) {
      writeFileSync(path.join(root, 'workers', name), 'worker');
    }
  });
  afterAll(() => rmSync(outside, { recursive: true, force: true }));

  it.each([
    ['/', 200],
    ['/index.html', 200],
    ['/app.js', 200],
    ['//app.js', 200],
    ['/app.exe', 404],
    ['/missing.js', 404],
    ['/workers', 404],
    ['/../secret.js', 403],
    ['/workers/../../secret.js', 403],
    ['/%2e%2e/secret.js', 403],
    ['/..%2Fsecret.js', 403],
    ['/..%5csecret.js', 403],
    ['/%00.js', 403],
    ['/%', 403],
    ['app.js', 403],
    ['', 403],
    ['C:/app.js', 403],
  ])('%s is answered %i', async (urlPath, status) => {
    const answer = await readBundleFile(root, urlPath);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(Buffer.from(answer.body).toString()).not.toContain('secret');
  });

  it('lets the key derivation worker compile WebAssembly and nothing else', async () => {
    const policyOf = async (urlPath: string): Promise<string> =>
      (await readBundleFile(root, urlPath)).headers['content-security-policy'] ?? '';
    expect(await policyOf('/workers/key-worker-AbC_1-2.js')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    for (const urlPath of ['/', '/app.js', '/workers/typeset-worker-AbC.js', '/workers/pdf-worker-AbC.js']) {
      expect(await policyOf(urlPath)).not.toContain('unsafe');
    }
  });
});
