import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonDictionary } from '@zxcvbn-ts/language-common';
import { dictionary as dutchDictionary } from '@zxcvbn-ts/language-nl-be';
import { isPassphraseWord, passphraseWord, passphraseWordCount } from './passphrase-words.ts';

/** A stolen disk can be attacked offline for years: below this nobody's phrase is accepted. */
export const enoughBits = 64;
const wordBits = Math.log2(passphraseWordCount);
const longest = 200;

export interface PassphraseEstimate {
  /** How many bits a guesser who knows the language, the office and this app has to search. */
  readonly bits: number;
  readonly enough: boolean;
  /** Dutch; what would make it stronger, or that it is strong enough. Never a reproach. */
  readonly hint: string;
}

/**
 * Five different random Dutch words with spaces between: 65.8 bits. `random(max)` gives a uniform whole number below `max`.
 */
export const proposePassphrase = (random: (max: number) => number): string => {
  const words = new Set<string>();
  while (words.size < 5) words.add(passphraseWord(random(passphraseWordCount)));
  return [...words].join(' ');
};

let estimator: ZxcvbnFactory | null = null;
/** Made at first use: the dictionaries take a moment and a few megabytes. */
const theEstimator = (): ZxcvbnFactory => {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...commonDictionary, ...dutchDictionary },
    graphs: adjacencyGraphs,
    maxLength: longest,
  });
  return estimator;
};

/**
 * Sum of what each recognised piece costs to guess. zxcvbn itself adds 10,000 per extra piece, which would call a short
 * sentence of very common words strong; an attacker with a word list does not pay that.
 */
const bitsOf = (text: string, known: readonly string[]): number =>
  text === ''
    ? 0
    : theEstimator()
        .check(text, [...known])
        .sequence.reduce((sum, match) => sum + Math.log2(Number(match['guesses'] ?? 1)), 0);

const knownBits = (word: string, known: readonly string[]): number => {
  const bits = bitsOf(word, known);
  return isPassphraseWord(word) ? Math.min(bits, wordBits) : bits;
};

const hintFor = (bits: number, words: readonly string[]): string => {
  if (bits >= enoughBits) return 'Deze wachtzin is sterk genoeg.';
  if (new Set(words).size < words.length)
    return 'Een ander woord in plaats van het herhaalde maakt de wachtzin sterker.';
  if (words.length < 2)
    return 'Vijf woorden die niets met elkaar te maken hebben, zijn sterk en makkelijk te onthouden.';
  return enoughBits - bits > 15
    ? 'Nog twee woorden erbij die niets met de andere te maken hebben, en de wachtzin is sterk genoeg.'
    : 'Nog één woord erbij dat niets met de andere te maken heeft, en de wachtzin is sterk genoeg.';
};

/**
 * Estimates a phrase that somebody made up. `known`: words that anybody could guess here (office, municipality, own name);
 * years around now are known to the estimator already. Slow at first use (about 0.1 s).
 */
export const estimatePassphrase = (text: string, known: readonly string[]): PassphraseEstimate => {
  const phrase = text.normalize('NFKC').trim().slice(0, longest);
  const knownWords = known
    .flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)])
    .map((name) => name.toLowerCase());
  const words = phrase
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const distinct = [...new Set(words)];
  const wholeBits = bitsOf(phrase, knownWords);
  const wordByWord = distinct.reduce((sum, word) => sum + knownBits(word, knownWords), words.length - distinct.length);
  const allOurs = distinct.length > 1 && distinct.every(isPassphraseWord);
  const guessed = distinct.length > 1 ? Math.min(wordByWord, wholeBits) : wholeBits;
  const bits = Math.round((allOurs ? distinct.length * wordBits : guessed) * 10) / 10;
  return { bits, enough: bits >= enoughBits, hint: hintFor(bits, words) };
};
