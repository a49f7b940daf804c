import { describe, expect, it } from 'vitest';
import { client, letterInput } from '../../test/unit/letters/letter-fixtures.ts';
import type { LetterInput } from './letter-input.ts';
import { makeLetter } from './make-letter.ts';
import { readLetterPaper } from './paper-schema.ts';
import { describeKeptLetter, describeLetter } from './what-is-in-it.ts';

/** As it comes back from the store. */
const kept = (input: LetterInput) => {
  const made = makeLetter(input);
  const read = made.ok ? readLetterPaper(JSON.stringify(made.value)) : null;
  if (read === null) throw new Error('no letter');
  return read;
};

describe.each(['deOpstap', 'vdab'] as const)('wat er in een bewaarde brief staat (%s)', (recipient) => {
  const input = letterInput({ recipient, ticked: ['address'] });

  it('is wat er bij het maken in stond', () => {
    expect(describeKeptLetter(kept(input), input.ticked)).toEqual(describeLetter(input));
  });

  it('verandert niet mee met het dossier', () => {
    const moved = client({ surname: 'Andersnu', phone: { typed: '0470 00 00 99', e164: '+32470000099' } });
    const contents = JSON.stringify(describeKeptLetter(kept(input), input.ticked));
    expect(JSON.stringify(describeLetter({ ...input, client: moved }))).toContain('0470 00 00 99');
    expect(contents).not.toContain('0470 00 00 99');
    expect(contents).not.toContain('Andersnu');
  });

  it('zegt nooit dat iets erin staat dat er niet in staat, en omgekeerd', () => {
    const without = { ...input, client: client({ discreet: true }) };
    const { inIt, notInIt } = describeKeptLetter(kept(without), input.ticked);
    expect(inIt.map(({ field }) => field)).not.toEqual(expect.arrayContaining(['phone']));
    expect(notInIt.join()).toMatch(/Telefoonnummer/);
    expect(notInIt.join()).toMatch(/Adres/);
  });
});

it('een brief die bewaard is van voor de sjablonen bestanden waren, zegt hetzelfde', () => {
  const input = letterInput({ ticked: ['address'] });
  const { templateSha256: _, ...letter } = kept(input);
  const blocks = letter.blocks.map((block) => ('field' in block ? { ...block, field: undefined } : block));
  const older = readLetterPaper(JSON.stringify({ ...letter, blocks }));
  expect(older).toMatchObject({ templateSha256: '' });
  expect(older === null ? null : describeKeptLetter(older, input.ticked)).toEqual(describeLetter(input));
});

it('wat geen bewaarde brief is, wordt niet geraden', () => {
  expect(readLetterPaper('geen json')).toBeNull();
  expect(readLetterPaper('{"kind":"letter"}')).toBeNull();
});
