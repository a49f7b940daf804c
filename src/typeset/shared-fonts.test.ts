import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** In Source Sans 3 each pair is one glyph: two kinds of hyphen, two kinds of space. */
const surnames = ['Nguyễn\u2011Voorbeeld', 'Nguyễn-Voorbeeld', 'Ệ\u00a0Ệ', 'Ệ Ệ', 'Ḕrǭ-Test'];

/** Makes a letter for each of these people in this order, in a process that starts with nothing in its memory. */
const program = `
import { createHash } from 'node:crypto';
import { client, fonts, letter } from './test/unit/letters/letter-fixtures.ts';
import { typesetPaper } from './src/typeset/typeset.ts';
const made = {};
for (const surname of JSON.parse(process.argv[1])) {
  const pdf = await typesetPaper(letter({ client: client({ surname }) }), fonts);
  made[surname] = createHash('sha256').update(pdf.value).digest('hex');
}
process.stdout.write(JSON.stringify(made));
`;

const digests = (order: readonly string[]): unknown => {
  const args = ['--input-type=module', '--eval', program, JSON.stringify(order)];
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', cwd: new URL('../../', import.meta.url) }),
  );
};

describe('one memory of words for all letters', () => {
  it('what came before never changes a byte of a letter', () => {
    const made = digests(surnames);
    expect(new Set(Object.values(made as object)).size).toBe(surnames.length);
    expect(digests(surnames.toReversed())).toEqual(made);
  });
});
