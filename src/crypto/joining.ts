import { x25519 } from '@noble/curves/ed25519.js';
import { err, ok, type Result } from '../domain/result.ts';
import { type Bytes, fromBase64, joinBytes, lengthPrefixed, randomBytes, toBase64, toHex, utf8 } from './bytes.ts';
import { derivedWrappingKey } from './key-wrapping.ts';
import { newSealingKey, type SealingKey } from './sealing.ts';

/** Capitals, and the digits that look like none of them (RFC 4648). */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const codeBytes = 20;
const codeLength = 32;
const ivLength = 12;
const keyLength = 32;

/** 160 random bits, shown on one laptop and typed on another. The caller zeroes the bytes after use. */
export const newJoiningCode = (): Bytes => randomBytes(codeBytes);

const base32 = (bytes: Uint8Array): string => {
  let [text, held, bits] = ['', 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text;
};

/** Eight groups of four characters with spaces between. */
export const formatJoiningCode = (code: Uint8Array): string => base32(code).replace(/(.{4})(?=.)/g, '$1 ');

/** As it was shown: spaces, dashes and small letters do not matter, and a digit that no code has is the letter it looks like. */
export const parseJoiningCode = (typed: string): Result<Bytes, { readonly type: 'noCode' }> => {
  const text = typed
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replaceAll('0', 'O')
    .replaceAll('1', 'I')
    .replaceAll('8', 'B');
  const values = [...text].map((character) => alphabet.indexOf(character));
  if (values.length !== codeLength || values.includes(-1)) return err({ type: 'noCode' });
  const bytes = new Uint8Array(codeBytes);
  let [held, bits, at] = [0, 0, 0];
  for (const value of values) {
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 255;
    held &= (1 << bits) - 1;
  }
  return ok(bytes);
};

/** What follows from a code. Nothing of it can be turned back into the code or into another of them. */
export interface JoiningSecrets {
  /** Opens the server for one laptop, once. */
  readonly invitationCode: string;
  /** What the server is told of it beforehand: its SHA-256, base64url. */
  readonly invitationHash: string;
  /** Name of the row in which both laptops leave what they have to say. */
  readonly mailbox: string;
  /** Seals what both say: never leaves the two laptops. */
  readonly channelKey: Bytes;
}

const derived = async (code: Bytes, info: string, bytes: number): Promise<Bytes> => {
  const base = await crypto.subtle.importKey('raw', code, 'HKDF', false, ['deriveBits']);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: utf8(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, base, bytes * 8));
};

const base64url = (bytes: Uint8Array): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

export const joiningSecrets = async (code: Bytes): Promise<JoiningSecrets> => {
  const [invitation, mailbox, channelKey] = await Promise.all([
    derived(code, 'doorwijzer joining invitation 1', codeBytes),
    derived(code, 'doorwijzer joining mailbox 1', 16),
    derived(code, 'doorwijzer joining channel 1', keyLength),
  ]);
  const invitationCode = base32(invitation);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(invitationCode)));
  return { invitationCode, invitationHash: base64url(hash), mailbox: toHex(mailbox), channelKey };
};

type Failure = { readonly type: 'notAuthentic' };

const seal = async (key: CryptoKey, about: Bytes, plain: Bytes): Promise<Bytes> => {
  const iv = randomBytes(ivLength);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: about }, key, plain);
  return joinBytes(iv, new Uint8Array(sealed));
};

const open = async (key: CryptoKey, about: Bytes, sealed: Uint8Array): Promise<Result<Bytes, Failure>> => {
  const bytes = new Uint8Array(sealed);
  const algorithm = { name: 'AES-GCM', iv: bytes.subarray(0, ivLength), additionalData: about };
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes.subarray(ivLength))));
  } catch {
    return err({ type: 'notAuthentic' });
  }
};

const channelOf = ({ channelKey }: JoiningSecrets) =>
  derivedWrappingKey(channelKey, new Uint8Array(32), utf8('doorwijzer joining hello key 1'));
const aboutOf = ({ mailbox }: JoiningSecrets, what: 'hello' | 'welcome' | 'file', ...rest: readonly string[]) =>
  lengthPrefixed('doorwijzer-joining-1', what, mailbox, ...rest);

/** What the new laptop says first; only who has the code can write or read it. */
export const sealHello = async (secrets: JoiningSecrets, hello: Bytes): Promise<Bytes> =>
  seal(await channelOf(secrets), aboutOf(secrets, 'hello'), hello);

export const openHello = async (secrets: JoiningSecrets, sealed: Uint8Array): Promise<Result<Bytes, Failure>> =>
  open(await channelOf(secrets), aboutOf(secrets, 'hello'), sealed);

/** Seals the parts of a file for a laptop without a network, each in its place: none can be moved, doubled or left out unseen. */
interface FileSeal {
  readonly seal: (place: number, part: Bytes) => Promise<Bytes>;
  readonly open: (place: number, sealed: Uint8Array) => Promise<Result<Bytes, Failure>>;
}

/** Who has the code and the file opens it: there is no answer that could make it secret from who learns the code later. */
export const fileSealOf = async (secrets: JoiningSecrets): Promise<FileSeal> => {
  const info = utf8('doorwijzer joining file key 1');
  const key = await derivedWrappingKey(secrets.channelKey, new Uint8Array(32), info);
  const about = (place: number) => aboutOf(secrets, 'file', String(place));
  return {
    seal: (place, part) => seal(key, about(place), part),
    open: (place, sealed) => open(key, about(place), sealed),
  };
};

/** The code and both private keys go into it: who learns the code later cannot open what was said with it. */
const welcomeKey = async (
  { channelKey }: JoiningSecrets,
  secret: Bytes,
  theirs: string,
  publicKeys: readonly Bytes[],
): Promise<CryptoKey> => {
  const shared = new Uint8Array(x25519.getSharedSecret(secret, fromBase64(theirs)));
  const both = joinBytes(channelKey, shared);
  try {
    return await derivedWrappingKey(both, joinBytes(...publicKeys), utf8('doorwijzer joining welcome key 1'));
  } finally {
    shared.fill(0);
    both.fill(0);
  }
};

/** The answer to one hello: public key of this once (32), then sealed to the key of that hello and to no other. */
export const sealWelcome = async (secrets: JoiningSecrets, theirs: string, welcome: Bytes): Promise<Bytes> => {
  const once = newSealingKey();
  try {
    const mine = fromBase64(once.publicKey);
    const key = await welcomeKey(secrets, once.secret, theirs, [fromBase64(theirs), mine]);
    return joinBytes(mine, await seal(key, aboutOf(secrets, 'welcome', theirs, once.publicKey), welcome));
  } finally {
    once.secret.fill(0);
  }
};

export const openWelcome = async (
  secrets: JoiningSecrets,
  mine: SealingKey,
  sealed: Uint8Array,
): Promise<Result<Bytes, Failure>> => {
  const theirs = toBase64(sealed.slice(0, keyLength));
  try {
    const publicKeys = [fromBase64(mine.publicKey), fromBase64(theirs)];
    const key = await welcomeKey(secrets, mine.secret, theirs, publicKeys);
    return await open(key, aboutOf(secrets, 'welcome', mine.publicKey, theirs), sealed.subarray(keyLength));
  } catch {
    // Too short, or not a point: said by nobody.
    return err({ type: 'notAuthentic' });
  }
};
