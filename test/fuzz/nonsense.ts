import type { HostVerb } from '../../src/host/verbs.ts';

export interface NonsenseCall {
  readonly verb: HostVerb;
  readonly args: readonly unknown[];
}

export interface NonsenseOrder {
  readonly seed: number;
  readonly count: number;
  readonly verbs: readonly HostVerb[];
}

/**
 * Calls that no screen of ours makes: wrong types, huge values, deep nesting, keys that reach for prototypes, and calls that
 * are almost right. None of them may ever be answered with ok. It stands on nothing outside itself, so that it also
 * runs in the page.
 */
export const nonsenseCalls = ({ seed, count, verbs }: NonsenseOrder): readonly NonsenseCall[] => {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(random() * limit);
  const oneOf = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value;

  const texts = [
    '../../../etc/passwd',
    'C:\\Windows\\win.ini',
    '-oraw rm',
    'a b',
    '$(touch x) ',
    '\u0000.pdf ',
    'brief.pdf\n',
    'ő́'.repeat(40_000),
    'A'.repeat(2_000_000),
    ' __proto__',
    '88.02.29-999.90 ',
  ];
  const nested = (depth: number): unknown => {
    let value: unknown = 'bottom';
    for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
    return value;
  };
  /** Own keys with these names, as JSON.parse makes them: never a prototype. */
  const reaching = (): unknown =>
    JSON.parse(`{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"ok":true,"polluted":1}`);
  const cyclic = (): unknown => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    return circle;
  };
  const kinds: readonly (() => unknown)[] = [
    () => undefined,
    () => true,
    () => oneOf([0, -0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e308]),
    () => 10n ** 30n,
    () => Symbol('nonsense'),
    () => () => 'called',
    () => oneOf(texts),
    () => [],
    () => ({}),
    () => Array.from({ length: below(2000) }, (_, index) => index),
    () => new Array(50_000),
    () => nested(oneOf([3, 90, 900, 5000])),
    reaching,
    cyclic,
    () => new Date(Number.NaN),
    () => new Map([[{}, {}]]),
    () => new Set([1]),
    () => /(a+)+$/,
    () => new Error('nonsense'),
    () => new ArrayBuffer(below(100)),
    () => new Float64Array(below(100)),
    () => new DataView(new ArrayBuffer(8)),
    () => new Uint8Array(0),
    () => new Uint8Array(oneOf([1, 999, 6 * 1024 * 1024])),
    () => Promise.resolve('late'),
    () => Object.create(null),
  ];
  const nonsense = (): unknown => oneOf(kinds)();

  const paper = (): Record<string, unknown> => ({
    bytes: Uint8Array.from('%PDF-1.7 without a stamp', (character) => character.charCodeAt(0)),
    fileName: 'brief-7K3M-92.pdf',
    release: null,
  });
  /** A paper with one field spoilt, one too many, or one too few. */
  const almostPaper = (): unknown => {
    const job = paper();
    const field = oneOf(['bytes', 'fileName', 'release']);
    const fault = oneOf(['missing', 'extra', 'wrong', 'wrong', 'wrong']);
    if (fault === 'missing') delete job[field];
    else job[fault === 'extra' ? oneOf(['path', 'polluted', 'toString']) : field] = nonsense();
    return random() < 0.1 ? Object.assign(job, reaching()) : job;
  };
  const several = (): readonly unknown[] => Array.from({ length: 1 + below(4) }, nonsense);

  const office = '00000000-0000-4000-8000-000000000001';
  const almost: Readonly<Record<string, () => readonly unknown[]>> = {
    printPaper: () => [almostPaper(), oneOf([null, nonsense()])],
    savePaper: () => [almostPaper()],
    // Data about a person: a good name with anything, or bytes under any name.
    saveExport: () =>
      oneOf([
        ['inzage.json', nonsense(), nonsense()],
        [nonsense(), new Uint8Array(8)],
      ]),
    trustOffice: () => [oneOf([office, nonsense()]), nonsense()],
    // The office names a file: right bytes for an office that is none, or an unheard-of step.
    appendJournal: () => [nonsense(), new Uint8Array(8)],
    rewriteJournal: () =>
      oneOf([
        [nonsense(), 'begin', new Uint8Array(8)],
        [office, nonsense(), new Uint8Array(8)],
      ]),
    exchange: () => [
      oneOf([
        { method: 'POST', path: nonsense(), body: new Uint8Array(8) },
        { method: 'POST', path: '/v1/pull', body: nonsense(), address: nonsense() },
      ]),
    ],
    joinServer: () => [{ address: nonsense(), code: 'A'.repeat(32), device: nonsense() }],
    writeDeviceSecret: () => [new Uint8Array(oneOf([0, 31, 33, 64]))],
    readJournal: () => [nonsense(), ...several()],
    writeSentinel: () => [{ officeId: nonsense(), officeKey: 'AAAA', records: nonsense(), writtenAt: nonsense() }],
  };
  return Array.from({ length: count }, () => {
    const verb = oneOf(verbs);
    const close = almost[verb];
    return { verb, args: close !== undefined && random() < 0.7 ? close() : several() };
  });
};

/** What an answer may never show: where something lies on this laptop, or how the program got there. */
export const tellsTooMuch = (text: string): boolean =>
  /\n\s+at |\bat \S+:\d+:\d+|node:|\.cjs|\.ts\b|node_modules|(?:^|[\s'"(])\/(?:[\w.-]+\/)+|[A-Z]:\\|88\.02/.test(text);
