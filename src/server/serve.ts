import { readFileSync } from 'node:fs';
import type { Server } from 'node:https';
import { createApp } from './app.ts';
import type { Configuration } from './configuration.ts';
import type { Storage } from './storage.ts';

/** What is under way gets this long to finish after a SIGTERM. */
const farewellMs = 20_000;

const tlsOf = ({ TLS_CERT, TLS_KEY }: Configuration) =>
  TLS_CERT === undefined || TLS_KEY === undefined
    ? undefined
    : { cert: readFileSync(TLS_CERT), key: readFileSync(TLS_KEY) };

/** Runs until it is told to stop; what is under way is finished first. */
export const serve = async (configuration: Configuration, storage: Storage): Promise<void> => {
  const tls = tlsOf(configuration);
  const app = createApp({
    storage,
    now: Date.now,
    minSchemaVersion: configuration.MIN_SCHEMA_VERSION,
    requestsPerSecond: configuration.REQUESTS_PER_SECOND,
    trustProxy: configuration.TRUST_PROXY ?? false,
    logLevel: configuration.LOG_LEVEL,
    ...(tls === undefined ? {} : { tls }),
  });
  let leaving = false;
  const leave = async (): Promise<void> => {
    if (leaving) return;
    leaving = true;
    setTimeout(() => process.exit(1), farewellMs).unref();
    await app.close();
    await storage.close();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void leave());
  // A renewed certificate without a moment of absence.
  if (tls !== undefined) {
    process.on('SIGHUP', () => {
      try {
        (app.server as unknown as Server).setSecureContext(tlsOf(configuration) ?? tls);
      } catch {
        app.log.error('the certificate files cannot be used; the earlier certificate stays');
      }
    });
  }
  await app.listen({ host: configuration.HOST, port: configuration.PORT });
};
