import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLoopback } from '../../src/browser-edition/loopback.ts';
import { tokenHeader } from '../../src/host/launch-token.ts';
import { hostVerbs } from '../../src/host/verbs.ts';
import { joinFrame, takeOutBytes } from '../../src/host/wire.ts';
import { nonsenseCalls, tellsTooMuch } from './nonsense.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What JSON can carry of it; null where it cannot (a cycle, a bigint). */
const bodyOf = (args: readonly unknown[]): Uint8Array | null => {
  try {
    const { json, bytes } = takeOutBytes(args);
    return joinFrame(utf8(json), bytes);
  } catch {
    return null;
  }
};

/** Bodies that are no call at all: broken frames, broken text, JSON made to hurt whoever reads it. */
const brokenBodies = (): readonly Uint8Array[] => [
  new Uint8Array(),
  Uint8Array.of(0),
  Uint8Array.of(255, 255, 255, 255),
  Uint8Array.of(0, 0, 0, 2, 0xc3, 0x28),
  joinFrame(utf8('['.repeat(200_000)), new Uint8Array()),
  joinFrame(utf8(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`), new Uint8Array()),
  joinFrame(utf8('{"__proto__":{"polluted":1},"length":1,"0":1}'), new Uint8Array()),
  joinFrame(utf8('[{"__proto__":{"bytes":1},"$bytes":9}]'), new Uint8Array(9)),
  joinFrame(utf8(`[${'{"$bytes":1},'.repeat(20_000)}1]`), new Uint8Array(1)),
  joinFrame(utf8(`[${'9'.repeat(300_000)}]`), new Uint8Array()),
  new Uint8Array(7 * 1024 * 1024),
];

/** Requests that are hardly HTTP; the server may answer or hang up, and has to go on. */
const brokenRequests = (ownHost: string): readonly string[] => [
  'nonsense\r\n\r\n',
  'GET / HTTP/9.9\r\n\r\n',
  `GET ${'/a'.repeat(20_000)} HTTP/1.1\r\nHost: ${ownHost}\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: ${ownHost}\r\nHost: other\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: ${ownHost}\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`,
  `POST /host/appInfo HTTP/1.1\r\nHost: ${ownHost}\r\nContent-Length: -1\r\n\r\n`,
  `POST /host/appInfo HTTP/1.1\r\nHost: ${ownHost}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n`,
  `CONNECT other:443 HTTP/1.1\r\nHost: ${ownHost}\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: ${ownHost}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  `GET http://other/../../etc/passwd HTTP/1.1\r\nHost: ${ownHost}\r\n\r\n`,
  `TRACE / HTTP/1.1\r\nHost: ${ownHost}\r\n\r\n`,
];

const sendRaw = (port: number, text: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      socket.end();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });

export interface LoopbackOutcome {
  readonly calls: number;
  readonly faults: readonly string[];
  readonly answersAfterwards: boolean;
  readonly polluted: boolean;
  /** What lies in the profile afterwards: the secret of the launch and nothing that nonsense made. */
  readonly files: readonly string[];
}

const refusals = new Set([400, 403, 404, 405, 413, 421]);

/** Nonsense to the real loopback server, with the right token: `count` calls, and every broken body and request once. */
export const fuzzLoopback = async (seed: number, count: number): Promise<LoopbackOutcome> => {
  const profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-fuzz-'));
  const server = await startLoopback({ port: 0, profile, bundle: profile, version: '0.0.1', env: { PATH: '' } });
  const origin = `http://127.0.0.1:${server.port}`;
  const faults: string[] = [];
  let calls = 0;
  const post = (verb: string, body: Uint8Array): Promise<Response> =>
    fetch(`${origin}/host/${verb}`, {
      method: 'POST',
      headers: { [tokenHeader]: server.token },
      body: new Uint8Array(body),
    });
  const check = async (verb: string, body: Uint8Array): Promise<void> => {
    calls += 1;
    // Too large a body: the server may hang up before it is sent whole.
    const response = await post(verb, body).catch(() => null);
    if (response === null && body.length > 6 * 1024 * 1024) return;
    const text = (await response?.text()) ?? 'no answer';
    // An answer is framed: four bytes of length stand before it.
    const isAnswer = response?.status === 200 && text.slice(4).startsWith('{"ok":false,');
    const isRefusal = refusals.has(response?.status ?? 0) && text === '';
    if (!(isAnswer || isRefusal) || tellsTooMuch(text))
      faults.push(`${verb}: ${response?.status} ${text.slice(0, 200)}`);
  };
  try {
    for (const { verb, args } of nonsenseCalls({ seed, count, verbs: hostVerbs })) {
      const body = bodyOf(args);
      if (body !== null) await check(verb, body);
    }
    for (const verb of [...hostVerbs, 'constructor', '__proto__', 'toString'])
      for (const body of brokenBodies()) await check(verb, body);
    for (const text of brokenRequests(`127.0.0.1:${server.port}`)) {
      calls += 1;
      const answer = await sendRaw(server.port, text);
      if (/^HTTP\/1\.1 (?:200|5)/.test(answer) || tellsTooMuch(answer)) faults.push(`${text.slice(0, 60)}: ${answer}`);
    }
    const afterwards = await post('appInfo', joinFrame(utf8('[]'), new Uint8Array()));
    const polluted = Reflect.get({}, 'polluted') !== undefined;
    return { calls, faults, answersAfterwards: afterwards.ok, polluted, files: readdirSync(profile) };
  } finally {
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
};
