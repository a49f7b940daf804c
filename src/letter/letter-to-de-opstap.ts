import { opstapFormTexts } from '../domain/catalogue/pathway-texts.ts';
import type { DeOpstapFacts } from './facts-of-visit.ts';
import { factLine, type LetterFrame, type LetterWords } from './letter-frame.ts';
import type { Block } from './paper.ts';
import { personFirst, personInSentence } from './person-words.ts';
import { consentBlocks, contactBlocks, discreetBlocks } from './shared-sentences.ts';

export const deOpstapTemplate = { id: 'brief-de-opstap', version: 2 } as const;

const requested = (facts: DeOpstapFacts): readonly Block[] =>
  facts.requestedForms === undefined
    ? [
        {
          type: 'paragraph',
          text: `Welke begeleiding het best past, bekijkt u samen met ${personInSentence(facts.name)}.`,
        },
      ]
    : [
        { type: 'heading', text: 'Wat wij vragen' },
        { type: 'list', items: facts.requestedForms.map((form) => opstapFormTexts[form]) },
      ];

const reasonHeading = 'Waarom';

/** The reason as it stands in a letter to De Opstap; empty where it gives none. */
export const reasonInBlocks = (blocks: readonly Block[]): string => {
  const heading = blocks.findIndex((block) => block.type === 'heading' && block.text === reasonHeading);
  const below = heading < 0 ? undefined : blocks[heading + 1];
  return below?.type === 'paragraph' ? below.text : '';
};

const reason = ({ reasonSentence }: DeOpstapFacts): readonly Block[] =>
  reasonSentence === undefined
    ? []
    : [
        { type: 'heading', text: reasonHeading },
        { type: 'paragraph', text: reasonSentence },
      ];

const facts = (known: DeOpstapFacts): Block => ({
  type: 'facts',
  rows: [
    { field: 'name', label: 'Naam', value: known.name.full },
    ...factLine('birthDate', 'Geboortedatum', known.birthDate),
    ...factLine('address', 'Adres', known.address),
    ...factLine('phone', 'Telefoon', known.phone),
    ...factLine('incomeStatus', 'Inkomen', known.incomeStatus),
    ...factLine('rvaEndDate', 'Uitkering stopt op', known.rvaEndDate),
    ...factLine('vdabRegistered', 'Ingeschreven bij VDAB', known.vdabRegistered),
    ...factLine('vdabMediator', 'Bemiddelaar bij VDAB', known.vdabMediator),
    ...factLine('canWorkNow', 'Kan nu betaald werken', known.canWorkNow),
    ...factLine('interpreter', 'Tolk', known.interpreter),
  ],
});

/** The words of the referral to De Opstap, from what De Opstap may know. */
export const letterToDeOpstap = (known: DeOpstapFacts, frame: LetterFrame): LetterWords => {
  const person = personInSentence(known.name);
  return {
    subject: `Doorverwijzing voor trajectbegeleiding: ${person}`,
    salutation: 'Geachte collega,',
    blocks: [
      {
        type: 'paragraph',
        text: `${frame.organisationName} verwijst ${person} naar u door. Wilt u een eerste gesprek over trajectbegeleiding voorstellen?`,
      },
      ...requested(known),
      ...reason(known),
      { type: 'heading', text: 'Gegevens' },
      facts(known),
      ...consentBlocks(frame, personFirst(known.name)),
      ...discreetBlocks(frame, person),
      ...contactBlocks(frame, 'Laat u ons weten wanneer het eerste gesprek is?'),
    ],
    closing: 'Met vriendelijke groeten,',
  };
};
