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
export const discreetBlocks = ({ discreet }: Pick<LetterFrame, 'discreet'>, person: string): readonly Block[] =>
  discreet
    ? [
        {
          type: 'paragraph',
          text: `Neem niet zelf contact op met ${person}: bel niet en schrijf niet. Elke afspraak loopt via ons.`,
        },
      ]
    : [];

/** Where the reader gets help, behind what else is asked; nothing where there is no way to reach us. */
export const contactBlocks = ({ reachUs }: LetterFrame, asked = ''): readonly Block[] => {
  const help = reachUs === null ? '' : `Hebt u nog vragen? ${reachUs} en vermeld ons kenmerk.`;
  const text = `${asked} ${help}`.trim();
  return text === '' ? [] : [{ type: 'paragraph', text }];
};
