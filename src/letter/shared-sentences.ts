import type { Organisation } from '../domain/catalogue/organisation.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import type { LetterFrame } from './letter-frame.ts';
import type { LetterClient } from './letter-input.ts';
import type { Block, Fact } from './paper.ts';

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

type Discreet = Pick<LetterClient, 'discreet'>;

/** For a discreet file, to a partner: nobody calls or writes to the client. */
export const noContactSentence = ({ discreet }: Discreet, person: string): string | undefined =>
  discreet
    ? `Neem niet zelf contact op met ${person}: bel niet en schrijf niet. Elke afspraak loopt via ons.`
    : undefined;

/** The same as a part of what is written to a partner. */
export const discreetBlocks = (file: Discreet, person: string): readonly Block[] => {
  const text = noContactSentence(file, person);
  return text === undefined ? [] : [{ type: 'paragraph', text }];
};

/** The same in a row, where a phone and an address would stand: on a paper that stays here or that the client shows. */
export const discreetRow = ({ discreet }: Discreet, { name }: Organisation): readonly Fact[] =>
  discreet
    ? [{ field: 'discreet', label: 'Contact', value: `Niet bellen, niets opsturen. Elke afspraak loopt via ${name}.` }]
    : [];

/** Every recipient has an answer to tick (reply-slip.ts), and it is printed with the letter. */
const replySlipSentence = 'Bij deze brief zit een antwoordblad: kruis aan wat ervan kwam en bezorg het ons terug.';

/** How to answer and where to get help, behind what else is asked; no help where there is no way to reach us. */
export const contactBlocks = ({ reachUs }: LetterFrame, asked = ''): readonly Block[] => {
  const help = reachUs === null ? '' : `Hebt u nog vragen? ${reachUs} en vermeld ons kenmerk.`;
  return [{ type: 'paragraph', text: `${asked} ${replySlipSentence} ${help}`.trim() }];
};
