import { describe, expect, it } from 'vitest';
import { randomBelow } from './bytes.ts';
import { estimatePassphrase, proposePassphrase } from './passphrase.ts';
import { firstParts, isPassphraseWord, passphraseWord, passphraseWordCount, secondParts } from './passphrase-words.ts';

describe('proposed passphrase', () => {
  it('draws five words from at least 7,776, so at least 64 bits', () => {
    expect(firstParts).toHaveLength(96);
    expect(secondParts).toHaveLength(96);
    expect(5 * Math.log2(passphraseWordCount)).toBeGreaterThanOrEqual(64);
  });

  it('never gives the same word for two numbers, and only small letters a to z', () => {
    const words = Array.from({ length: passphraseWordCount }, (_, index) => passphraseWord(index));
    expect(new Set(words).size).toBe(passphraseWordCount);
    expect(words.every((word) => /^[a-z]{6,15}$/.test(word) && isPassphraseWord(word))).toBe(true);
  });

  it('een voorgestelde wachtzin is zelf sterk genoeg', () => {
    for (let i = 0; i < 50; i++) {
      const phrase = proposePassphrase(randomBelow);
      expect(phrase.split(' ')).toHaveLength(5);
      expect(new Set(phrase.split(' ')).size).toBe(5);
      expect(estimatePassphrase(phrase, ['Sociaal Huis De Roende', 'Kortemark']).enough).toBe(true);
    }
  });

  it('vier van de vijf woorden is niet genoeg: wie de app heeft, heeft de lijst', () => {
    expect(estimatePassphrase('appelboot zomertafel mistklok regenladder', []).enough).toBe(false);
  });
});

describe('own passphrase', () => {
  const known = ['Sociaal Huis De Roende', 'Kortemark'];
  it.each([
    'Kortemark2026!',
    'de roende kortemark sociaal huis',
    'azertyuiop azertyuiop azertyuiop',
    'ik ben een man en jij',
    'mijn hond heet wolf nu',
    'aaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    'appelboot appelboot appelboot appelboot appelboot appelboot',
    '01/02/1988 01/02/1988',
    '',
  ])('%s is niet genoeg', (phrase) => {
    expect(estimatePassphrase(phrase, known).enough).toBe(false);
  });

  it.each(['schroevendraaier paardenbloem onweer dolfijn kapstok vergiet', 'xK9#mQ2$vL7!pR4z9wT3&'])(
    '%s is genoeg',
    (phrase) => {
      expect(estimatePassphrase(phrase, known)).toMatchObject({ enough: true });
    },
  );

  it('de hint zegt wat helpt en verwijt niets', () => {
    expect(estimatePassphrase('appelboot zomertafel mistklok regenladder', []).hint).toContain('Nog één woord');
    expect(estimatePassphrase('Kortemark2026!', known).hint).toContain('Vijf woorden');
  });

  it('kennis van de naam van het huis telt tegen de zin', () => {
    const phrase = 'vrijbosroute wandelclub';
    expect(estimatePassphrase(phrase, ['Vrijbosroute Wandelclub']).bits).toBeLessThan(
      estimatePassphrase(phrase, []).bits,
    );
  });
});
