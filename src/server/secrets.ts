import { createHash, randomBytes, randomUUID } from 'node:crypto';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 32 characters of 5 random bits: 160 bits that somebody can type. */
export const newCode = (): string => [...randomBytes(32)].map((byte) => base32[byte & 31]).join('');

/** The code as people see it, in groups of four. */
export const codeForPeople = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

export const newToken = (): string => randomBytes(32).toString('base64url');

export const newEpoch = (): string => randomUUID();

/** What is kept of a token or a code. They are random and long: a plain hash cannot be turned back. */
export const fingerprint = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
