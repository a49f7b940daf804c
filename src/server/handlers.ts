import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { z } from 'zod';
import {
  devicesRequestSchema,
  type Endpoint,
  invitationRequestSchema,
  pullRequestSchema,
  pushRequestSchema,
  readRequestSchema,
  redeemRequestSchema,
  revokeRequestSchema,
} from '../protocol/sync-messages.ts';
import { type Caller, devicesOf, inviteByHash, redeem, revoke } from './devices.ts';
import type { Metrics } from './metrics.ts';
import type { Pokes } from './pokes.ts';
import type { RateLimit } from './rate-limit.ts';
import { pull, push, readRow } from './records.ts';
import { answerHeaders, refuse } from './refusals.ts';
import { isUnavailable, type Storage } from './storage.ts';

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly caller: Caller | null;
}
export type Handler = (call: Call) => Promise<unknown>;

interface Parts {
  readonly storage: Storage;
  readonly now: () => number;
  readonly minSchemaVersion: number;
  readonly metrics: Metrics;
  readonly pokes: Pokes;
  readonly failures: RateLimit;
}

type Enrolled<Message> = (message: Message, caller: Caller, reply: FastifyReply) => Promise<unknown>;

/** For an enrolled laptop, with a message that is what it has to be. */
const enrolled =
  <Message>(schema: z.ZodType<Message>, handle: Enrolled<Message>): Handler =>
  async ({ request, reply, caller }) => {
    if (caller === null) return refuse(reply, 'notAllowed');
    const message = schema.safeParse(request.body);
    return message.success ? handle(message.data, caller, reply) : refuse(reply, 'badMessage');
  };

const pushOf = ({ storage, now, minSchemaVersion, metrics, pokes }: Parts): Handler =>
  enrolled(pushRequestSchema, async (message, caller, reply) => {
    if (message.schemaVersion < minSchemaVersion) return refuse(reply, 'appTooOld');
    const { answer, written, replayed, refused, erased } = await push(storage.db, caller.office, message, now());
    metrics.add('rows_written', written);
    metrics.add('rows_replayed', replayed);
    metrics.add('rows_in_conflict', refused);
    metrics.add('rows_erased', erased);
    if (written > 0) pokes.poke(caller);
    // The push is committed: that its traces are still here for a while is no reason to call it failed.
    if (erased > 0) await storage.afterErasure().catch(ignoreUnavailable);
    return answer;
  });

const ignoreUnavailable = (error: unknown): void => {
  if (!isUnavailable(error)) throw error;
};

const pullOf = ({ storage, now, metrics }: Parts): Handler =>
  enrolled(pullRequestSchema, async (message, { office }) => {
    const answer = await pull(storage.db, office, message, now());
    metrics.add('rows_read', answer.rows.length);
    if (message.epoch !== null && answer.epoch !== message.epoch) metrics.add('pulls_of_other_epoch', 1);
    return answer;
  });

const pokeOf =
  ({ pokes }: Parts): Handler =>
  async ({ reply, caller }) => {
    if (caller === null) return refuse(reply, 'notAllowed');
    if (!pokes.listen(caller, reply.raw)) return refuse(reply, 'tooManyListeners');
    reply.hijack();
    // The connection ends with the listening: nothing keeps a server that stops waiting.
    const headers = { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no', connection: 'close' };
    reply.raw.writeHead(200, { ...headers, ...answerHeaders }).write(': here\n\n');
    return reply;
  };

const redeemOf =
  ({ storage, now, failures }: Parts): Handler =>
  async ({ request, reply }) => {
    const message = redeemRequestSchema.safeParse(request.body);
    if (!message.success) return refuse(reply, 'badMessage');
    const token = await redeem(storage.db, message.data, now());
    if (token.ok) return { token: token.value };
    return refuse(reply, failures.take(request.ip, now()) ? token.error : 'tooOften');
  };

const healthOf =
  ({ storage }: Parts): Handler =>
  async () => {
    await sql`select 1`.execute(storage.db);
    return { status: 'ok' };
  };

/** What answers at each place. */
export const handlersOf = (parts: Parts): Readonly<Record<Endpoint, Handler>> => ({
  push: pushOf(parts),
  pull: pullOf(parts),
  poke: pokeOf(parts),
  redeem: redeemOf(parts),
  read: enrolled(readRequestSchema, async (name, { office }) => ({
    row: await readRow(parts.storage.db, office, name),
  })),
  invitations: enrolled(invitationRequestSchema, ({ codeHash }, { office }) =>
    inviteByHash(parts.storage.db, office, codeHash, parts.now()),
  ),
  devices: enrolled(devicesRequestSchema, (_message, caller) => devicesOf(parts.storage.db, caller)),
  revoke: enrolled(revokeRequestSchema, async ({ device, order }, { office, device: by }, reply) => {
    const given = order === undefined ? {} : { order: Buffer.from(order, 'base64') };
    const isKnown = await revoke(parts.storage.db, { office, device }, parts.now(), { by, ...given });
    if (!isKnown) return refuse(reply, 'noSuchDevice');
    parts.pokes.drop(office, device);
    return {};
  }),
  health: healthOf(parts),
  metrics: async ({ reply }) => reply.type('text/plain; version=0.0.4').send(parts.metrics.text(parts.pokes.count())),
});
