import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import type { Block, Mark, SheetPaper } from './paper.ts';

/** One file past its term. */
export interface DestructionLine {
  readonly id: string;
  /** "Dossier zonder brief". */
  readonly what: string;
  readonly since: LocalDate;
  readonly dueOn: LocalDate;
  /** Term and source. */
  readonly rule: string;
  /** Why it stays; '' for one that goes. */
  readonly kept: string;
}

export interface DestructionListInput {
  readonly lines: readonly DestructionLine[];
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
}

/** The beginning of a random id: enough to find a file on the list on screen. */
export const shortId = (id: string): string => id.slice(0, 8);

const lineText = ({ id, what, since, dueOn, kept }: DestructionLine): string => {
  const text = `${shortId(id)}: ${what.toLowerCase()}, laatste wijziging ${formatDutchDate(since)}, mag weg sinds ${formatDutchDate(dueOn)}.`;
  return kept === '' ? text : `${text} ${kept}.`;
};

const linesUnder = (title: string, lines: readonly DestructionLine[]): readonly Block[] => [
  { type: 'heading', text: title },
  { type: 'list', items: lines.map(lineText) },
];

/** "Vernietigingslijst", for who approves it: numbers and dates, no names. */
export const makeDestructionList = ({ lines, organisation, date, mark }: DestructionListInput): SheetPaper => {
  const going = lines.filter(({ kept }) => kept === '');
  const kept = lines.filter((line) => line.kept !== '');
  const byRule = [...Map.groupBy(going, ({ rule }) => rule)];
  return {
    kind: 'destructionList',
    templateId: 'vernietigingslijst',
    templateVersion: 2,
    mark,
    title: 'Vernietigingslijst',
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: formatDutchDate(date),
    intro: `Op deze lijst ${going.length === 1 ? 'staat 1 dossier' : `staan ${going.length} dossiers`} waarvan de bewaartermijn voorbij is. De namen staan er niet op: een beheerder vindt elk nummer terug in Doorwijzer.`,
    blocks: [
      ...byRule.flatMap(([rule, ofRule]) => linesUnder(rule, ofRule)),
      ...(kept.length === 0 ? [] : linesUnder('Wat blijft', kept)),
      { type: 'fillIn', labels: ['Goedgekeurd door', 'Datum', 'Handtekening'] },
    ],
    footer: 'Zonder goedkeuring wordt niets gewist.',
  };
};
