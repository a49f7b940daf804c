import { afterEach, describe, expect, it, vi } from 'vitest';

/** The module reads where the page is and whether there are Trusted Types when it is first used. */
const load = async (page: string, trustedTypes?: unknown) => {
  vi.resetModules();
  vi.stubGlobal('location', new URL(page));
  vi.stubGlobal('trustedTypes', trustedTypes);
  return (await import('./trusted-urls.ts')).trustedScriptUrl;
};

describe('addresses of scripts', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(['app://doorwijzer/', 'http://127.0.0.1:4310/'])('are taken from %s itself', async (page) => {
    const trustedScriptUrl = await load(page);
    expect(trustedScriptUrl('/workers/key-worker-Ab1.js')).toBe(`${page}workers/key-worker-Ab1.js`);
    expect(trustedScriptUrl('/sw.js')).toBe(`${page}sw.js`);
  });

  it.each([
    'https://example.org/x.js',
    '//example.org/x.js',
    'app://other/x.js',
    'app://doorwijzer.example/x.js',
    'app://doorwijzer:1/x.js',
    'http://doorwijzer/x.js',
    'data:text/javascript,1//x.js',
    'blob:app://doorwijzer/6f1c.js',
    'javascript:alert(1)//x.js',
    '/print/job/6f1c',
    '/index.html',
  ])('are never %s', async (url) => {
    const trustedScriptUrl = await load('app://doorwijzer/');
    expect(() => trustedScriptUrl(url)).toThrow(TypeError);
  });

  it('go through one policy named doorwijzer where there are Trusted Types', async () => {
    const createPolicy = vi.fn((_name: string, rules: { createScriptURL: (url: string) => string }) => rules);
    const trustedScriptUrl = await load('app://doorwijzer/', { createPolicy });
    trustedScriptUrl('/a.js');
    trustedScriptUrl('/b.js');
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['doorwijzer']);
    expect(() => trustedScriptUrl('https://example.org/x.js')).toThrow(TypeError);
  });
});
