/**
 * Words that a text of the house avoids, and what it says instead (Heerlijk Helder, overheid.vlaanderen.be): whole words, lower
 * case. "Moet niet" is read as "mag niet", and a partner is somebody's husband or wife.
 */
const insteadOf: Readonly<Record<string, string>> = {
  aangaande: 'over',
  aanvang: 'begin',
  aanvangen: 'beginnen',
  achten: 'vinden',
  alsmede: 'en',
  alsook: 'en',
  bekomen: 'krijgen',
  bekomt: 'krijgt',
  betreffende: 'over',
  'bij dezen': 'hierbij',
  derhalve: 'dus',
  'dienen te': 'moeten',
  'dient te': 'moet',
  enkel: 'alleen',
  eveneens: 'ook',
  gelieve: 'wilt u',
  indien: 'als',
  ingeval: 'als',
  mits: 'als',
  'moet niet': 'hoeft niet',
  inzake: 'over',
  'met het oog op': 'voor',
  omtrent: 'over',
  partner: 'wie het is',
  partners: 'wie het zijn',
  reeds: 'al',
  vermits: 'omdat',
  slechts: 'alleen maar',
  steeds: 'altijd',
  'te allen tijde': 'altijd',
  teneinde: 'om',
  tevens: 'ook',
  tracht: 'probeert',
  trachten: 'proberen',
  verzoekt: 'vraagt',
  verzoeken: 'vragen',
  wenst: 'wil',
  wensen: 'willen',
  woonachtig: 'woont',
};

/** Proper names with such a word in them. */
const names = /Mijn Loopbaan voor Partners/gu;

/** A moment before another is "vóór" or "voordat": without the accent one reads "for". */
const beforeWithoutAccent = ['van voor', 'voor die tijd', 'aanmelden voor', 'voor eind', 'voor je begint'] as const;

/** What stands in the text and should not: avoided words, exclamation marks, and the other form of address. */
export const faultsInWording = (text: string, form: 'u' | 'je'): readonly string[] => {
  const words = text.replaceAll(names, '');
  const has = (word: string): boolean => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(words);
  const other = form === 'u' ? ['je', 'jij', 'jou', 'jouw'] : ['u', 'uw'];
  const avoided = [...Object.keys(insteadOf), ...beforeWithoutAccent, ...other];
  return avoided.filter(has).concat(text.includes('!') ? ['!'] : []);
};

/** The plain word for an avoided one; undefined where there is no single one. */
export const plainWordFor = (word: string): string | undefined =>
  Object.hasOwn(insteadOf, word) ? insteadOf[word] : undefined;
