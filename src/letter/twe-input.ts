import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate, PartialDate } from '../domain/dates.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { formatPartialDate } from '../domain/identity/partial-date.ts';
import type { Situation } from '../domain/intake/situation.ts';
import { type FactsFor, factsFor } from './facts-of-visit.ts';
import { isOnlyName } from './free-text-check.ts';
import { factLine } from './letter-frame.ts';
import type { LetterClient } from './letter-input.ts';
import type { Block, Fact, Mark, SheetPaper } from './paper.ts';
import { type PrintedAndWritten, printedOrWritten } from './typed-lines.ts';
import type { TwePaper } from './whitelist.ts';

/** Where and when somebody works, as typed for these papers: no file keeps it. */
export interface Placement {
  readonly employer: string;
  readonly place: string;
  readonly start: string;
  readonly hours: string;
}

/** What a paper about TWE is made from: only by a social worker, once the OCMW has decided. */
export interface TweInput {
  readonly client: LetterClient;
  readonly situation: Situation;
  /** Of the letter to De Opstap; '' while there is none. */
  readonly reference: string;
  readonly decidedOn: PartialDate;
  readonly placement: Placement;
  /** Names of others in the file. */
  readonly otherNames: readonly string[];
  readonly socialWorker: Pick<StaffMember, 'name' | 'phone'>;
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
}

/** Of the file only what the column of this paper names. */
export const tweFacts = <Paper extends TwePaper>(paper: Paper, input: TweInput): FactsFor<Paper> =>
  factsFor(paper, { ...input, forms: [], vdabPurpose: null, reasonSentence: '', ticked: [] });

/** The name as it may be printed; undefined where something else stands in it, which is written by hand. */
export const printedName = ({ client }: TweInput, { full }: { readonly full: string }): string | undefined =>
  isOnlyName(client) ? full : undefined;

/** The line for a name that is not printed. */
export const nameLine = ({ client }: TweInput): readonly string[] => (isOnlyName(client) ? [] : ['Naam']);

export const referenceRow = (reference: string): readonly Fact[] =>
  factLine('reference', 'Kenmerk', reference === '' ? undefined : reference);

export const vdabRow = ({ vdabRegistered }: { readonly vdabRegistered?: 'ja' | 'nee' }): readonly Fact[] =>
  vdabRegistered === undefined
    ? []
    : factLine('vdabRegistered', 'VDAB', vdabRegistered === 'ja' ? 'ingeschreven' : 'niet ingeschreven');

export const decisionRow = ({ decidedOn }: TweInput): Fact => ({
  field: 'decidedOn',
  label: 'Beslissing OCMW',
  value: formatPartialDate(decidedOn),
});

/** Who, where, from when and how long: typed texts, checked; what is open is written by hand. */
export const placementOf = ({ placement, otherNames }: TweInput, employerLabel: string): PrintedAndWritten =>
  printedOrWritten(
    [
      { field: 'employer', label: employerLabel, value: placement.employer },
      { field: 'place', label: 'Plaats', value: placement.place },
      { field: 'start', label: 'Start', value: placement.start },
      { field: 'hours', label: 'Uren', value: placement.hours },
    ],
    otherNames,
  );

export const madeByRow = ({ socialWorker }: TweInput): Fact => ({
  field: 'socialWorker',
  label: 'Opgemaakt door',
  value: [socialWorker.name, socialWorker.phone.trim()].filter((part) => part !== '').join(', '),
});

/** Whom the reader calls, and what to mention then. */
export const workerStep = (
  { socialWorker, organisation }: TweInput,
  title: string,
  mention: readonly Fact[] = [],
): Block => ({
  type: 'step',
  title,
  rows: [
    { field: 'socialWorker', label: 'Naam', value: `${socialWorker.name}, ${organisation.name}` },
    ...factLine(
      'socialWorkerPhone',
      'Telefoon',
      socialWorker.phone.trim() === '' ? undefined : socialWorker.phone.trim(),
    ),
    ...mention,
  ],
});

/** What every one of these papers shares. Metadata: no name, and on the card no word of where somebody comes from. */
export const tweSheet = (
  { organisation, date, mark }: TweInput,
  own: Pick<SheetPaper, 'kind' | 'templateId' | 'title' | 'intro' | 'blocks' | 'footer'>,
): SheetPaper => ({
  ...own,
  templateVersion: 1,
  mark,
  accentColour: organisation.accentColour,
  sender: organisation.letterhead,
  day: date,
  date: formatDutchDate(date),
});
