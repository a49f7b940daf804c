import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import {
  endpoints,
  invitationAnswerSchema,
  type PullAnswer,
  type PushAnswer,
  type PushRequest,
  type PushRow,
  pullAnswerSchema,
  pushAnswerSchema,
  redeemAnswerSchema,
  refusalSchema,
  revokedAnswerSchema,
} from '../../src/protocol/sync-messages.ts';
import { type AppOptions, createApp } from '../../src/server/app.ts';
import { addOffice, invite } from '../../src/server/devices.ts';
import { fingerprint, newCode } from '../../src/server/secrets.ts';
import type { Engine } from './engines.ts';

/** An answer as a laptop gets it: what was asked for, or the server's one word. */
export interface Answer<Value> {
  readonly status: number;
  readonly value: Value | null;
  readonly error: string | null;
}

export interface Laptop {
  readonly token: string;
  readonly push: (rows: readonly PushRow[], epoch?: string, after?: PushRequest['after']) => Promise<PushAnswer>;
  readonly pull: (since: number, epoch?: string | null, limit?: number) => Promise<PullAnswer>;
  readonly pullAll: () => Promise<PullAnswer['rows']>;
  readonly ask: <Value>(path: string, body: unknown, schema: z.ZodType<Value>) => Promise<Answer<Value>>;
}

const read = async <Value>(answer: Response, schema: z.ZodType<Value>): Promise<Answer<Value>> => {
  const body: unknown = await answer.json();
  if (answer.status === 200) return { status: 200, value: schema.parse(body), error: null };
  return { status: answer.status, value: null, error: refusalSchema.or(revokedAnswerSchema).parse(body).error };
};

export const post = async <Value>(
  url: string,
  body: unknown,
  { token, schema }: { readonly token?: string; readonly schema: z.ZodType<Value> },
): Promise<Answer<Value>> =>
  read(
    await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    }),
    schema,
  );

const givenBy = <Value>({ status, value, error }: Answer<Value>): Value => {
  if (value === null) throw new Error(`${status} ${error}`);
  return value;
};

/** Speaks to a server as an enrolled laptop does. */
export const laptopAt = (address: string, token: string): Laptop => {
  let known: string | null = null;
  const ask: Laptop['ask'] = (path, body, schema) => post(`${address}${path}`, body, { token, schema });
  const pull: Laptop['pull'] = async (since, epoch = known, limit = 1000) => {
    const answer = givenBy(await ask(endpoints.pull.path, { since, limit, epoch }, pullAnswerSchema));
    known = answer.epoch;
    return answer;
  };
  return {
    token,
    ask,
    pull,
    push: async (rows, epoch, after) => {
      const current = epoch ?? known ?? (await pull(0, null, 1)).epoch;
      const message = { epoch: current, schemaVersion: 1, rows, after };
      return givenBy(await ask(endpoints.push.path, message, pushAnswerSchema));
    },
    pullAll: async () => {
      const rows = [];
      let since = 0;
      for (let more = true; more; ) {
        const answer = await pull(since);
        rows.push(...answer.rows);
        ({ cursor: since, more } = answer);
      }
      return rows;
    },
  };
};

/** A row as a laptop would push it; the text stands for what is sealed. */
export const rowOf = (id: string, rev: string, given: Partial<PushRow> & { readonly text?: string } = {}): PushRow => {
  const { text = `${id} ${rev}`, ...rest } = given;
  return { t: 'client', id, base: '', rev, sv: 1, del: 0, body: Buffer.from(text).toString('base64'), ...rest };
};

export interface RunningServer {
  readonly address: string;
  readonly app: FastifyInstance;
  readonly log: () => string;
  /** Enrols a laptop, the first one of an office included. */
  readonly enrol: (office: string, device: string) => Promise<Laptop>;
  readonly invitation: (office: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The real server on a free port over a new database of this engine. */
export const startServer = async (
  engine: Engine,
  options: Partial<AppOptions> = {},
  place = engine.newPlace(),
): Promise<RunningServer> => {
  const storage = await engine.open(place);
  const lines: string[] = [];
  const logTo = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const now = options.now ?? Date.now;
  const app = createApp({
    ...{ storage, now, minSchemaVersion: 0, requestsPerSecond: 10_000, trustProxy: false, logLevel: 'info', logTo },
    ...options,
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const invitation = async (office: string) => {
    await addOffice(storage.db, office, now());
    return (await invite(storage.db, office, now())).code;
  };
  return {
    address,
    app,
    log: () => lines.join(''),
    invitation,
    enrol: async (office, device) => {
      const code = await invitation(office);
      const answer = await post(`${address}${endpoints.redeem.path}`, { code, device }, { schema: redeemAnswerSchema });
      return laptopAt(address, givenBy(answer).token);
    },
    close: async () => {
      await app.close();
      await storage.close();
    },
  };
};

/** A code that an enrolled laptop made: the server hears its hash. */
export const inviteFrom = async (laptop: Laptop): Promise<string> => {
  const code = newCode();
  givenBy(await laptop.ask(endpoints.invitations.path, { codeHash: fingerprint(code) }, invitationAnswerSchema));
  return code;
};
