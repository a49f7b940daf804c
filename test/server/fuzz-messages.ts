import { endpoints } from '../../src/protocol/sync-messages.ts';
import { type Seeded, seeded } from '../seeded.ts';
import { rowOf } from './office.ts';

export interface FuzzMessage {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What the sender may know: the tokens of its own office, the epoch last heard of, ids of both offices. */
export interface FuzzKnowledge {
  readonly tokens: readonly string[];
  readonly epoch: () => string;
  readonly ids: readonly string[];
}

const strange: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 2 ** 31, 2 ** 53, 2 ** 53 + 2, -(2 ** 63), 1e308, '', ' ', '0'],
  ...[
    "'; drop table record; --",
    '\u0000',
    '\ud800',
    '../../etc/passwd',
    '__proto__',
    'é'.repeat(100),
    'A'.repeat(5000),
  ],
  ...[[], {}, [[[[]]]], { toString: 1 }, { length: 3 }, '====', 'AAA', 'AA=A', 'A A=', '%00', '{{7*7}}', '2026-11-25'],
];

const methods = ['POST', 'POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'];
const oddPaths = [
  '/',
  '/v1',
  '/v1/',
  '/v1/push/',
  '/v1/push?x=1',
  '/V1/PUSH',
  '//v1/push',
  '/v1/../health',
  '/v2/pull',
  '/%2e',
  '/v1/devices/x',
];
const oddTypes = [
  'text/html',
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'application/json; charset=utf-16',
  'x',
];

const valid = (dice: Seeded, { epoch: last, ids }: FuzzKnowledge): readonly [string, unknown] => {
  const epoch = last();
  const row = () =>
    rowOf(dice.oneOf(ids), `r${dice.below(50)}`, { base: dice.oneOf(['', 'r1', 'r2']), del: dice.oneOf([0, 0, 0, 1]) });
  return dice.oneOf<() => readonly [string, unknown]>([
    () => [endpoints.push.path, { epoch, schemaVersion: 1, rows: Array.from({ length: dice.below(6) }, row) }],
    () => [
      endpoints.pull.path,
      { since: dice.oneOf([0, 0, 3, 10]), limit: 1 + dice.below(50), epoch: dice.oneOf([epoch, null]) },
    ],
    () => [endpoints.redeem.path, { code: 'ABCDEFGH'.repeat(4), device: dice.oneOf(ids) }],
    () => [
      endpoints.revoke.path,
      { device: dice.oneOf(ids), ...(dice.random() < 0.5 ? {} : { order: dice.oneOf(['AAAA', 'b3JkZXI=']) }) },
    ],
    () => [endpoints.invitations.path, { codeHash: 'AbCdEfGhIjKlMnOpQrStUvWxYz012345678_-aBcDeFg'.slice(0, 43) }],
    () => [endpoints.read.path, { t: dice.oneOf(['client', 'joining']), id: dice.oneOf(ids) }],
    () => [endpoints.devices.path, {}],
  ])();
};

/** One place somewhere in the message is left out, doubled or exchanged for something strange. */
const spoil = (dice: Seeded, value: unknown): unknown => {
  if (dice.random() < 0.2 || typeof value !== 'object' || value === null) return dice.oneOf(strange);
  if (Array.isArray(value)) {
    if (value.length === 0 || dice.random() < 0.2) return [...value, dice.oneOf(strange)];
    const at = dice.below(value.length);
    return value.with(at, spoil(dice, value[at]));
  }
  const entries = Object.entries(value);
  const [name, inner] = entries.length === 0 ? ['', null] : dice.oneOf(entries);
  const rest = entries.filter(([other]) => other !== name);
  return dice.oneOf<() => unknown>([
    () => Object.fromEntries(rest),
    () => ({ ...value, [JSON.stringify(dice.oneOf(strange))]: dice.oneOf(strange) }),
    () => Object.fromEntries([...rest, [name, spoil(dice, inner)]]),
    () => Object.fromEntries([...rest, [name, spoil(dice, inner)]]),
  ])();
};

/** The text itself is cut, broken or followed by something. */
const breakText = (dice: Seeded, text: string): string =>
  dice.oneOf<() => string>([
    () => text,
    () => text,
    () => text,
    () => text,
    () => text,
    () => text.slice(0, dice.below(text.length + 1)),
    () => `${text}${text}`,
    () => text.replace('{', '{"__proto__":{"x":1},'),
    () => '['.repeat(1 + dice.below(3000)),
    () => '<html><body>Log in to the network</body></html>',
    () => String.fromCharCode(...Array.from({ length: dice.below(60) }, () => dice.below(256))),
  ])();

const honestMessage = (path: string, body: unknown, token: string): FuzzMessage => ({
  method: 'POST',
  path,
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const brokenMessage = (dice: Seeded, path: string, body: unknown, token: string): FuzzMessage => {
  const method = dice.oneOf(methods);
  const bearer = dice.random() < 0.8 ? token : JSON.stringify(dice.oneOf(strange)).replace(/[^\x20-\x7e]/g, '?');
  const hasBody = !['GET', 'HEAD'].includes(method);
  const type = dice.random() < 0.9 ? 'application/json' : dice.oneOf(oddTypes);
  return {
    method,
    path: dice.random() < 0.05 ? dice.oneOf(oddPaths) : path,
    headers: { authorization: `Bearer ${bearer}`, ...(hasBody ? { 'content-type': type } : {}) },
    body: hasBody ? breakText(dice, JSON.stringify(spoil(dice, body))) : null,
  };
};

/** As many as asked for, of this seed. A third are messages of an honest laptop, so that state is there to go wrong. */
export const fuzzMessages = function* (seed: number, count: number, knowledge: FuzzKnowledge): Generator<FuzzMessage> {
  const dice = seeded(seed);
  for (let at = 0; at < count; at += 1) {
    const [path, message] = valid(dice, knowledge);
    const token = dice.oneOf(knowledge.tokens);
    if (dice.random() < 0.33) yield honestMessage(path, message, token);
    else yield brokenMessage(dice, path, message, token);
  }
};
