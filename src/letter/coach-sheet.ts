import { contactOf } from '../domain/catalogue/contact.ts';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import { pathwayTextOf } from '../domain/catalogue/pathway-texts.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { checkedOn, contactRows } from './contact-rows.ts';
import { datedRowsAlone, limitRow, priceRow, wijkWerkLimits } from './dated-price.ts';
import type { Mark, SheetPaper } from './paper.ts';

/** Nothing about a person goes in: names and numbers of the coach are data of the office. */
export interface CoachSheetInput {
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
}

/** The sheet for a wijk-werker who lives where there is a coach: who that is, how to reach them, and a line for the moment. */
export const makeCoachSheet = ({ organisation, date, mark }: CoachSheetInput): SheetPaper => {
  const contact = contactOf(organisation, 'workCoach');
  const { name, summary } = pathwayTextOf('workCoach', organisation);
  return {
    kind: 'coachSheet',
    templateId: 'blad-werkcoach',
    templateVersion: 1,
    mark,
    title: name,
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: formatDutchDate(date),
    intro: summary,
    blocks: [
      {
        type: 'step',
        title: contact.name,
        rows: [
          ...contactRows(organisation, 'workCoach', date),
          { field: 'checkedOn', label: 'Nagekeken op', value: checkedOn(contact) },
        ],
      },
      {
        type: 'step',
        title: 'Als je wijk-werker bent',
        rows: datedRowsAlone([
          ...priceRow(organisation, 'wijkWerkPay', { label: 'Je krijgt', after: 'wijk-werken' }, date),
          ...limitRow(organisation, wijkWerkLimits, 'Hoogstens', date),
        ]),
      },
      { type: 'fillIn', labels: ['Je afspraak: dag en uur', 'Waar'] },
    ],
    footer: 'Is iets niet duidelijk? Vraag het aan het onthaal van het Sociaal Huis.',
  };
};
