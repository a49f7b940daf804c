import type { Advice } from '../domain/advice/advice.ts';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import { parameterValue } from '../domain/catalogue/parameter.ts';
import type { LocalDate } from '../domain/dates.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import { addDays, formatDutchDate } from '../domain/dutch-date.ts';
import { contactRows } from './contact-rows.ts';
import type { LetterClient } from './letter-input.ts';
import type { Block, Fact, Mark, SheetPaper } from './paper.ts';
import { personRows } from './person-rows.ts';

/** What the law makes of a visit: an application of which the day counts. */
export interface AidApplication {
  /** Money or leefloon, or another kind of help that is forwarded. */
  readonly asked: 'moneyOrLeefloon' | 'help';
  /** Another OCMW decides. */
  readonly isForwarded: boolean;
}

/** The application in a visit, by the tasks of today that ask for a receipt; null where nothing of the kind was asked. */
export const aidApplicationOf = ({ todayTasks }: Advice): AidApplication | null => {
  const has = (task: string): boolean => todayTasks.some(({ id }) => id === task);
  const isForwarded = has('forwardRequest');
  if (has('registerApplication')) return { asked: 'moneyOrLeefloon', isForwarded };
  return isForwarded ? { asked: 'help', isForwarded } : null;
};

export interface ReceiptInput {
  readonly application: AidApplication;
  readonly client: LetterClient;
  /** The day of the visit: the term runs from it, whenever the paper is printed. */
  readonly receivedOn: LocalDate;
  readonly receivedBy: Pick<StaffMember, 'name' | 'function'>;
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
}

const askedWords = { moneyOrLeefloon: 'Geld of een leefloon', help: 'Hulp van het OCMW' } as const;

/** At the desk a leefloon and other aid are one answer: the paper then names both laws. */
const laws = {
  moneyOrLeefloon:
    'Leefloon: wet van 26 mei 2002 over het recht op maatschappelijke integratie, artikel 18, § 3\nAndere hulp: wet van 8 juli 1976 over de OCMW’s',
  help: 'Wet van 8 juli 1976 over de OCMW’s',
} as const;

/** Where another OCMW is competent this one decides nothing: it says by when it forwards, and promises no decision. */
const nextRows = ({ application, organisation, receivedOn }: ReceiptInput): readonly Fact[] => {
  const within = (id: string): string => {
    const days = parameterValue(organisation, id, receivedOn);
    return `binnen ${days} dagen, dus uiterlijk op ${formatDutchDate(addDays(receivedOn, days))}`;
  };
  if (!application.isForwarded)
    return [
      { field: 'decision', label: 'Beslissing', value: `Je krijgt een beslissing ${within('decisionWithinDays')}.` },
    ];
  return [
    {
      field: 'forwarding',
      label: 'Doorsturen',
      value: `Je woont in een andere gemeente. We sturen je aanvraag ${within('forwardWithinDays')}, naar het OCMW daar. We schrijven erbij waarom.`,
    },
    { field: 'decision', label: 'Beslissing', value: 'Het OCMW van jouw gemeente neemt de beslissing.' },
  ];
};

/** "Ontvangstbewijs": what was asked and on which day, and until when the law leaves time to decide. Never why. */
export const makeReceipt = (input: ReceiptInput): SheetPaper => {
  const { application, client, receivedOn, receivedBy, organisation, date, mark } = input;
  const receivedByWords = [receivedBy.name, receivedBy.function].filter((part) => part !== '').join(', ');
  const blocks: readonly Block[] = [
    {
      type: 'step',
      title: 'Je aanvraag',
      rows: [
        ...personRows('receipt', client),
        { field: 'requestForHelp', label: 'Je vroeg', value: askedWords[application.asked] },
        { field: 'receivedOn', label: 'Ontvangen op', value: formatDutchDate(receivedOn) },
        { field: 'receivedBy', label: 'Ontvangen door', value: receivedByWords },
      ],
    },
    {
      type: 'step',
      title: 'Hoe het verder gaat',
      rows: [...nextRows(input), { field: 'law', label: 'Wet', value: laws[application.asked] }],
    },
    { type: 'step', title: 'Bij wie je terechtkunt', rows: contactRows(organisation, 'sociaalHuis', date) },
    { type: 'fillIn', labels: ['Nummer in het register', 'Handtekening OCMW'] },
  ];
  return {
    kind: 'receipt',
    templateId: 'ontvangstbewijs',
    templateVersion: 1,
    mark,
    // Metadata: no name.
    title: 'Ontvangstbewijs',
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: formatDutchDate(date),
    intro: 'We kregen je aanvraag. Bewaar dit blad: het bewijst wat je vroeg en op welke dag.',
    blocks,
    footer: 'Is iets niet duidelijk? Vraag het aan het onthaal van het Sociaal Huis.',
  };
};
