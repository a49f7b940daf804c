import { describe, expect, it } from 'vitest';
import { makeReference } from './reference.ts';
import { readTypedReference } from './typed-reference.ts';

/** References in which every letter of the alphabet stands, in every place. */
const references = Array.from({ length: 29 }, (_, shift) => {
  const values = Array.from({ length: 9 }, (_value, place) => (shift + 3 * place) % 29);
  return makeReference(() => values.shift() ?? 0);
});

const certain = (reference: string) => ({ type: 'reference', reference, isCertain: true });

/** What a scanner with a QWERTY keyboard gives where Windows expects a Belgian or a French one. */
const keyboards = {
  Belgian: { '-': ')', 1: '&', 2: 'é', 3: '"', 4: "'", 5: '(', 6: '§', 7: 'è', 8: '!', 9: 'ç', 0: 'à' },
  French: { '-': ')', 1: '&', 2: 'é', 3: '"', 4: "'", 5: '(', 6: '-', 7: 'è', 8: '_', 9: 'ç', 0: 'à' },
};
const letters = { A: 'Q', Q: 'A', W: 'Z', Z: 'W', M: '?' };

const everyWrongCharacter = (bare: readonly string[]): readonly string[] =>
  bare.flatMap((right, place) =>
    [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']
      .filter((other) => other !== right)
      .map((other) => bare.with(place, other).join('')),
  );

const everySwap = (bare: readonly string[]): readonly string[] =>
  bare.flatMap((one, place) =>
    bare.flatMap((two, second) =>
      second > place && one !== two ? [bare.with(place, two).with(second, one).join('')] : [],
    ),
  );

describe('een kenmerk typen, plakken of scannen', () => {
  it('leest het zoals het op de brief staat, en zoals mensen het typen', () => {
    for (const reference of references) {
      const bare = reference.replaceAll('-', '');
      for (const typed of [
        reference,
        reference.toLowerCase(),
        ` ${reference}\n`,
        reference.replaceAll('-', ' '),
        reference.replaceAll('-', '\u2011'),
        reference.replaceAll('-', ' – '),
      ])
        expect(readTypedReference(typed)).toMatchObject({ type: 'reference', reference });
      expect(readTypedReference(bare)).toEqual({ type: 'reference', reference, isCertain: /\d/.test(bare) });
    }
  });

  it.each(Object.entries(keyboards))('leest een scanner met een ander klavier: %s', (_, digits) => {
    for (const reference of references) {
      const keys: Readonly<Record<string, string>> = { ...digits, ...letters };
      const scanned = [...reference].map((character) => keys[character] ?? character).join('');
      expect(readTypedReference(scanned), scanned).toEqual(certain(reference));
      expect(readTypedReference(scanned.toLowerCase().replaceAll('?', ',')), scanned).toEqual(certain(reference));
    }
  });

  it('elk verkeerd teken en elke twee omgewisselde tekens vallen op: alle plaatsen, alle tekens', () => {
    const wrong = references.flatMap((reference) => everyWrongCharacter([...reference.replaceAll('-', '')]));
    const swapped = references.flatMap((reference) => everySwap([...reference.replaceAll('-', '')]));
    expect([wrong.length, swapped.length > 1000]).toEqual([29 * 10 * 35, true]);
    expect([...wrong, ...swapped].filter((typed) => readTypedReference(typed).type === 'reference')).toEqual([]);
  });

  it('zegt dat het fout is waar het een kenmerk moest zijn', () => {
    for (const typed of ['7K3M-92X-QT5', '7K3M92XQT5', '7K3M-92X-QT', '7K3M 92X QT44', '3333-333-33O', 'è)é)&'])
      expect([typed, readTypedReference(typed)]).toEqual([typed, { type: 'wrong' }]);
  });

  it('laat namen en datums met rust', () => {
    for (const typed of [
      'lukasz 1985',
      '',
      'Voorbeeld',
      'Van den Broucke',
      '29/02/1988',
      '29-02-1988',
      '0470 00 00 01',
      'Zoë',
      'Jan 1985',
    ])
      expect([typed, readTypedReference(typed)]).toEqual([typed, { type: 'none' }]);
  });
});
