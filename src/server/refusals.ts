import type { FastifyReply } from 'fastify';
import type { LaptopOrders, Refusal } from '../protocol/sync-messages.ts';

const statuses: Readonly<Record<Refusal, number>> = {
  badMessage: 400,
  notAllowed: 401,
  silentTooLong: 403,
  noSuchCode: 404,
  noSuchDevice: 404,
  notFound: 404,
  tooLarge: 413,
  notJson: 415,
  appTooOld: 426,
  tooOften: 429,
  tooManyListeners: 429,
  fault: 500,
  unavailable: 503,
};

/** Nothing here is a page: a browser that comes by may neither show, run nor keep it. */
export const answerHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
} as const;

const retryAfterSeconds = 10;

/** Says no, in one word that the laptop understands. */
export const refuse = (reply: FastifyReply, error: Refusal): FastifyReply => {
  const status = statuses[error];
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (status === 426) reply.header('upgrade', 'doorwijzer');
  if (status === 429 || status === 503) reply.header('retry-after', retryAfterSeconds);
  return reply.code(status).send({ error });
};

/** Its access was taken away, and laptops of the office have something to say to it. */
export const farewellTo = (reply: FastifyReply, orders: LaptopOrders): FastifyReply =>
  reply.code(410).send({ error: 'revoked', order: orders[0].order, orders });
