import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openKeystore } from '../../src/electron/keystore.ts';
import { pokeTimes } from '../../src/machine/poke-stream.ts';
import { openServerFile } from '../../src/machine/server-file.ts';
import { openServerLink } from '../../src/machine/server-link.ts';
import { patience } from '../../src/machine/server-transport.ts';
import { endpoints, limits, pullAnswerSchema } from '../../src/protocol/sync-messages.ts';
import { makeMemorySafeStorage } from '../keystore/memory-safe-storage.ts';
import { type Engine, engines } from '../server/engines.ts';
import { type RunningServer, rowOf, startServer } from '../server/office.ts';

const quick = { ...patience, ...pokeTimes, firstRetryMs: 20, longestRetryMs: 40 };
const closers: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A laptop with a folder of its own; with a keystore, or without one. */
const newLaptop = (times = quick, storage: ReturnType<typeof makeMemorySafeStorage> | null = null) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-link-'));
  const keystore = storage === null ? null : openKeystore(storage.async, 'win32');
  const start = () => {
    const link = openServerLink({
      file: openServerFile(profile, keystore, randomUUID),
      fetch,
      random: () => 0.5,
      times,
    });
    closers.push(link.close);
    return link;
  };
  closers.push(() => rmSync(profile, { recursive: true, force: true }));
  return { profile, file: path.join(profile, 'office-server.json'), start, ...start() };
};

/** Something else that answers at an address. */
const startStranger = async (answer: RequestListener, server: Server = createServer(answer)): Promise<string> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
};

const code = 'A'.repeat(32);
const failed = (type: string) => ({ ok: false, error: { type } });
const pull = {
  method: endpoints.pull.method,
  path: endpoints.pull.path,
  body: Buffer.from(JSON.stringify({ since: 0, limit: 10, epoch: null })),
};

let engine: Engine;
let server: RunningServer;
beforeAll(async () => {
  const [first] = engines;
  if (first === undefined) throw new Error('no engine');
  engine = await first.start();
  server = await startServer(engine);
});
afterAll(async () => {
  await server.close();
  await engine.stop();
});

const join = async (laptop: ReturnType<typeof newLaptop>, office = 'kortemark', device = 'laptop-1') =>
  laptop.verbs.joinServer({ address: server.address, code: await server.invitation(office), device });

describe('a laptop and its server', () => {
  it('turns a code into a token that stays with the machine, exchanges, and forgets', async () => {
    const laptop = newLaptop();
    expect(await laptop.verbs.readServer()).toEqual({ ok: true, value: null });
    expect(await laptop.verbs.exchange(pull)).toEqual(failed('noServer'));
    expect(await join(laptop)).toEqual({ ok: true, value: null });
    expect(await laptop.verbs.readServer()).toEqual({
      ok: true,
      value: { address: server.address, device: 'laptop-1' },
    });
    const answer = await laptop.verbs.exchange(pull);
    if (!answer.ok) throw new Error(answer.error.type);
    expect(answer.value.status).toBe(200);
    expect(pullAnswerSchema.safeParse(JSON.parse(Buffer.from(answer.value.body).toString())).success).toBe(true);
    expect(statSync(laptop.file).mode & 0o777).toBe(0o600);
    expect(await laptop.verbs.leaveServer()).toEqual({ ok: true, value: null });
    expect(await laptop.verbs.exchange(pull)).toEqual(failed('noServer'));
    expect(readdirSync(laptop.profile)).toEqual([]);
  });

  it('is known again after a restart', async () => {
    const laptop = newLaptop();
    await join(laptop);
    expect(await laptop.start().verbs.exchange(pull)).toMatchObject({ ok: true, value: { status: 200 } });
  });

  it('has its token sealed where there is a keystore, and says so when that is closed', async () => {
    const storage = makeMemorySafeStorage();
    const laptop = newLaptop(quick, storage);
    await join(laptop);
    const plain = newLaptop();
    await join(plain);
    const token = JSON.parse(readFileSync(plain.file, 'utf8')).token.plain;
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(readFileSync(laptop.file, 'utf8')).toContain('"by": "async"');
    expect(readFileSync(laptop.file, 'utf8')).not.toMatch(/"plain"|[\w-]{43}"/);
    storage.lock(true);
    const later = laptop.start();
    expect(await later.verbs.exchange(pull)).toEqual(failed('keystoreClosed'));
    expect(await later.verbs.readServer()).toMatchObject({ ok: true, value: { device: 'laptop-1' } });
    storage.lock(false);
    expect(await later.verbs.exchange(pull)).toMatchObject({ ok: true });
  });

  it('does not take a damaged file for no server', async () => {
    const laptop = newLaptop();
    writeFileSync(laptop.file, '{"version":1');
    expect(await laptop.verbs.readServer()).toEqual(failed('unreadable'));
    expect(await laptop.verbs.exchange(pull)).toEqual(failed('unreadable'));
    expect(await laptop.verbs.awaitPoke()).toEqual(failed('unreadable'));
  });

  it('keeps the server that it has when a code is no good, and what cannot be kept is said', async () => {
    const laptop = newLaptop();
    await join(laptop);
    const again = { address: server.address, code, device: 'laptop-9' };
    expect(await laptop.verbs.joinServer(again)).toEqual(failed('noSuchCode'));
    expect(await laptop.verbs.readServer()).toMatchObject({ value: { device: 'laptop-1' } });
    const file = path.join(laptop.profile, 'a-file');
    writeFileSync(file, '');
    const link = openServerLink({ file: openServerFile(file, null, randomUUID), fetch, random: Math.random });
    const fresh = { ...again, code: await server.invitation('kortemark') };
    expect(await link.verbs.joinServer(fresh)).toMatchObject(failed('cannotWrite'));
  });
});

describe('who answers in its place', () => {
  const html: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welkom</title>');
  };
  const tooMuch: RequestListener = (_request, response) => {
    response.writeHead(200).end(Buffer.alloc(limits.requestBytes + 1));
  };
  const moved: RequestListener = (_request, response) => {
    response.writeHead(302, { location: `${server.address}/v1/redeem` }).end();
  };
  const silent: RequestListener = () => undefined;
  const stopsHalfWay: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-length': 100 }).write('{');
  };
  const drips: RequestListener = (_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(' '), 10);
    response.on('close', () => clearInterval(timer));
  };
  const busy: RequestListener = (_request, response) => {
    response.writeHead(429).end('{"error":"tooOften"}');
  };
  const impatient = { ...quick, answerMs: 100, pieceMs: 100, wholeMs: 400 };

  it.each([
    ['the page of a hotel', html, 'notTheServer'],
    ['a redirect, even to the right one', moved, 'notTheServer'],
    ['more than an answer can be', tooMuch, 'notTheServer'],
    ['nobody, for too long', silent, 'stalled'],
    ['somebody who stops half-way', stopsHalfWay, 'stalled'],
    ['somebody who never ends', drips, 'stalled'],
    ['our server, which has had enough', busy, 'tooOften'],
  ] as const)('%s', async (_who, answer, type) => {
    // Only who is waited for in vain meets a short patience: a busy machine must not turn another answer into that.
    const { verbs, profile } = newLaptop(type === 'stalled' ? impatient : quick);
    const address = await startStranger(answer);
    expect(await verbs.joinServer({ address, code, device: 'laptop-1' })).toEqual(failed(type));
    expect(readdirSync(profile)).toEqual([]);
  });

  it('our server over a slow line, in pieces that each come in time', async () => {
    const pieces = [...JSON.stringify({ token: 'T'.repeat(43) })];
    const address = await startStranger((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => {
        const piece = pieces.shift();
        if (piece !== undefined) return void response.write(piece);
        clearInterval(timer);
        response.end();
      }, 30);
    });
    const { verbs } = newLaptop({ ...quick, answerMs: 1500, pieceMs: 1500, wholeMs: 30_000 });
    expect(await verbs.joinServer({ address, code, device: 'laptop-1' })).toEqual({ ok: true, value: null });
  });

  it('nobody at all', async () => {
    const address = await startStranger(silent);
    await closers.pop()?.();
    expect(await newLaptop().verbs.joinServer({ address, code, device: 'l' })).toEqual(failed('unreachable'));
  });

  it('somebody with a certificate that nobody vouches for, and somebody without TLS', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-certificate-'));
    closers.push(() => rmSync(folder, { recursive: true, force: true }));
    const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    const args = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
    const made = spawnSync('openssl', ['req', ...args, '-keyout', key, '-out', cert]);
    expect(made.status).toBe(0);
    const reached: string[] = [];
    const tls = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, ({ url = '' }) => {
      reached.push(url);
    });
    const address = (await startStranger(html, tls)).replace('http:', 'https:');
    const { verbs } = newLaptop();
    expect(await verbs.joinServer({ address, code, device: 'l' })).toEqual(failed('badCertificate'));
    expect(reached).toEqual([]);
    const noTls = (await startStranger(html)).replace('http:', 'https:');
    expect(await verbs.joinServer({ address: noTls, code, device: 'l' })).toEqual(failed('notTheServer'));
  });

  it('gets the token only at the address that was joined, and no redirect carries it on', async () => {
    const seen: (string | undefined)[] = [];
    const thief = await startStranger(({ headers }, response) => {
      seen.push(headers.authorization);
      response.end('{}');
    });
    const laptop = newLaptop();
    await join(laptop);
    const kept = JSON.parse(readFileSync(laptop.file, 'utf8'));
    const moving = await startStranger((_request, response) => {
      response.writeHead(307, { location: `${thief}/v1/pull` }).end();
    });
    writeFileSync(laptop.file, JSON.stringify({ ...kept, address: moving }));
    const { verbs } = laptop.start();
    expect(await verbs.exchange(pull)).toEqual(failed('notTheServer'));
    expect(seen).toEqual([]);
  });
});

describe('pokes', () => {
  it('come when another laptop writes, and nothing is listened to when nobody asks', async () => {
    const laptop = newLaptop({ ...quick, lingerMs: 50 });
    await join(laptop, 'zarren', 'laptop-1');
    const other = await server.enrol('zarren', 'laptop-2');
    // That it was opened is the first one.
    expect(await laptop.verbs.awaitPoke()).toEqual({ ok: true, value: { type: 'poked' } });
    const poked = laptop.verbs.awaitPoke();
    await other.push([rowOf('a', '1')]);
    expect(await poked).toEqual({ ok: true, value: { type: 'poked' } });
    const listening = async () => /listeners? (\d+)/.exec(await (await fetch(`${server.address}/metrics`)).text())?.[1];
    await expect.poll(listening).toBe('0');
  });

  it('say nothing for a while and are asked again', async () => {
    const laptop = newLaptop({ ...quick, quietMs: 30 });
    await join(laptop, 'werken', 'laptop-1');
    const poked = { ok: true, value: { type: 'poked' } };
    await expect.poll(() => laptop.verbs.awaitPoke()).toEqual(poked);
    expect(await laptop.verbs.awaitPoke()).toEqual({ ok: true, value: { type: 'quiet' } });
  });

  it('come also when the server can be reached again', async () => {
    const laptop = newLaptop();
    let isUp = false;
    let asked = 0;
    const address = await startStranger((_request, response) => {
      asked += 1;
      if (!isUp) return void response.destroy();
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': here\n\n');
    });
    await join(laptop);
    const kept = JSON.parse(readFileSync(laptop.file, 'utf8'));
    writeFileSync(laptop.file, JSON.stringify({ ...kept, address }));
    const poked = laptop.start().verbs.awaitPoke();
    await expect.poll(() => asked).toBeGreaterThan(1);
    isUp = true;
    expect(await poked).toEqual({ ok: true, value: { type: 'poked' } });
  });
});
