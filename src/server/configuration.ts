import { existsSync } from 'node:fs';
import { z } from 'zod';
import { err, ok, type Result } from '../domain/result.ts';

const number = (low: number, high: number) => z.coerce.number().int().min(low).max(high);

const isFile = (file: string): boolean => existsSync(file);
const fileSchema = z.string().refine(isFile, 'is no file that can be read');

const environmentSchema = z.object({
  DATA_FOLDER: z.string().min(1).default('server-data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'has to start with postgres://')
    .optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: number(0, 65_535).default(4320),
  TLS_CERT: fileSchema.optional(),
  TLS_KEY: fileSchema.optional(),
  TRUST_PROXY: z.string().min(1).optional(),
  MIN_SCHEMA_VERSION: number(0, 1_000_000).default(0),
  REQUESTS_PER_SECOND: number(1, 10_000).default(20),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Configuration = z.infer<typeof environmentSchema>;

/** Every setting with what it is for; the command's help and docs/server.md say the same. */
export const settings: Readonly<Record<keyof Configuration, string>> = {
  DATA_FOLDER: 'folder of the SQLite file (default: server-data)',
  DATABASE_URL: 'postgres://user:password@host/database; set it to use PostgreSQL instead of SQLite',
  HOST: 'address to listen on (default: 127.0.0.1)',
  PORT: 'port to listen on (default: 4320)',
  TLS_CERT: 'file with the certificate chain (PEM); read again on SIGHUP',
  TLS_KEY: 'file with its private key (PEM)',
  TRUST_PROXY: 'addresses of the proxy that does TLS, such as 127.0.0.1 or 10.0.0.0/8',
  MIN_SCHEMA_VERSION: 'laptops with an older app may still read, not write (default: 0)',
  REQUESTS_PER_SECOND: 'per laptop, over a longer time (default: 20)',
  LOG_LEVEL: 'error, warn, info, debug or silent (default: info)',
};

const loopback = ['127.0.0.1', '::1', 'localhost'];

const together = ({ HOST, TLS_CERT, TLS_KEY, TRUST_PROXY }: Configuration): readonly string[] => [
  ...((TLS_CERT === undefined) === (TLS_KEY === undefined) ? [] : ['TLS_CERT and TLS_KEY go together']),
  ...(loopback.includes(HOST) || TLS_CERT !== undefined || TRUST_PROXY !== undefined
    ? []
    : [`HOST ${HOST} can be reached from outside: set TLS_CERT and TLS_KEY, or TRUST_PROXY for a proxy that does TLS`]),
];

/** Reads the environment; one line per mistake, and never a password in it. */
export const readConfiguration = (environment: NodeJS.ProcessEnv): Result<Configuration, readonly string[]> => {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const read = environmentSchema.safeParse(Object.fromEntries(given));
  if (!read.success) return err(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const mistakes = together(read.data);
  return mistakes.length === 0 ? ok(read.data) : err(mistakes);
};
