import type { WritingFault } from './json-with-lines.ts';

const listed = (names: readonly string[]): string => names.join(', ');

const kinds: Readonly<Record<string, string>> = {
  string: 'tekst tussen aanhalingstekens',
  number: 'een getal zonder aanhalingstekens',
  int: 'een getal zonder aanhalingstekens',
  array: 'een rij tussen [ en ]',
  object: 'een deel tussen { en }',
};

/** What is wrong in a template, for who writes it. The line is put before it. */
export const templateFaultTexts = {
  writing: {
    commaMissing: 'Na deze regel ontbreekt een komma.',
    commaTooMany: 'Hier staat een komma te veel. Na het laatste van een rij komt er geen.',
    quoteInText: 'In deze tekst staat een aanhalingsteken. Schrijf het als \\", of laat het weg.',
    curlyQuote: 'Gebruik rechte aanhalingstekens: ". Een tekstverwerker maakt er soms gekrulde van.',
    quoteMissing: 'Hier ontbreken aanhalingstekens: tekst en namen staan tussen " en ".',
    textNotClosed: 'Deze tekst eindigt niet met een aanhalingsteken op dezelfde regel. Een tekst staat op één regel.',
    notJson:
      'Hier klopt de schrijfwijze van het bestand niet. Kijk na of er een aanhalingsteken of een haakje te veel of te weinig staat.',
  } satisfies Record<WritingFault, string>,
  keyTwice: (key: string) => `"${key}" staat hier twee keer.`,
  unknownKey: (keys: readonly string[]) => `"${listed(keys)}" kent een sjabloon hier niet.`,
  oneOf: (found: string, allowed: readonly string[]) =>
    `"${found}" kan hier niet staan. Mogelijk zijn: ${listed(allowed)}.`,
  missing: (key: string) => `"${key}" ontbreekt.`,
  wrongKind: (expected: string) =>
    `Hier staat iets anders dan een sjabloon verwacht${expected in kinds ? `: hier hoort ${kinds[expected]}` : ''}.`,
  tooMany: (most: number) => `Dit zijn er te veel: hoogstens ${most}.`,
  tooLong: (most: number) => `Dit is te lang: hoogstens ${most} tekens.`,
  empty: 'Hier staat nog niets.',
  notForPaper: 'Hier staat een onzichtbaar teken. Typ de tekst opnieuw.',
  unknownPlace: (name: string, known: readonly string[]) =>
    `"{{${name}}}" bestaat niet. Mogelijk zijn: ${listed(known.map((one) => `{{${one}}}`))}.`,
  strayBrace: 'Een plaats om in te vullen begint met {{ en eindigt met }}. Andere accolades kunnen niet.',
  notForRecipient: (what: string) => `"${what}" mag deze bestemmeling niet weten.`,
  twice: (what: string) => `"${what}" kan maar één keer.`,
  noName: 'De gegevens moeten de naam bevatten (field "name").',
  missingBlock: (type: string) => `Het blok "${type}" ontbreekt. Geen enkele brief kan zonder.`,
  lockedOrder: (types: readonly string[]) =>
    `Een brief eindigt altijd met deze blokken, in deze volgorde: ${listed(types)}.`,
  noSubject: 'Niet elke brief heeft een onderwerp. Zet als laatste een onderwerp zonder "when".',
  bareHeading: 'Onder deze kop staat in sommige brieven niets.',
  noSentence: 'In sommige brieven staat geen enkele zin.',
} as const;
