import { err, ok, type Result } from '../domain/result.ts';
import type { NoAnswer, ServerAnswer, Unreachable } from '../host/port.ts';
import { limits } from '../protocol/sync-messages.ts';

/** How this shell asks the network: Electron's `net.fetch`, or Node's own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Patience {
  /** Until the answer begins, beside what it takes to send. */
  readonly answerMs: number;
  /** Between two pieces of it. */
  readonly pieceMs: number;
  /** For the whole. */
  readonly wholeMs: number;
}

/** A slow line gets there; one that stands still does not. The whole is shorter than what the engine waits for (src/sync/exchange.ts). */
export const patience: Patience = { answerMs: 20_000, pieceMs: 20_000, wholeMs: 570_000 };

/** What a line has to carry of what is sent: 80 kbit a second. */
const slowestBytesPerMs = 10;

export interface Message {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly token: string | null;
  readonly body: Uint8Array;
}

/** Nothing of the browser goes along or stays: no cookie, no cache, no other address than the one that was asked. */
const initOf = ({ method, token, body }: Message, signal: AbortSignal): RequestInit => ({
  method,
  headers: {
    ...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  },
  ...(method === 'POST' ? { body: new Uint8Array(body) } : {}),
  signal,
  redirect: 'error',
  credentials: 'omit',
  cache: 'no-store',
});

const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const { cause, message } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return `${message} ${code} ${wordsOf(cause)}`;
};

/** Chromium says `net::ERR_CERT_…`, Node names the mistake of OpenSSL. */
const certificateWords = /CERT|SELF_SIGNED|LEAF_SIGNATURE|ISSUER/;
/** A redirect, or something that speaks neither TLS nor HTTP. */
const strangerWords = /redirect|SSL|EPROTO|TLS|HPE_|HTTP_RESPONSE|UNEXPECTED/i;

/** What was wrong, in the words of whichever network stack. None of them is passed on. */
export const whyNoAnswer = (error: unknown): Unreachable | NoAnswer => {
  const words = wordsOf(error);
  if (certificateWords.test(words)) return { type: 'badCertificate' };
  return { type: strangerWords.test(words) ? 'notTheServer' : 'unreachable' };
};

const readWhole = async (response: Response, onPiece: () => void): Promise<Uint8Array | null> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    onPiece();
    size += piece.length;
    if (size > limits.requestBytes) return null;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
};

/** One message and its answer, within the time and the size that an answer of ours can have. */
export const sendMessage = async (
  fetch: Fetch,
  message: Message,
  { answerMs, pieceMs, wholeMs }: Patience,
): Promise<Result<ServerAnswer, Unreachable | NoAnswer>> => {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  const whole = setTimeout(abort, wholeMs);
  let next = setTimeout(abort, answerMs + message.body.length / slowestBytesPerMs);
  const onPiece = (): void => {
    clearTimeout(next);
    next = setTimeout(abort, pieceMs);
  };
  try {
    const response = await fetch(message.url, initOf(message, stop.signal));
    onPiece();
    const body = await readWhole(response, onPiece);
    return body === null ? err({ type: 'notTheServer' }) : ok({ status: response.status, body });
  } catch (error) {
    return err(stop.signal.aborted ? { type: 'stalled' } : whyNoAnswer(error));
  } finally {
    clearTimeout(whole);
    clearTimeout(next);
    // What was not read to its end is let go.
    abort();
  }
};
