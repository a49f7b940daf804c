import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { hasChosen } from '../domain/intake/said.ts';
import { datedRowsAlone, limitRow, priceRow, wijkWerkLimits } from './dated-price.ts';
import type { Mark, SheetPaper } from './paper.ts';
import { type AboutVisit, visitRows } from './visit-rows.ts';

export interface WijkWerkNoteInput extends AboutVisit {
  readonly date: LocalDate;
  readonly mark: Mark;
}

const payerLabel = 'Leefloon van OCMW';

/**
 * For who has a leefloon the OCMW that pays it leads to wijk-werken: what its social worker needs for the afsprakenblad, as
 * far as the visit tells, and lines for what only they can judge. The afsprakenblad itself is not made here.
 */
export const makeWijkWerkNote = (input: WijkWerkNoteInput): SheetPaper => {
  const { organisation, situation, date } = input;
  const person = visitRows('wijkWerkNote', input);
  const isPaidHere = hasChosen(situation.answers, 'leefloonPayer', 'thisOcmw');
  return {
    kind: 'wijkWerkNote',
    templateId: 'nota-wijk-werken',
    templateVersion: 1,
    mark: input.mark,
    // Metadata: no name.
    title: 'Wijk-werken met een leefloon',
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: formatDutchDate(date),
    intro:
      'Nota voor de maatschappelijk werker, alleen voor in huis. Dit is wat het afsprakenblad nodig heeft. Het afsprakenblad zelf maak je op het formulier van wijk-werken.',
    blocks: [
      {
        type: 'step',
        title: 'De persoon',
        rows: [
          ...person.rows,
          ...(isPaidHere ? [{ field: 'payer', label: payerLabel, value: organisation.name }] : []),
        ],
      },
      { type: 'heading', text: 'Te beoordelen' },
      {
        type: 'tickBoxes',
        items: [
          { text: 'Nog niet klaar voor een gewone job', line: '' },
          { text: 'Kan alleen werken', line: '' },
        ],
      },
      {
        type: 'step',
        title: 'Wat wijk-werken hoogstens is',
        rows: datedRowsAlone([
          ...limitRow(organisation, wijkWerkLimits, 'Hoogstens', date),
          ...priceRow(organisation, 'wijkWerkPay', { label: 'De persoon krijgt' }, date),
        ]),
      },
      {
        type: 'fillIn',
        labels: [
          ...person.lines,
          ...(isPaidHere ? [] : [payerLabel]),
          'Welke klusjes',
          'Uren en dagen per week',
          'Van en tot',
          'Doel en volgend gesprek',
        ],
      },
    ],
    footer: 'Na het afsprakenblad nodigt het wijk-werkkantoor de persoon uit.',
  };
};
