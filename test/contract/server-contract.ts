import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { expect } from 'vitest';
import type { Host } from '../../src/host/port.ts';
import type { HostVerb } from '../../src/host/verbs.ts';
import { endpoints, limits } from '../../src/protocol/sync-messages.ts';

const { method, path } = endpoints.push;
const message = { method, path, body: new Uint8Array(1) };
const join = { address: 'https://sync.example', code: 'A'.repeat(32), device: 'laptop-1' };

/** Argument lists about the server that every shell must refuse. */
export const badServerCalls: readonly (readonly [string, HostVerb, readonly unknown[]])[] = [
  ['a place that is none of the protocol', 'exchange', [{ ...message, path: '/v1/push/../../etc' }]],
  ['a place of another server', 'exchange', [{ ...message, path: 'https://example.org/v1/push' }]],
  ['a place without token', 'exchange', [{ ...message, path: endpoints.redeem.path }]],
  ['the stream of pokes as a message', 'exchange', [{ ...message, method: 'GET', path: endpoints.poke.path }]],
  ['another method', 'exchange', [{ ...message, method: 'DELETE' }]],
  ['an address for one message', 'exchange', [{ ...message, address: 'https://example.org' }]],
  ['a message that is text', 'exchange', [{ ...message, body: '{}' }]],
  ['a message that is too large', 'exchange', [{ ...message, body: new Uint8Array(limits.requestBytes + 1) }]],
  ['a server without TLS', 'joinServer', [{ ...join, address: 'http://sync.example' }]],
  ['a server with a name and a password', 'joinServer', [{ ...join, address: 'https://a:b@sync.example' }]],
  ['a code that is none', 'joinServer', [{ ...join, code: 'AAAA' }]],
  ['a laptop with a folder in its name', 'joinServer', [{ ...join, device: '../laptop' }]],
  ['a wish for the token', 'readServer', ['token']],
  ['a server to leave', 'leaveServer', ['https://sync.example']],
  ['a poke of another server', 'awaitPoke', ['https://sync.example']],
];

const token = 'T'.repeat(43);

/** A server that gives a token for any code, and everything that comes with that token back as it came. */
const startEcho = async () => {
  const answer = async (request: IncomingMessage): Promise<readonly [number, Uint8Array]> => {
    const body = await buffer(request);
    if (request.url === endpoints.redeem.path) return [200, Buffer.from(JSON.stringify({ token }))];
    return request.headers.authorization === `Bearer ${token}` ? [207, body] : [401, body];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([status, body]) => response.writeHead(status).end(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, address: `http://127.0.0.1:${port}` };
};

export const exchangesWithServer = async (host: Host): Promise<void> => {
  const noServer = { ok: false, error: { type: 'noServer' } };
  const done = { ok: true, value: null };
  const { server, address } = await startEcho();
  try {
    expect(await host.readServer()).toEqual(done);
    expect(await host.exchange(message)).toEqual(noServer);
    expect(await host.awaitPoke()).toEqual(noServer);
    expect(await host.joinServer({ ...join, address })).toEqual(done);
    const known = await host.readServer();
    expect(known).toEqual({ ok: true, value: { address, device: join.device } });
    expect(JSON.stringify(known)).not.toContain(token);
    // Larger than any other call: the largest message of the protocol.
    const body = new Uint8Array(limits.requestBytes).map((_, place) => place % 253);
    const answer = await host.exchange({ ...message, body });
    if (!answer.ok) throw new Error(answer.error.type);
    expect(answer.value.status).toBe(207);
    expect(Buffer.from(answer.value.body).equals(Buffer.from(body))).toBe(true);
    expect(await host.leaveServer()).toEqual(done);
    expect(await host.readServer()).toEqual(done);
  } finally {
    server.close();
    server.closeAllConnections();
  }
};
