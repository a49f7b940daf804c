/** What the detector looks for in free text. */
export const findingKinds = [
  'health',
  'medication',
  'debt',
  'justice',
  'family',
  'origin',
  'number',
  'otherPerson',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** The kinds in Dutch, for the screens and for the command. */
export const findingKindTexts: Readonly<Record<FindingKind, string>> = {
  health: 'gezondheid',
  medication: 'medicatie',
  debt: 'schulden',
  justice: 'justitie',
  family: 'familie',
  origin: 'herkomst',
  number: 'een nummer',
  otherPerson: 'naam van iemand anders',
};
