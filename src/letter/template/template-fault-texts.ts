const listed = (names: readonly string[]): string => names.join(', ');

/** What is wrong in a template, for who writes it. The line is put before it. */
export const templateFaultTexts = {
  notJson:
    'Hier klopt de schrijfwijze van het bestand niet. Kijk na of er een komma, een aanhalingsteken of een haakje te veel of te weinig staat.',
  keyTwice: (key: string) => `"${key}" staat hier twee keer.`,
  unknownKey: (keys: readonly string[]) => `"${listed(keys)}" kent een sjabloon hier niet.`,
  oneOf: (allowed: readonly string[]) => `Dit kan hier niet staan. Mogelijk zijn: ${listed(allowed)}.`,
  missing: (key: string) => `"${key}" ontbreekt.`,
  wrongKind: 'Hier staat iets anders dan een sjabloon verwacht.',
  tooLong: (most: number) => `Dit is te lang: hoogstens ${most}.`,
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
