import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { opstapFormTexts } from '../../../src/domain/catalogue/pathway-texts.ts';
import { paperStrings } from '../../../src/letter/paper-strings.ts';
import { partnerCopyOf, referralDataOf } from '../../../src/letter/referral-data.ts';
import { typesetPaper } from '../../../src/typeset/typeset.ts';
import * as the from './letter-fixtures.ts';
import { letterMatrix, moreWords } from './letter-matrix.ts';
import { faultsInStructure } from './pdf-structure.ts';
import { attachedTo, proofOf, reads } from './pdf-tools.ts';

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../../docs/referral.schema.json', import.meta.url), 'utf8'),
);
const isValid = new Ajv2020({ strict: true, allErrors: true, formats: { date: true } }).compile(schema as object);

/** The copy for a partner: its pages are those of the letter (partner-copy.test.ts), and it carries the data as well. */
describe('elke brief, elke sjabloon, de kortste, langste en vreemdste persoon', () => {
  it.each(Object.entries(letterMatrix))('%s', async (_, letter) => {
    const made = await typesetPaper(partnerCopyOf(letter), the.fonts);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const proof = proofOf(made.value);
    expect(proof.pages).toBeLessThanOrEqual(2);
    for (const font of proof.fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
    expect(paperStrings(letter).filter((text) => !reads(proof, text))).toEqual([]);
    expect(faultsInStructure(letter, made.value)).toEqual([]);
    const data: unknown = JSON.parse(attachedTo(made.value));
    expect([isValid(data), isValid.errors]).toEqual([true, null]);
    expect(data).toEqual(referralDataOf(letter));
  });

  it('heeft van alles iets, en nergens twee keer hetzelfde', () => {
    const letters = Object.values(letterMatrix);
    const changed = letters.filter((letter) => paperStrings(letter).some((text) => text.includes(moreWords)));
    const open = letters.filter((letter) => paperStrings(letter).includes(opstapFormTexts.otherActivation));
    expect(changed.length).toBeGreaterThanOrEqual(15);
    const saying = (name: string) => letters.filter((letter) => paperStrings(letter).includes(name)).length;
    expect([saying('Bernadette-Alexandrina Josephina Van den Voorbeeld-Testmansbroeck'), saying('An Bo')]).toEqual([
      letters.length / 3,
      letters.length / 3,
    ]);
    expect(open.length).toBeGreaterThanOrEqual(6);
    // What is still open stands alone.
    const asked = open.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'list' ? [block.items] : [])));
    expect(asked.filter((items) => items.includes(opstapFormTexts.otherActivation) && items.length > 1)).toEqual([]);
    expect(letters.length).toBeGreaterThanOrEqual(36);
    expect(new Set(letters.map((letter) => JSON.stringify(letter))).size).toBe(letters.length);
  });
});
