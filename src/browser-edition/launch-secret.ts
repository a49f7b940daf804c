import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** 32 random bytes in hex, new at every start, known to who can read the profile folder of this OS account. */
const secretSchema = z.strictObject({ port: z.int(), secret: z.string().regex(/^[0-9a-f]{64}$/) });
const fileOf = (profile: string): string => path.join(profile, 'running-launch.json');

const derive = (secret: string, purpose: string): string =>
  createHmac('sha256', Buffer.from(secret, 'hex')).update(`doorwijzer-${purpose}`).digest('hex');

/** The token of `/host/*` calls and the answer to a challenge both come from the secret; neither gives it away. */
export const tokenOf = (secret: string): string => derive(secret, 'token');
export const answerTo = (secret: string, challenge: string): string => derive(secret, `challenge:${challenge}`);

export const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

export const newSecret = (): string => randomBytes(32).toString('hex');
export const newChallenge = (): string => randomBytes(32).toString('hex');
export const isChallenge = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** Writes it for the next start to find (mode 0600). */
export const keepSecret = (profile: string, port: number, secret: string): void => {
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  rmSync(fileOf(profile), { force: true });
  writeFileSync(fileOf(profile), JSON.stringify({ port, secret }), { mode: 0o600, flag: 'wx' });
};

/** The secret of a launch that may still run on this port, or null. */
export const keptSecret = (profile: string, port: number): string | null => {
  try {
    const kept = secretSchema.parse(JSON.parse(readFileSync(fileOf(profile), 'utf8')));
    return kept.port === port ? kept.secret : null;
  } catch {
    return null;
  }
};

/** Only our own: a later launch may have written its secret meanwhile. */
export const forgetSecret = (profile: string, port: number, secret: string): void => {
  if (keptSecret(profile, port) === secret) rmSync(fileOf(profile), { force: true });
};
