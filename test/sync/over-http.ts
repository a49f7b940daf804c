import { ok } from '../../src/domain/result.ts';
import type { Exchange, Later } from '../../src/sync/exchange.ts';

/** What somebody on the way does to an answer. */
export type Meddle = (answer: unknown, path: string) => unknown;

/** Messages to a real server with the token of one laptop. */
export const overHttp =
  (address: string, token: string, meddle: Meddle = (answer) => answer): Exchange =>
  async ({ method, path, body }) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`${address}${path}`, { method, headers, body: new Uint8Array(body) });
    const said = meddle(await answer.json(), path);
    return ok({ status: answer.status, body: new TextEncoder().encode(JSON.stringify(said)) });
  };

export const untilLater: Later = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
