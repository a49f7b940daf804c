import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate } from '../domain/dates.ts';
import type { Visit } from '../domain/dossier/records.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import type { Consent } from '../domain/referral/referral.ts';
import type { Block, Fact, Mark, SheetPaper } from './paper.ts';

/** How the client agreed, in a word. */
export const consentWays: Readonly<Record<Consent['how'], string>> = {
  spoken: 'mondeling',
  signed: 'met een handtekening',
};

export interface ConsentRecordInput {
  readonly clientName: string;
  /** Who spoke for the client; null for who came in person. */
  readonly mandate: Visit['mandate'];
  readonly how: Consent['how'];
  readonly explainedBy: string;
  readonly day: LocalDate;
  /** "09:40". */
  readonly time: string;
  /** The facts of the letter exactly as they are printed in it. */
  readonly facts: readonly Fact[];
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
}

const mandateRows = ({ mandate }: ConsentRecordInput): readonly Fact[] =>
  mandate === null
    ? []
    : [{ field: 'mandate', label: 'Vraag gesteld aan', value: `${mandate.representative} (${mandate.relation})` }];

/** What somebody agreed to with one letter: word for word what it says of them, who explained it, how and when. */
export const makeConsentRecord = (input: ConsentRecordInput): SheetPaper => {
  const { organisation, date } = input;
  const signature: readonly Block[] = input.how === 'signed' ? [{ type: 'fillIn', labels: ['Handtekening'] }] : [];
  return {
    kind: 'consentRecord',
    templateId: 'bewijs-akkoord',
    templateVersion: 1,
    mark: input.mark,
    // Metadata: no name.
    title: 'Akkoord met een brief',
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: formatDutchDate(date),
    intro: 'Wij mogen één brief over jou bezorgen. Hier lees je aan wie, en wat er over jou in staat.',
    blocks: [
      {
        type: 'step',
        title: 'Jouw akkoord',
        rows: [
          { field: 'name', label: 'Naam', value: input.clientName },
          ...mandateRows(input),
          {
            field: 'consent',
            label: 'Akkoord',
            value: `${formatDutchDate(input.day)} om ${input.time}, ${consentWays[input.how]}`,
          },
          { field: 'explainedBy', label: 'Uitgelegd door', value: input.explainedBy },
        ],
      },
      { type: 'step', title: 'Dit staat in de brief', rows: input.facts },
      { type: 'paragraph', text: 'Verandert er iets in de brief, dan vragen we opnieuw of het mag.' },
      ...signature,
    ],
    footer: 'Wil je je akkoord intrekken? Zeg het aan het onthaal van het Sociaal Huis.',
  };
};
