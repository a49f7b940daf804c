import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import type { Block, Mark, SheetPaper } from './paper.ts';

/** One thing that somebody of the house did with the file. */
export interface AccessLine {
  readonly day: LocalDate;
  /** "14:05". */
  readonly time: string;
  /** The function, e.g. "maatschappelijk werker": the person asks about a service, not about a colleague. */
  readonly who: string;
  readonly what: string;
  /** Why, where that was asked; else ''. */
  readonly why: string;
}

export interface AccessSheetInput {
  readonly clientName: string;
  /** Oldest first. */
  readonly lines: readonly AccessLine[];
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
}

const dayBlock = (day: LocalDate, lines: readonly AccessLine[]): Block => ({
  type: 'step',
  title: formatDutchDate(day),
  rows: lines.map(({ time, who, what, why }) => ({
    field: 'access',
    label: time,
    value: `${who.charAt(0).toUpperCase()}${who.slice(1)} ${what}.${why === '' ? '' : ` Reden: ${why}.`}`,
  })),
});

/** "Wie zag mijn dossier": for the person, to take home. Functions instead of names; nothing out of the file itself. */
export const makeAccessSheet = ({ clientName, lines, organisation, date, mark }: AccessSheetInput): SheetPaper => {
  const days = [...Map.groupBy(lines, ({ day }) => day)].sort(([one], [other]) => one.localeCompare(other));
  return {
    kind: 'accessSheet',
    templateId: 'blad-inzage',
    templateVersion: 1,
    mark,
    title: 'Wie zag mijn dossier',
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: formatDutchDate(date),
    intro: `Voor ${clientName}. Hier lees je wie van ons je dossier opende of iets wijzigde, en wanneer.`,
    blocks:
      days.length === 0
        ? [{ type: 'paragraph', text: 'Er staat nog niets in het logboek over jouw dossier.' }]
        : days.map(([day, ofDay]) => dayBlock(day, ofDay)),
    footer: 'Wil je weten wie precies, of klopt er iets niet? Vraag het aan het onthaal van het Sociaal Huis.',
  };
};
