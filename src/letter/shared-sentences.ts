import { formatDutchDate } from '../domain/dutch-date.ts';
import type { LetterFrame } from './letter-frame.ts';
import type { Block } from './paper.ts';

/** That the client agreed, when, and who explained: never why or about what else. */
export const consentBlocks = ({ consent }: LetterFrame, person: string): readonly Block[] =>
  consent === null
    ? []
    : [
        {
          type: 'paragraph',
          text: `${person} ging er op ${formatDutchDate(consent.day)} mee akkoord dat u deze gegevens krijgt. ${consent.explainedBy} legde vooraf uit wat er in deze brief staat.`,
        },
      ];

/** For a discreet file: nobody calls or writes to the client. */
export const discreetBlocks = ({ discreet }: LetterFrame, person: string): readonly Block[] =>
  discreet
    ? [
        {
          type: 'paragraph',
          text: `Wilt u ${person} niet thuis bellen of schrijven? Elke afspraak loopt via ons.`,
        },
      ]
    : [];

/** Where the reader gets help. */
export const contactSentence = ({ signatoryPhone }: LetterFrame): string =>
  signatoryPhone === ''
    ? 'Hebt u nog vragen? Ik help u graag verder. Vermeld dan ons kenmerk.'
    : `Hebt u nog vragen? Bel mij op ${signatoryPhone} en vermeld ons kenmerk.`;
