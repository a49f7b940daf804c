import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, expect, test } from '@playwright/test';

test('the page opens when its server is gone, and asks nothing of a server that is not there', async () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-alone-'));
  const args = ['src/browser-edition/serve.ts', '--port', '0', '--profile', profile];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const [line]: readonly unknown[] = await once(server.stdout, 'data');
    const address = String(line).trim();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(address);
    await expect(page.getByRole('heading').first()).toBeVisible();
    // The token is out of sight at once, and in no history entry.
    expect(page.url()).toBe(new URL('/', address).href);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const kept = await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys())[0] ?? '');
      return (await cache.keys()).map((request) => new URL(request.url).pathname);
    });
    expect(kept).toContain('/');
    expect(kept.filter((file) => file.startsWith('/host/'))).toEqual([]);
    server.kill('SIGTERM');
    await once(server, 'exit');
    await page.reload();
    await expect(page.getByRole('heading').first()).toBeVisible();
    const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
    expect(policy).toContain("script-src 'self';");
    const fresh = await context.newPage();
    await fresh.goto(new URL('/', address).href);
    await expect(fresh.getByRole('heading').first()).toBeVisible();
  } finally {
    await browser.close();
    server.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true });
  }
});
