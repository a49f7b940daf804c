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

/** The runs of base64 digits, line breaks left out. With `wide`, digits are two bytes: the other one is zero (UTF-16). */
const runsOf = (bytes: Buffer, wide: boolean): readonly string[] => {
  const step = wide ? 2 : 1;
  if (wide && !bytes.includes(0)) return [];
  const run = Buffer.allocUnsafe(bytes.length);
  const runs: string[] = [];
  let length = 0;
  const endRun = (): void => {
    if (length >= shortestRun) runs.push(run.toString('latin1', 0, length));
    length = 0;
  };
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const kind = wide && bytes[at + 1] !== 0 ? other : (kinds[byte] ?? other);
    if (kind === digit) {
      run[length] = byte;
      length += 1;
    } else if (kind === other) endRun();
    // Between two runs a wide digit may start at any byte.
    at += kind === other ? 1 : step;
  }
  endRun();
  return runs;
};

/** Filled up to whole groups of four, then three zero bytes: runs do not touch each other when all are decoded at once. */
const inGroups = (run: string): string => `${run}${'A'.repeat((4 - (run.length % 4)) % 4)}AAAA`;

/**
 * Every run decoded from each of its first four digits, because what stands in front of the text may look like base64 too.
 * One piece per start, which is far quicker to search than one per run.
 */
const decode = (runs: readonly string[], label: string): readonly Piece[] =>
  runs.length === 0
    ? []
    : [0, 1, 2, 3].map((skip) => ({
        label,
        bytes: Buffer.from(runs.map((run) => inGroups(run.slice(skip))).join(''), 'base64'),
      }));

export const unpackBase64: Unpack = (bytes) => [
  ...decode(runsOf(bytes, false), 'base64'),
  ...decode(runsOf(bytes, true), 'utf-16 base64'),
];
