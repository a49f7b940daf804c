import { z } from 'zod';
import { maxFrameBytes } from './frames.ts';

/**
 * What laptops and the server of the municipality say to each other, version 1: JSON over HTTPS. The server sees what stands
 * here and nothing else; `body` is sealed before it leaves the laptop.
 */
export const limits = {
  rowsPerPush: 500,
  rowsPerPull: 1000,
  /** The largest sealed record; the same as in a backup. */
  bodyBytes: maxFrameBytes,
  /** A whole request; the largest record fits with room to spare. */
  requestBytes: 16 * 1024 * 1024,
  /** Sealed bytes in one answer. The first row always goes along, however large. */
  answerBytes: 8 * 1024 * 1024,
  /** An order to erase a lost laptop: the signed list up to there, sealed. */
  orderBytes: 2 * 1024 * 1024,
  /** As many of them go along in one answer as fit. */
  ordersPerLaptop: 50,
} as const;

/** Where each message goes, and whether only an enrolled laptop may send it. */
export const endpoints = {
  push: { method: 'POST', path: '/v1/push', token: true },
  pull: { method: 'POST', path: '/v1/pull', token: true },
  read: { method: 'POST', path: '/v1/read', token: true },
  poke: { method: 'GET', path: '/v1/poke', token: true },
  invitations: { method: 'POST', path: '/v1/invitations', token: true },
  devices: { method: 'POST', path: '/v1/devices/list', token: true },
  revoke: { method: 'POST', path: '/v1/devices/revoke', token: true },
  redeem: { method: 'POST', path: '/v1/redeem', token: false },
  health: { method: 'GET', path: '/health', token: false },
  metrics: { method: 'GET', path: '/metrics', token: false },
} as const;
export type Endpoint = keyof typeof endpoints;

/** Random or fixed names: never anything about a person. */
const nameSchema = z.string().regex(/^[\w.:-]{1,80}$/);
const tableSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,31}$/);
/** Milliseconds since 1970, to the end of the year 9999: a later one is no date that a screen can show. */
const momentSchema = z.int().min(0).max(253_402_300_799_999);
const sequenceSchema = z.int().min(0);
const versionSchema = z.int().min(0).max(1_000_000);

/** Looks for one wrong character instead of matching the whole: large bodies cost no stack. */
const isBase64 = (text: string): boolean =>
  text.length % 4 === 0 &&
  !/[^A-Za-z0-9+/]/.test(text.slice(0, -2)) &&
  /^(?:[A-Za-z0-9+/]{2}|[A-Za-z0-9+/]=|==)?$/.test(text.slice(-2));

/** Base64. An answer is not looked through: whoever decodes a row finds out, and loses that row and no other. */
const bodySchema = z
  .string()
  .min(4)
  .max(Math.ceil(limits.bodyBytes / 3) * 4);

/**
 * A record as it travels: table, random id, the random name of this ciphertext (`rev`), the lowest schema version that can
 * read it (`sv`), whether it is erased (`del`).
 */
const rowShape = {
  t: tableSchema,
  id: nameSchema,
  rev: nameSchema,
  sv: versionSchema,
  del: z.union([z.literal(0), z.literal(1)]),
  body: bodySchema,
};
export const syncRowSchema = z.strictObject(rowShape).readonly();
export type SyncRow = z.infer<typeof syncRowSchema>;

/** A row with the `rev` that the laptop believes is on the server; empty for a new record. */
export const pushRowSchema = z
  .strictObject({ ...rowShape, body: bodySchema.refine(isBase64), base: z.union([z.literal(''), nameSchema]) })
  .readonly();
export type PushRow = z.infer<typeof pushRowSchema>;

/** A number of the office, and the `rev` of the row that had it when the laptop got it, where it is known. */
const seenUpToSchema = z.strictObject({ since: sequenceSchema, rev: nameSchema.nullable() });

/** `after`: only if nothing came after what the laptop has; it would have to ask for that first. */
export const pushRequestSchema = z.strictObject({
  epoch: nameSchema,
  schemaVersion: versionSchema,
  rows: z.array(pushRowSchema).max(limits.rowsPerPush).readonly(),
  after: seenUpToSchema.optional(),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

/**
 * One result per row, in order. Not ok: another version is on the server, and this is it; null where the answer would grow too
 * large, then the next pull brings it. No results at all: the epoch is another one, pull first. `seq`: the last number given
 * to this push, one for each of its rows; a laptop that had everything up to the number before them has everything still.
 * `isBehind`: it was to be after something that is not the last any more, and nothing was done.
 */
export const pushResultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), row: syncRowSchema.nullable() }),
]);
export type PushResult = z.infer<typeof pushResultSchema>;

export const pushAnswerSchema = z.object({
  epoch: nameSchema,
  now: momentSchema,
  seq: sequenceSchema,
  results: z.array(pushResultSchema).max(limits.rowsPerPush).readonly(),
  isBehind: z.boolean().optional(),
});
export type PushAnswer = z.infer<typeof pushAnswerSchema>;

/**
 * `epoch` is null for a laptop that has never spoken with this server. `rev`: of the row that had the number `since` when this
 * laptop got it; another row under that number means that the database went back and on again.
 */
export const pullRequestSchema = z.strictObject({
  since: sequenceSchema,
  limit: z.int().min(1).max(limits.rowsPerPull),
  epoch: nameSchema.nullable(),
  rev: nameSchema.nullable().default(null),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

/** More than any office ever numbers: whoever says so does not know how far it is. */
const mostNumbers = 1_000_000_000;

/**
 * An epoch other than the one asked with comes without rows and with cursor 0: start again from there. `head`: the last number
 * that was given in this office. It only tells people how far an exchange is; a server of earlier does not say it, and one that
 * says nonsense has not said it.
 */
export const pullAnswerSchema = z.object({
  epoch: nameSchema,
  now: momentSchema,
  rows: z.array(syncRowSchema).max(limits.rowsPerPull).readonly(),
  cursor: sequenceSchema,
  more: z.boolean(),
  head: sequenceSchema.max(mostNumbers).optional().catch(undefined),
});
export type PullAnswer = z.infer<typeof pullAnswerSchema>;

/** One row by its name, without reading everything before it; null where there is none. */
export const readRequestSchema = z.strictObject({ t: tableSchema, id: nameSchema });
export const readAnswerSchema = z.object({ row: syncRowSchema.nullable() });

/** 160 random bits in base32, without the dashes that people see. */
export const invitationCodeSchema = z.string().regex(/^[A-Z2-7]{32}$/);
export const redeemRequestSchema = z.strictObject({ code: invitationCodeSchema, device: nameSchema });
export const redeemAnswerSchema = z.object({ token: z.string().regex(/^[\w-]{43}$/) });

/** The laptop that invites makes the code itself and tells its SHA-256 alone: whoever runs the server never sees the code. */
export const invitationRequestSchema = z.strictObject({ codeHash: z.string().regex(/^[\w-]{43}$/) });
export const invitationAnswerSchema = z.object({ expires: momentSchema });

/** The laptops of the office, as the server knows them: no names. `seen` is exact to the hour. */
export const devicesRequestSchema = z.strictObject({});
export const devicesAnswerSchema = z.object({
  devices: z
    .array(
      z.object({
        device: nameSchema,
        enrolled: momentSchema,
        seen: momentSchema,
        revoked: momentSchema.nullable(),
        /** Which laptop did that; null for the operator, and where a server of earlier does not say. */
        revokedBy: nameSchema.nullable().default(null),
        /** The laptop that asks gave its order for it already. */
        isOrdered: z.boolean().default(false),
      }),
    )
    .readonly(),
});
export type DevicesAnswer = z.infer<typeof devicesAnswerSchema>;

/** An order goes to the laptop that it is about, and to nobody else. */
const orderSchema = z
  .string()
  .min(4)
  .max(Math.ceil(limits.orderBytes / 3) * 4);
export const revokeRequestSchema = z.strictObject({
  device: nameSchema,
  order: orderSchema.refine(isBase64).optional(),
});
export const revokeAnswerSchema = z.strictObject({});

/** What a laptop gave the server for one that it took out. `by`: that laptop; the order itself says which person signed it. */
const laptopOrderSchema = z.object({ by: nameSchema, at: momentSchema, order: orderSchema }).readonly();
type LaptopOrder = z.infer<typeof laptopOrderSchema>;
/** One or more. */
export type LaptopOrders = readonly [LaptopOrder, ...LaptopOrder[]];

/**
 * What a laptop that was taken out hears instead of an answer, where orders wait for it: the first of each laptop. `order`: one
 * of them, which is all that an app or a server of earlier knows.
 */
export const revokedAnswerSchema = z.object({
  error: z.literal('revoked'),
  order: orderSchema,
  orders: z.array(laptopOrderSchema).max(limits.ordersPerLaptop).readonly().default([]),
});
export type RevokedAnswer = z.infer<typeof revokedAnswerSchema>;

/** Why the server did not do it; the whole body of every other answer that is not 200. */
export const refusalSchema = z.object({
  error: z.enum([
    'badMessage',
    'notAllowed',
    'silentTooLong',
    'noSuchCode',
    'noSuchDevice',
    'notFound',
    'tooLarge',
    'notJson',
    'appTooOld',
    'tooOften',
    'tooManyListeners',
    'unavailable',
    'fault',
  ]),
});
export type Refusal = z.infer<typeof refusalSchema>['error'];
