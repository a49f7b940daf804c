import type { PersonName } from './facts-of-visit.ts';

/** "mevrouw An Voorbeeld", "de heer Jan Voorbeeld", or the name alone: inside a sentence. */
export const personInSentence = ({ full, formOfAddress }: PersonName): string =>
  ({ mevrouw: `mevrouw ${full}`, heer: `de heer ${full}`, none: full })[formOfAddress];

/** The same at the start of a sentence. */
export const personFirst = ({ full, formOfAddress }: PersonName): string =>
  ({ mevrouw: `Mevrouw ${full}`, heer: `De heer ${full}`, none: full })[formOfAddress];
