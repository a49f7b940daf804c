import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { maxPieceBytes } from '../host/channels.ts';
import { tokenHeader } from '../host/launch-token.ts';
import type { Host } from '../host/port.ts';
import { type HostVerb, hostVerbs } from '../host/verbs.ts';
import { joinFrame, putBackBytes, splitFrame, takeOutBytes } from '../host/wire.ts';
import { readBundleFile, safeHeaders } from '../machine/bundle-files.ts';
import { BadArguments, callVerb } from '../machine/host-call.ts';
import { limits } from '../protocol/sync-messages.ts';
import { answerTo, isChallenge, isSame, tokenOf } from './launch-secret.ts';

export interface LoopbackSources {
  /** Folder of the built page. */
  readonly bundle: string;
  readonly host: Host;
  /** The secret of this launch. */
  readonly secret: string;
}

export const loopbackAddress = '127.0.0.1';
const maxBodyBytes = Math.max(maxPieceBytes, limits.requestBytes) + 1024 * 1024;

/** A refusal with its HTTP status; the body stays empty. */
class Refusal extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`refused: ${status}`);
    this.name = 'Refusal';
    this.status = status;
  }
}

const isVerb = (text: string): text is HostVerb => hostVerbs.some((verb) => verb === text);

/** A page of another site cannot ask: browsers say where a call comes from. */
const checkCaller = (request: IncomingMessage, ownHost: string, token: string): void => {
  const { origin, [tokenHeader]: given, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined && origin !== `http://${ownHost}`) throw new Refusal(403);
  if (site !== undefined && site !== 'same-origin') throw new Refusal(403);
  if (typeof given !== 'string' || !isSame(given, token)) throw new Refusal(401);
};

const readBody = async (request: IncomingMessage): Promise<Uint8Array> => {
  if (Number(request.headers['content-length'] ?? '0') > maxBodyBytes) throw new Refusal(413);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new Refusal(413);
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  for (const chunk of chunks) chunk.fill(0);
  return body;
};

const argumentsIn = (body: Uint8Array): unknown => {
  const frame = splitFrame(body);
  if (frame === null) throw new Refusal(400);
  try {
    return putBackBytes(new TextDecoder('utf-8', { fatal: true }).decode(frame.head), frame.tail);
  } catch {
    throw new Refusal(400);
  }
};

const answerVerb = async (request: IncomingMessage, verb: string, host: Host): Promise<Uint8Array> => {
  if (!isVerb(verb)) throw new Refusal(404);
  const body = await readBody(request);
  try {
    const { json, bytes } = takeOutBytes(await callVerb(host, verb, argumentsIn(body)));
    return joinFrame(Buffer.from(json), bytes);
  } finally {
    // Node keeps buffers of a connection that stays open: no letter may stay in them.
    body.fill(0);
  }
};

const send = (response: ServerResponse, type: string, body: Uint8Array): void => {
  const headers = { ...safeHeaders('/'), 'content-type': type, 'cache-control': 'no-store' };
  response.writeHead(200, headers).end(body);
};

const sendFile = async (response: ServerResponse, bundle: string, path: string, isHead: boolean): Promise<void> => {
  const { status, headers, body } = await readBundleFile(bundle, path);
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(isHead ? undefined : body);
};

const route = async (
  request: IncomingMessage,
  response: ServerResponse,
  { bundle, host, secret }: LoopbackSources,
): Promise<void> => {
  const ownHost = `${loopbackAddress}:${request.socket.localPort}`;
  // A name that resolves to 127.0.0.1 (DNS rebinding) does not reach us.
  if (request.headers.host !== ownHost) throw new Refusal(421);
  // The path as it was sent: a URL parser would already have taken `..` away.
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const verb = /^\/host\/([A-Za-z]+)$/.exec(path)?.[1];
  const challenge = /^\/launch-challenge\/([0-9a-f]+)$/.exec(path)?.[1];
  if (request.method === 'POST' && verb !== undefined) {
    checkCaller(request, ownHost, tokenOf(secret));
    send(response, 'application/octet-stream', await answerVerb(request, verb, host));
  } else if (request.method === 'GET' && challenge !== undefined && isChallenge(challenge)) {
    send(response, 'application/json', Buffer.from(JSON.stringify({ answer: answerTo(secret, challenge) })));
  } else if (request.method === 'GET' || request.method === 'HEAD') {
    await sendFile(response, bundle, path, request.method === 'HEAD');
  } else throw new Refusal(405);
};

const statusOf = (error: unknown): number => {
  if (error instanceof Refusal) return error.status;
  return error instanceof BadArguments ? 400 : 500;
};

/** The page's files and the port, for this machine only. Not listening yet. */
export const createLoopbackServer = (sources: LoopbackSources): Server =>
  createServer((request, response) => {
    route(request, response, sources).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(statusOf(error), { ...safeHeaders('/'), connection: 'close' }).end();
    });
  });
