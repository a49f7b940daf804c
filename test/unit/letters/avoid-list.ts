/**
 * Words that a letter of the house avoids (Heerlijk Helder, overheid.vlaanderen.be), whole words, lower case. "Moet niet" is read as
 * "mag niet" (say "hoeft niet"), and a partner is somebody's husband or wife (say who it is).
 */
export const avoidedWords = [
  'aangaande',
  'aanvang',
  'aanvangen',
  'achten',
  'alsmede',
  'alsook',
  'bekomen',
  'bekomt',
  'betreffende',
  'bij dezen',
  'derhalve',
  'dienen te',
  'dient te',
  'enkel',
  'eveneens',
  'gelieve',
  'indien',
  'ingeval',
  'mits',
  'moet niet',
  'inzake',
  'met het oog op',
  'omtrent',
  'partner',
  'partners',
  'reeds',
  'vermits',
  'slechts',
  'steeds',
  'te allen tijde',
  'teneinde',
  'tevens',
  'tracht',
  'trachten',
  'verzoekt',
  'verzoeken',
  'wenst',
  'wensen',
  'woonachtig',
] as const;

/** A moment before another is "vóór" or "voordat": without the accent one reads "for". */
const beforeWithoutAccent = ['van voor', 'voor die tijd', 'aanmelden voor', 'voor eind', 'voor je begint'] as const;

/** What stands in the text and should not: avoided words, exclamation marks, and the other form of address. */
export const faultsInWording = (text: string, form: 'u' | 'je'): readonly string[] => {
  const has = (word: string): boolean => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text);
  const other = form === 'u' ? ['je', 'jij', 'jou', 'jouw'] : ['u', 'uw'];
  return [...avoidedWords, ...beforeWithoutAccent, ...other].filter(has).concat(text.includes('!') ? ['!'] : []);
};
