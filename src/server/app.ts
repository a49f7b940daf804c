import type { Writable } from 'node:stream';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify, LogController } from 'fastify';
import { type Endpoint, endpoints, limits, type Refusal } from '../protocol/sync-messages.ts';
import { type Caller, callerOf } from './devices.ts';
import { leaveInOrder } from './farewell.ts';
import { type Handler, handlersOf } from './handlers.ts';
import { createMetrics } from './metrics.ts';
import { createPokes } from './pokes.ts';
import { createRateLimit } from './rate-limit.ts';
import { answerHeaders, farewellTo, refuse } from './refusals.ts';
import { isUnavailable, type Storage } from './storage.ts';

export interface AppOptions {
  readonly storage: Storage;
  readonly now: () => number;
  readonly minSchemaVersion: number;
  readonly requestsPerSecond: number;
  readonly trustProxy: boolean | string;
  readonly logLevel: string;
  readonly logTo?: Writable;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
}

/** Long enough for the largest push over a line that stalls; then the laptop starts again. */
const requestTimeoutMs = 5 * 60_000;
const headersTimeoutMs = 20_000;
const idleSocketMs = 2 * 60_000;
/** At once, beside what comes in per second: a first upload of a whole office goes through without waiting. */
const burst = 600;
/** Wrong tokens and codes from one address; right ones are not counted, whoever shares the address. */
const failuresAtOnce = 60;
const failuresPerSecond = 0.5;

const bearer = (request: FastifyRequest): string | null =>
  /^Bearer ([\w-]{43})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;

/** Where in our code it went wrong; the message of an error can repeat what was in a record and stays out. */
const placeOf = (error: unknown): readonly string[] =>
  error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];

const refusalOf = (error: unknown): Refusal => {
  const { code, statusCode } = (error instanceof Error ? error : {}) as { code?: unknown; statusCode?: unknown };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'tooLarge';
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'notJson';
  if (typeof statusCode === 'number' && statusCode < 500) return 'badMessage';
  return isUnavailable(error) ? 'unavailable' : 'fault';
};

const fastifyWith = ({ logLevel, logTo, trustProxy, tls }: AppOptions): FastifyInstance => {
  const options = {
    logger: { level: logLevel, base: null, ...(logTo === undefined ? {} : { stream: logTo }) },
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    bodyLimit: limits.requestBytes,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: idleSocketMs,
    forceCloseConnections: 'idle' as const,
    return503OnClosing: false,
    trustProxy,
    http: { headersTimeout: headersTimeoutMs },
  };
  // The same instance to whoever uses it; Fastify types an HTTPS one apart.
  if (tls !== undefined) return fastify({ ...options, https: tls }) as unknown as FastifyInstance;
  return fastify(options);
};

/** The whole server over a storage: every answer is JSON (or counts, or pokes), never a page and never a program. */
export const createApp = (options: AppOptions): FastifyInstance => {
  const { storage, now, requestsPerSecond } = options;
  const app = fastifyWith(options);
  const [metrics, pokes] = [createMetrics(now()), createPokes()];
  const calls = createRateLimit(burst, requestsPerSecond);
  const failures = createRateLimit(failuresAtOnce, failuresPerSecond);
  const handlers = handlersOf({ ...options, metrics, pokes, failures });
  const callers = new WeakMap<FastifyRequest, Caller>();

  /** Before anything of the body is read. */
  const authorise = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const token = bearer(request);
    const found = token === null ? null : await callerOf(storage.db, token, now());
    if (found?.ok === true) {
      const { office, device } = found.value;
      if (!calls.take(`${office} ${device}`, now())) return refuse(reply, 'tooOften');
      callers.set(request, found.value);
      return undefined;
    }
    if (!failures.take(request.ip, now())) return refuse(reply, 'tooOften');
    const { error = { type: 'notAllowed' } as const } = found ?? {};
    return error.type === 'revoked' ? farewellTo(reply, error.orders) : refuse(reply, error.type);
  };

  const register = (name: Endpoint, handle: Handler): void => {
    const { method, path, token } = endpoints[name];
    app.route({
      method,
      url: path,
      ...(token ? { onRequest: authorise } : {}),
      handler: (request, reply) => handle({ request, reply, caller: callers.get(request) ?? null }),
    });
  };

  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(answerHeaders);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const [status, seconds] = [reply.statusCode, reply.elapsedTime / 1000];
    metrics.answered(route, status, seconds);
    request.log.info({ route, status, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalOf(error);
    if (refusal === 'fault') request.log.error({ at: placeOf(error) }, 'fault');
    return refuse(reply, refusal);
  });
  app.setNotFoundHandler(async (_request, reply) => refuse(reply, 'notFound'));
  app.addHook('preClose', async () => pokes.close());
  leaveInOrder(app);
  for (const [name, handle] of Object.entries(handlers)) register(name as Endpoint, handle);
  return app;
};
