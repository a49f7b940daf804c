import type { z } from 'zod';
import { err, ok, type Result } from '../domain/result.ts';
import type { ExchangeFailure, Host } from '../host/port.ts';
import {
  type Endpoint,
  endpoints,
  type Refusal,
  type RevokedAnswer,
  refusalSchema,
  revokedAnswerSchema,
} from '../protocol/sync-messages.ts';
import type { WriteFailure } from '../store/failures.ts';

/** One message to the server of the office, with the token of this laptop, which whoever carries it holds. */
export type Exchange = Host['exchange'];

/** An order for this laptop. `by`, `at`: which laptop gave it and when; null where a server of earlier does not say. */
export interface HeardOrder {
  readonly by: string | null;
  readonly at: number | null;
  readonly order: string;
}

/**
 * Why nothing was exchanged. `notTheServer` is also what answers in another language than ours (the page of a hotel's
 * network); anything the server says is its own word.
 */
export type SyncFailure =
  | ExchangeFailure
  | WriteFailure
  | { readonly type: Refusal }
  /** This laptop was taken out; an order is believed only after it was checked against the list that is here. */
  | { readonly type: 'revoked'; readonly orders: readonly HeardOrder[] }
  /** Its answers lead nowhere. */
  | { readonly type: 'noProgress' }
  /** Its clock and this laptop's are more than a week apart: one of both has to be set right first. */
  | { readonly type: 'clockApart' };

/** Ends a wait that takes too long: calls back after so many milliseconds, and answers how to stop that. */
export type Later = (ms: number, run: () => void) => () => void;

/** Whoever carries ends sooner by itself, and knows better why (src/machine/server-transport.ts). */
const stallMs = 600_000;
/** What a proxy in front of the server says while the server itself is away. */
const proxyWithoutServer: readonly number[] = [502, 503, 504];

const parsed = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
};

const ordersIn = ({ order, orders }: RevokedAnswer): readonly HeardOrder[] =>
  orders.length > 0 ? orders : [{ by: null, at: null, order }];

/** Asks the server, and gives its answer only if it is what the protocol says. */
export type Ask = <Value>(
  endpoint: Endpoint,
  message: unknown,
  schema: z.ZodType<Value>,
) => Promise<Result<Value, SyncFailure>>;

export const createAsk = (exchange: Exchange, later: Later): Ask => {
  const inTime = <Value>(work: Promise<Value>): Promise<Value | 'stalled'> =>
    new Promise((resolve, reject) => {
      const stop = later(stallMs, () => resolve('stalled'));
      work.then(resolve, reject).finally(stop);
    });

  return async (endpoint, message, schema) => {
    const { method, path } = endpoints[endpoint];
    const body = new TextEncoder().encode(JSON.stringify(message));
    const answer = await inTime(exchange({ method, path, body }));
    if (answer === 'stalled') return err({ type: 'stalled' });
    if (!answer.ok) return answer;
    const said = parsed(answer.value.body);
    if (answer.value.status === 200) {
      const value = schema.safeParse(said);
      return value.success ? ok(value.data) : err({ type: 'notTheServer' });
    }
    const refusal = refusalSchema.safeParse(said);
    if (refusal.success) return err({ type: refusal.data.error });
    const revoked = revokedAnswerSchema.safeParse(said).data;
    if (revoked !== undefined) return err({ type: revoked.error, orders: ordersIn(revoked) });
    return err({ type: proxyWithoutServer.includes(answer.value.status) ? 'unavailable' : 'notTheServer' });
  };
};
