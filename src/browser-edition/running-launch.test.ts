import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerTo, forgetSecret, isSame, keepSecret, keptSecret, newSecret, tokenOf } from './launch-secret.ts';
import { startLoopback } from './loopback.ts';
import { findRunningLaunch } from './running-launch.ts';

let profile = '';
let closers: (() => Promise<void>)[] = [];
beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-launch-'));
});
afterEach(async () => {
  for (const close of closers) await close();
  closers = [];
  rmSync(profile, { recursive: true, force: true });
});

const startOurs = async () => {
  const loopback = await startLoopback({ port: 0, profile, bundle: profile, version: '0.0.1', env: process.env });
  closers.push(loopback.close);
  return loopback;
};

/** Another program on a port: answers every request with this text. */
const startStranger = async (answer: string): Promise<number> => {
  const server: Server = createServer((_request, response) => response.end(answer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(async () => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

describe('a launch that already runs', () => {
  it('is known by its proof, and opens with its own token', async () => {
    const ours = await startOurs();
    expect(await findRunningLaunch(profile, ours.port)).toBe(ours.address);
  });

  it('is not known when another program took the port of a launch that ended badly', async () => {
    for (const answer of ['{}', '{"answer":""}', `{"answer":"${'0'.repeat(64)}"}`, 'not json', '']) {
      const port = await startStranger(answer);
      keepSecret(profile, port, newSecret());
      expect(await findRunningLaunch(profile, port)).toBeNull();
    }
  });

  it('is not known to another profile, on another port, or after its end', async () => {
    const ours = await startOurs();
    expect(await findRunningLaunch(path.join(profile, 'other'), ours.port)).toBeNull();
    expect(await findRunningLaunch(profile, ours.port + 1)).toBeNull();
    await ours.close();
    closers = [];
    expect(keptSecret(profile, ours.port)).toBeNull();
    expect(await findRunningLaunch(profile, ours.port)).toBeNull();
  });

  it('says that its port is taken', async () => {
    const port = await startStranger('{}');
    const again = startLoopback({ port, profile, bundle: profile, version: '0.0.1', env: process.env });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('the secret of a launch', () => {
  const file = () => path.join(profile, 'running-launch.json');

  it('is in a file for this person only, also over a file that others could read', () => {
    writeFileSync(file(), 'old', { mode: 0o644 });
    keepSecret(profile, 4310, newSecret());
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('is forgotten by the launch that wrote it only', () => {
    const [first, second] = [newSecret(), newSecret()];
    keepSecret(profile, 4310, second);
    forgetSecret(profile, 4310, first);
    expect(keptSecret(profile, 4310)).toBe(second);
    forgetSecret(profile, 4310, second);
    expect(keptSecret(profile, 4310)).toBeNull();
  });

  it('does not show in the token nor in an answer, and gives other ones for other secrets', () => {
    const [first, second] = [newSecret(), newSecret()];
    const challenge = newSecret();
    const seen = [tokenOf(first), tokenOf(second), answerTo(first, challenge), answerTo(first, newSecret()), first];
    expect(new Set(seen).size).toBe(seen.length);
    expect(isSame(tokenOf(first), tokenOf(first))).toBe(true);
    expect(isSame(tokenOf(first), tokenOf(second))).toBe(false);
    expect(isSame('', tokenOf(first))).toBe(false);
  });
});
