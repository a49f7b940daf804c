import { contactOf } from '../domain/catalogue/contact.ts';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate } from '../domain/dates.ts';
import type { KlusRequest } from '../domain/dossier/records.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { formatPhone } from '../domain/identity/phone.ts';
import { checkedOn, contactRows } from './contact-rows.ts';
import { datedRows, priceRow } from './dated-price.ts';
import type { Block, Fact, Mark, SheetPaper } from './paper.ts';

const line = (field: string, label: string, value: string): readonly Fact[] =>
  value.trim() === '' ? [] : [{ field, label, value: value.trim() }];

/** Seed page and the sheets of organisers: registration, agreement, yearly fee, cheques, one per hour that begins. */
const howItGoes = (organiser: string): readonly string[] => [
  `Schrijf je in als gebruiker op vdab.be/wijk-werken, of vraag hulp aan ${organiser}.`,
  'Je tekent een overeenkomst en betaalt één keer per jaar de inschrijving.',
  'Je koopt wijk-werkcheques.',
  'Je geeft de wijk-werker één cheque voor elk uur dat begint.',
];

const requestRows = (request: KlusRequest): readonly Fact[] => [
  ...line('task', 'Klusje', request.task),
  ...line('place', 'Waar', request.place),
  ...line('moment', 'Wanneer', request.wishedMoment),
  ...line('name', 'Naam', request.name),
  ...line('phone', 'Telefoon', request.phone === null ? '' : formatPhone(request.phone)),
];

/** The sheet for who wants a klus done: no social data, no client record. One page. */
export const makeKlusSheet = (
  request: KlusRequest,
  organisation: Organisation,
  date: LocalDate,
  mark: Mark = { type: 'none' },
): SheetPaper => {
  const contact = contactOf(organisation, 'wijkWerken');
  const rows = requestRows(request);
  const prices = [
    ...priceRow(organisation, 'wijkWerkPrice', { label: 'Je betaalt', after: 'dat begint' }, date),
    ...priceRow(organisation, 'wijkWerkRegistration', { label: 'Inschrijving' }, date),
  ];
  const asked: readonly Block[] = rows.length === 0 ? [] : [{ type: 'step', title: 'Jouw vraag', rows }];
  return {
    kind: 'klusSheet',
    templateId: 'blad-klus',
    templateVersion: 1,
    mark,
    title: 'Een klusje laten doen',
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: formatDutchDate(date),
    intro: 'Een wijk-werker kan bij jou een klusje doen. Je betaalt met wijk-werkcheques.',
    blocks: [
      ...asked,
      { type: 'heading', text: 'Zo gaat het' },
      { type: 'numbered', items: howItGoes(contact.name) },
      {
        type: 'step',
        title: contact.name,
        rows: [
          ...contactRows(organisation, 'wijkWerken', date),
          ...datedRows(prices, checkedOn(contact)),
          { field: 'checkedOn', label: 'Nagekeken op', value: checkedOn(contact) },
        ],
      },
    ],
    footer: 'Is iets niet duidelijk? Vraag het aan het onthaal van het Sociaal Huis.',
  };
};
