import { z } from 'zod';
import { recipientIdSchema } from '../domain/catalogue/pathways.ts';
import { instantSchema } from '../domain/dates.ts';
import { officeIdSchema, referralIdSchema, staffMemberIdSchema } from '../domain/ids.ts';
import { rosterEntrySchema } from '../domain/roster/roster.ts';
import { endpoints, limits, redeemRequestSchema } from '../protocol/sync-messages.ts';
import { awayReasons } from './events.ts';
import { deviceSecretLength, type Host } from './port.ts';
import { serverAddressSchema } from './server-address.ts';

/** A letter of one page is some 60 kB; anything near this limit is not one of our papers. */
export const maxPaperBytes = 5 * 1024 * 1024;
const maxRosterEntries = 2000;
/** A paper with its letter value, sealed, and room to spare: what goes to the journal, a backup or an export in one call. */
export const maxPieceBytes = 8 * 1024 * 1024;

const base64 = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** A bare file name: no folder, no `..`, nothing that a shell or file system reads as more than a name. */
export const bareFileNameSchema = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*\.pdf$/);

/** A backup, or a courier file. */
export const backupNameSchema = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*\.dw[bkl]$/);

export const exportNameSchema = z
  .string()
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]*\.json$/);

export const queueNameSchema = z
  .string()
  .min(1)
  .max(127)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here.
  .regex(/^[^\s/#\u0000-\u001f-][^\s/#\u0000-\u001f]*$/);

export const releaseSchema = z
  .strictObject({
    officeId: officeIdSchema,
    referralId: referralIdSchema,
    recipient: recipientIdSchema,
    reference: z.string().max(40),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    duplicateSha256: z.string().regex(/^[0-9a-f]{64}$/),
    partnerCopySha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    by: staffMemberIdSchema,
    at: instantSchema,
    signature: base64,
    roster: z.array(rosterEntrySchema).max(maxRosterEntries).readonly(),
  })
  .readonly();

export const paperJobSchema = z
  .strictObject({
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= maxPaperBytes, 'too large'),
    fileName: bareFileNameSchema,
    release: releaseSchema.nullable(),
  })
  .readonly();

export const sentinelSchema = z
  .strictObject({ officeId: officeIdSchema, officeKey: base64, records: z.int().min(0), writtenAt: instantSchema })
  .readonly();

const exportBytes = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length > 0 && bytes.length <= maxPieceBytes, 'too large');

const pieceBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= maxPieceBytes, 'too large');

const deviceSecret = z.instanceof(Uint8Array).refine(({ length }) => length === deviceSecretLength, 'wrong length');
const deviceSecrets = z
  .instanceof(Uint8Array)
  .refine(({ length }) => length % deviceSecretLength === 0, 'wrong length');

/** Messages of an enrolled laptop that get one answer; listening to pokes is the machine's own. */
const exchanged = Object.values(endpoints).filter((endpoint) => endpoint.token && endpoint !== endpoints.poke);
const serverRequest = z
  .strictObject({
    method: z.enum(['GET', 'POST']),
    path: z.string().max(80),
    body: z.instanceof(Uint8Array).refine(({ length }) => length <= limits.requestBytes, 'too large'),
  })
  .refine(({ method, path }) => exchanged.some((one) => one.method === method && one.path === path))
  .readonly();
const joinRequest = redeemRequestSchema.extend({ address: serverAddressSchema }).readonly();

const answered = <Value extends z.ZodType, Failure extends z.ZodType>(value: Value, failure: Failure) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: failure }),
  ]);

const unreachable = z.object({ type: z.literal('unreachable') });
const cannotWrite = z.object({ type: z.literal('cannotWrite'), message: z.string() });
const keystoreClosed = z.object({ type: z.literal('keystoreClosed') });
const noAnswer = [
  unreachable,
  keystoreClosed,
  z.object({ type: z.enum(['noServer', 'unreadable', 'badCertificate', 'notTheServer', 'stalled']) }),
] as const;
const size = z.object({ bytes: z.int().min(0) });
const savedSomehow = z.object({ type: z.enum(['saved', 'cancelled', 'downloaded']) });
const paperRefusals = [
  z.object({ type: z.literal('notAPdf') }),
  z.object({ type: z.literal('notReleased'), reason: z.string() }),
] as const;

/** Per verb: what it takes (a tuple, nothing more) and what it answers. A verb without a schema does not compile. */
export const channels = {
  appInfo: {
    args: z.tuple([]),
    result: answered(
      z.object({
        version: z.string(),
        printing: z.enum(['queue', 'dialog', 'none']),
        saving: z.enum(['dialog', 'download']),
        tellsAway: z.array(z.enum(awayReasons)),
      }),
      unreachable,
    ),
  },
  listPrinters: {
    args: z.tuple([]),
    result: answered(z.array(z.object({ name: z.string(), isDefault: z.boolean() })), unreachable),
  },
  printPaper: {
    args: z.tuple([paperJobSchema, queueNameSchema.nullable()]),
    result: answered(
      z.object({ type: z.enum(['queued', 'dialogClosed', 'unsure', 'cancelled']) }),
      z.discriminatedUnion('type', [
        unreachable,
        ...paperRefusals,
        z.object({ type: z.literal('noPrinter') }),
        z.object({ type: z.literal('printerStopped') }),
        z.object({ type: z.literal('queueRefused'), message: z.string() }),
      ]),
    ),
  },
  savePaper: {
    args: z.tuple([paperJobSchema]),
    result: answered(savedSomehow, z.discriminatedUnion('type', [unreachable, ...paperRefusals, cannotWrite])),
  },
  saveExport: {
    args: z.tuple([exportNameSchema, exportBytes]),
    result: answered(savedSomehow, z.discriminatedUnion('type', [unreachable, cannotWrite])),
  },
  trustOffice: {
    args: z.tuple([officeIdSchema, base64]),
    result: answered(
      z.null(),
      z.discriminatedUnion('type', [unreachable, z.object({ type: z.literal('otherKeyTrusted') })]),
    ),
  },
  readDisk: {
    args: z.tuple([]),
    result: answered(
      z.object({ freeBytes: z.number().min(0), takesWrites: z.boolean() }),
      z.discriminatedUnion('type', [unreachable, z.object({ type: z.literal('unknown') })]),
    ),
  },
  readSafetyFiles: {
    args: z.tuple([]),
    result: answered(
      z.object({
        sentinel: z.union([sentinelSchema, z.literal('unreadable'), z.null()]),
        journals: z.array(z.object({ officeId: officeIdSchema, bytes: z.int().min(0) })),
      }),
      unreachable,
    ),
  },
  writeSentinel: {
    args: z.tuple([sentinelSchema]),
    result: answered(z.null(), z.discriminatedUnion('type', [unreachable, cannotWrite])),
  },
  appendJournal: {
    args: z.tuple([officeIdSchema, pieceBytes]),
    result: answered(size, z.discriminatedUnion('type', [unreachable, cannotWrite])),
  },
  rewriteJournal: {
    args: z.tuple([officeIdSchema, z.enum(['begin', 'more', 'end', 'endKeeping', 'endAlone']), pieceBytes]),
    result: answered(
      size,
      z.discriminatedUnion('type', [unreachable, cannotWrite, z.object({ type: z.literal('overtaken') })]),
    ),
  },
  readJournal: {
    args: z.tuple([officeIdSchema, z.int().min(0)]),
    result: answered(
      z.object({ bytes: z.instanceof(Uint8Array), total: z.int().min(0) }),
      z.discriminatedUnion('type', [unreachable, z.object({ type: z.literal('noJournal') })]),
    ),
  },
  beginBackup: {
    args: z.tuple([backupNameSchema]),
    result: answered(
      z.object({ type: z.enum(['opened', 'cancelled', 'download']) }),
      z.discriminatedUnion('type', [unreachable, cannotWrite]),
    ),
  },
  addToBackup: {
    args: z.tuple([pieceBytes]),
    result: answered(z.null(), z.discriminatedUnion('type', [unreachable, cannotWrite])),
  },
  endBackup: {
    args: z.tuple([z.boolean()]),
    result: answered(
      z.object({ type: z.enum(['saved', 'downloaded', 'dropped']) }),
      z.discriminatedUnion('type', [unreachable, cannotWrite]),
    ),
  },
  readDeviceSecrets: {
    args: z.tuple([]),
    result: answered(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('none') }),
        z.object({ type: z.literal('kept'), secrets: deviceSecrets }),
      ]),
      z.discriminatedUnion('type', [unreachable, keystoreClosed]),
    ),
  },
  writeDeviceSecret: {
    args: z.tuple([deviceSecret]),
    result: answered(
      z.null(),
      z.discriminatedUnion('type', [
        unreachable,
        cannotWrite,
        keystoreClosed,
        z.object({ type: z.enum(['noKeystore', 'alreadyKept']) }),
      ]),
    ),
  },
  removeOffice: {
    args: z.tuple([]),
    result: answered(z.null(), z.discriminatedUnion('type', [unreachable, cannotWrite])),
  },
  readServer: {
    args: z.tuple([]),
    result: answered(
      z.object({ address: z.string(), device: z.string() }).nullable(),
      z.discriminatedUnion('type', [unreachable, z.object({ type: z.literal('unreadable') })]),
    ),
  },
  joinServer: {
    args: z.tuple([joinRequest]),
    result: answered(
      z.null(),
      z.discriminatedUnion('type', [
        ...noAnswer,
        cannotWrite,
        z.object({ type: z.enum(['noSuchCode', 'tooOften', 'unavailable']) }),
      ]),
    ),
  },
  leaveServer: {
    args: z.tuple([]),
    result: answered(z.null(), z.discriminatedUnion('type', [unreachable, cannotWrite])),
  },
  exchange: {
    args: z.tuple([serverRequest]),
    result: answered(
      z.object({ status: z.int(), body: z.instanceof(Uint8Array) }),
      z.discriminatedUnion('type', noAnswer),
    ),
  },
  awaitPoke: {
    args: z.tuple([]),
    result: answered(z.object({ type: z.enum(['poked', 'quiet']) }), z.discriminatedUnion('type', noAnswer)),
  },
} as const satisfies {
  readonly [Verb in keyof Host]: {
    readonly args: z.ZodType<Parameters<Host[Verb]>>;
    readonly result: z.ZodType<Awaited<ReturnType<Host[Verb]>>>;
  };
};
