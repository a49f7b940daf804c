import { type LocalDate, localDateSchema } from '../domain/dates.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import type { Mark, SheetPaper } from './paper.ts';
import { type AboutVisit, visitRows } from './visit-rows.ts';

export interface MlpSheetInput extends AboutVisit {
  /** Who asks to see the file of VDAB. */
  readonly askedBy: Pick<StaffMember, 'name' | 'function'>;
  readonly date: LocalDate;
  readonly mark: Mark;
}

/** VDAB's own page about partners who look into its files. */
const page = { url: 'extranet.vdab.be/mlp', checkedOn: localDateSchema.parse('2026-11-22') } as const;

const steps = [
  `Neem het nieuwste formulier van ${page.url}. Dit blad komt niet in de plaats.`,
  'Vul het samen met de persoon in. Zeg wat wij dan zien, en dat nee zeggen mag.',
  'Een handtekening is niet meer nodig. Schrijf hieronder wie het uitlegde en wanneer.',
  'Geef het formulier aan de bemiddelaar van VDAB.',
  'Heeft een andere dienst het dossier al (rode balk)? Schrijf eerst op wie dat is. Wie het dossier overneemt, ziet die naam niet meer.',
];

/**
 * Help with the inzagerechtenformulier: what to fill in on VDAB's own form, as far as it is known here. Not a copy of that
 * form, and without the national number.
 */
export const makeMlpSheet = (input: MlpSheetInput): SheetPaper => {
  const { organisation, askedBy, date } = input;
  const person = visitRows('mlpSheet', input);
  return {
    kind: 'mlpSheet',
    templateId: 'hulpblad-inzagerecht',
    templateVersion: 1,
    mark: input.mark,
    // Metadata: no name.
    title: 'Hulpblad: inzagerecht bij VDAB',
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: formatDutchDate(date),
    intro:
      'Met het inzagerechtenformulier vraagt een persoon dat wij het dossier bij VDAB mogen zien, in Mijn Loopbaan voor Partners (MLP). Hier staat wat je erop invult.',
    blocks: [
      { type: 'numbered', items: steps },
      {
        type: 'step',
        title: 'Dit vul je in',
        rows: [
          ...person.rows,
          { field: 'organisation', label: 'Dienst', value: organisation.name },
          {
            field: 'askedBy',
            label: 'Wie kijkt mee',
            value: [askedBy.name, askedBy.function].filter((part) => part !== '').join(', '),
          },
          { field: 'source', label: 'Bron', value: `${page.url}, nagekeken op ${formatDutchDate(page.checkedOn)}` },
        ],
      },
      { type: 'fillIn', labels: [...person.lines, 'Uitgelegd door, op', 'Gegeven aan VDAB op'] },
    ],
    footer:
      'Het rijksregisternummer staat niet op dit blad. Vraagt het formulier ernaar, dan vult de persoon het zelf in.',
  };
};
