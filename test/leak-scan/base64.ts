import type { Piece, Unpack } from './piece.ts';

/** Shorter runs are words and names; a canary of five letters takes seven characters. */
const shortestRun = 7;
const other = 0;
const digit = 1;
const lineBreak = 2;

/** Which bytes are base64 digits (both alphabets), and which may stand between them. */
const kinds = new Uint8Array(256);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') {
  kinds[character.charCodeAt(0)] = digit;
}
kinds[0x0a] = lineBreak;
kinds[0x0d] = lineBreak;

/** Past the end of the bytes stands no digit. */
const kindAt = (bytes: Buffer, at: number, wide: boolean): number | undefined =>
  wide && bytes[at + 1] !== 0 ? other : kinds[bytes[at] ?? 0];

/** The digit for six zero bits: what fills a run up. */
const filler = 'A'.charCodeAt(0);

/**
 * The runs of base64 digits one behind the other, line breaks left out. Each starts at a whole group of four and has at least
 * four zero digits behind it, so that runs do not touch. With `wide`, a digit is two bytes of which one is zero (UTF-16).
 */
const runsOf = (bytes: Buffer, wide: boolean): string => {
  if (wide && !bytes.includes(0)) return '';
  const step = wide ? 2 : 1;
  const runs = Buffer.allocUnsafe(bytes.length * 2 + 8);
  let start = 0;
  let end = 0;
  let at = 0;
  while (at <= bytes.length) {
    const kind = kindAt(bytes, at, wide);
    if (kind === digit) {
      runs[end] = bytes[at] ?? 0;
      end += 1;
    } else if (kind === other) {
      const next = end - start < shortestRun ? start : Math.ceil(end / 4) * 4 + 4;
      runs.fill(filler, end, Math.max(end, next));
      start = next;
      end = next;
    }
    // Between two runs a wide digit may start at any byte.
    at += kind === other ? 1 : step;
  }
  return runs.toString('latin1', 0, end);
};

/**
 * The runs decoded from their first, second, third and fourth digit, because what stands in front of the text may look like
 * base64 too. One piece per start, which is far quicker to search than one per run.
 */
const decode = (runs: string, label: string): readonly Piece[] =>
  runs === '' ? [] : [0, 1, 2, 3].map((skip) => ({ label, bytes: Buffer.from(runs.slice(skip), 'base64') }));

export const unpackBase64: Unpack = (bytes) => [
  ...decode(runsOf(bytes, false), 'base64'),
  ...decode(runsOf(bytes, true), 'utf-16 base64'),
];
