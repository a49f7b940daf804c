import type { VdabFacts } from './facts-of-visit.ts';
import { factLine, type LetterFrame, type LetterWords } from './letter-frame.ts';
import type { Block } from './paper.ts';
import { personFirst, personInSentence } from './person-words.ts';
import { consentBlocks, contactBlocks, discreetBlocks } from './shared-sentences.ts';

export const vdabTemplate = { id: 'brief-vdab', version: 2 } as const;

type Purpose = NonNullable<VdabFacts['vdabPurpose']>;

const subjects: Readonly<Record<Purpose, string>> = {
  register: 'Inschrijving als werkzoekende',
  talk: 'Gesprek over werk of opleiding',
  wijkWerken: 'Wijk-werken',
};

/** What the reader is asked, in the first lines. */
const requests: Readonly<Record<Purpose, (person: string) => string>> = {
  register: (person) =>
    `${person} komt met deze brief bij u om zich in te schrijven als werkzoekende. Wilt u daarbij helpen?`,
  talk: (person) =>
    `${person} komt met deze brief bij u voor een gesprek over werk of opleiding. Wilt u samen bekijken welke stappen mogelijk zijn?`,
  wijkWerken: (person) =>
    `${person} wil graag klusjes doen als wijk-werker en komt daarvoor met deze brief bij u. Wilt u bekijken of wijk-werken kan? Als het kan, maakt u dan het afsprakenblad op?`,
};

/** Only for registering does a source say that no referral is needed; in all cases it is a letter that the client carries. */
const standing: Readonly<Record<Purpose, string>> = {
  register: 'Een verwijzing is daarvoor niet nodig.',
  talk: 'Dit is een begeleidende brief, geen verwijzing.',
  wijkWerken: 'Dit is een begeleidende brief, geen verwijzing.',
};

const facts = (known: VdabFacts): Block => ({
  type: 'facts',
  rows: [
    { field: 'name', label: 'Naam', value: known.name.full },
    ...factLine('birthDate', 'Geboortedatum', known.birthDate),
    ...factLine('address', 'Adres', known.address),
    ...factLine('phone', 'Telefoon', known.phone),
    ...factLine('vdabRegistered', 'Ingeschreven bij VDAB', known.vdabRegistered),
    ...factLine('vdabMediator', 'Bemiddelaar bij VDAB', known.vdabMediator),
    ...factLine('incomeStatus', 'Inkomen', known.incomeStatus),
    ...factLine('rvaEndDate', 'Uitkering stopt op', known.rvaEndDate),
    ...factLine('canWorkNow', 'Kan nu betaald werken', known.canWorkNow),
    ...factLine('interpreter', 'Tolk', known.interpreter),
  ],
});

/**
 * The words of the letter that the client takes along to VDAB. Registering needs no referral (OCMW Sint-Truiden, 15
 * September 2025), so the letter says that it is none.
 */
export const letterToVdab = (known: VdabFacts, purpose: Purpose, frame: LetterFrame): LetterWords => {
  const person = personInSentence(known.name);
  return {
    subject: `${subjects[purpose]}: ${person}`,
    salutation: 'Geachte heer of mevrouw,',
    blocks: [
      { type: 'paragraph', text: requests[purpose](personFirst(known.name)) },
      {
        type: 'paragraph',
        text: `${standing[purpose]} ${personFirst(known.name)} koos zelf om deze brief mee te brengen en weet welke gegevens erin staan.`,
      },
      { type: 'heading', text: 'Gegevens' },
      facts(known),
      ...consentBlocks(frame, personFirst(known.name)),
      ...discreetBlocks(frame, person),
      ...contactBlocks(frame),
    ],
    closing: 'Met vriendelijke groeten,',
  };
};
