import type { Advice, PathwayAdvice, TodayTask } from '../domain/advice/advice.ts';
import { contactOf } from '../domain/catalogue/contact.ts';
import type { Contact, Organisation } from '../domain/catalogue/organisation.ts';
import { pathwayTextOf } from '../domain/catalogue/pathway-texts.ts';
import type { PathwayId } from '../domain/catalogue/pathways.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import type { Answers } from '../domain/intake/answers.ts';
import { hasChosen } from '../domain/intake/said.ts';
import type { Referral } from '../domain/referral/referral.ts';
import { checkedOn, contactRows } from './contact-rows.ts';
import { type DatedFact, datedRows, limitRow, priceRow, wijkWerkLimits } from './dated-price.ts';
import type { Block, Fact } from './paper.ts';
import { whatToBring } from './what-to-bring.ts';

/** Where a pathway begins for the client. What a social worker must decide first begins at the social worker. */
const firstDoor: Readonly<Record<PathwayId, Contact['id']>> = {
  deOpstap: 'deOpstap',
  vdab: 'vdab',
  wijkWerkenWorker: 'vdab',
  wijkWerkenGebruiker: 'wijkWerken',
  workCoach: 'workCoach',
  ama: 'sociaalHuis',
  artikel60: 'sociaalHuis',
  artikel61: 'sociaalHuis',
  otherActivation: 'sociaalHuis',
  selfEmployed: 'selfEmployedHelp',
};

/** With a leefloon the OCMW leads to wijk-werken, in all other cases VDAB does. */
const doorOf = (pathway: PathwayId, answers: Answers): Contact['id'] =>
  pathway === 'wijkWerkenWorker' && hasChosen(answers, 'income', 'leefloon') ? 'sociaalHuis' : firstDoor[pathway];

/** What the client comes to talk about when a task of today brings them to a social worker, whatever pathway fits. */
const talks: Readonly<Record<string, string>> = {
  socialWorkerNow: 'Vandaag nog een gesprek over wat dringend is.',
  socialWorkerForMoney: 'Je vraag om geld of een leefloon.',
  rvaSocialWorker: 'Een gesprek over het einde van je uitkering.',
  selfEmployedLeefloon: 'Nakijken of je recht hebt op een leefloon.',
  minorToSocialWorker: 'Een eerste gesprek, omdat je nog geen 18 bent.',
};

/** What the OCMW of another municipality decides about, not this one: nobody is sent to the wrong house for it. */
const decidedWhereOneLives: readonly string[] = ['socialWorkerForMoney', 'rvaSocialWorker', 'selfEmployedLeefloon'];

/** The task to forward the request: somebody lives in another municipality. */
const forwardingOf = ({ todayTasks }: Advice): TodayTask | undefined =>
  todayTasks.find(({ id }) => id === 'forwardRequest');

const talksOf = (tasks: readonly TodayTask[]): readonly string[] => tasks.flatMap(({ id }) => talks[id] ?? []);

const isElsewhere = ({ id }: TodayTask): boolean => decidedWhereOneLives.includes(id);

/** What there is to talk about in this house. */
const talksHere = (advice: Advice): readonly string[] => {
  const isForwarded = forwardingOf(advice) !== undefined;
  return talksOf(advice.todayTasks.filter((task) => !(isForwarded && isElsewhere(task))));
};

const doorOrder: readonly Contact['id'][] = [
  'sociaalHuis',
  'deOpstap',
  'vdab',
  'workCoach',
  'wijkWerken',
  'selfEmployedHelp',
];

export interface StepsInput {
  readonly advice: Advice;
  readonly answers: Answers;
  readonly organisation: Organisation;
  readonly date: LocalDate;
  /** Who stays nameless takes the question there: there is nothing to forward. */
  readonly isNamed: boolean;
  /** As chosen for the letter to VDAB; null while there is none. */
  readonly vdabPurpose: Referral['vdabPurpose'];
}

const open = (advice: Advice): readonly PathwayAdvice[] =>
  advice.pathways.filter(({ verdict }) => verdict === 'fits' || verdict === 'fitsIf');

/** What the client or a partner still has to bring about, in full; what somebody else weighs only says who that is. */
const conditionRows = (pathways: readonly PathwayAdvice[]): readonly Fact[] => {
  const conditions = pathways.flatMap((pathway) => pathway.conditions);
  const needed = conditions.filter(({ settledBy }) => settledBy === 'client' || settledBy === 'partner');
  const deciders = [
    ...(conditions.some(({ settledBy }) => settledBy === 'socialWorker') ? ['een maatschappelijk werker'] : []),
    ...(conditions.some(({ settledBy }) => settledBy === 'vdab') ? ['VDAB'] : []),
  ];
  return [
    { field: 'needed', label: 'Nog nodig', value: [...new Set(needed.map(({ text }) => text))].join('\n') },
    {
      field: 'decides',
      label: 'Wie beslist',
      value: deciders.length === 0 ? '' : `Of het kan, beslist ${deciders.join(' of ')}.`,
    },
  ];
};

const pricesOf = (pathways: readonly PathwayAdvice[], { organisation, date }: StepsInput): readonly DatedFact[] =>
  pathways.flatMap(({ pathway }) => {
    if (pathway === 'wijkWerkenWorker')
      return [
        ...priceRow(organisation, 'wijkWerkPay', { label: 'Je krijgt', after: 'wijk-werken' }, date),
        ...limitRow(organisation, wijkWerkLimits, 'Hoogstens', date),
      ];
    if (pathway !== 'wijkWerkenGebruiker') return [];
    return [
      ...priceRow(organisation, 'wijkWerkPrice', { label: 'Je betaalt', after: 'dat begint' }, date),
      ...priceRow(organisation, 'wijkWerkRegistration', { label: 'Inschrijving' }, date),
    ];
  });

const doorTitle = (id: Contact['id'], organisation: Organisation): string => {
  const { name, role } = contactOf(organisation, id);
  return id === 'sociaalHuis' ? `${name}: ${role === '' ? 'onthaal' : role}` : name;
};

/** De Opstap is never called directly: nobody goes there without a referral by a maatschappelijk werker. */
const firstRow = (id: Contact['id']): readonly Fact[] =>
  id === 'deOpstap'
    ? [
        {
          field: 'first',
          label: 'Eerst',
          value: 'Praat met een maatschappelijk werker van het Sociaal Huis. Die schrijft de brief.',
        },
      ]
    : [];

/** What the client goes there for: not the name of the door again. */
const purpose = (pathway: PathwayId, id: Contact['id'], { answers, organisation }: StepsInput): string => {
  const { name, summary } = pathwayTextOf(pathway, organisation);
  // The OCMW that pays the leefloon leads to wijk-werken; this one helps to find it.
  if (pathway === 'wijkWerkenWorker' && id === 'sociaalHuis' && !hasChosen(answers, 'leefloonPayer', 'thisOcmw'))
    return `${name} (via het OCMW dat je leefloon betaalt)`;
  return contactOf(organisation, id).name.includes(name) ? summary : name;
};

const step = (
  id: Contact['id'],
  pathways: readonly PathwayAdvice[],
  talk: readonly string[],
  input: StepsInput,
): Block => {
  const bring = whatToBring(id, input.answers, input.vdabPurpose);
  const checked = checkedOn(contactOf(input.organisation, id));
  return {
    type: 'step',
    title: doorTitle(id, input.organisation),
    rows: [
      {
        field: 'pathways',
        label: 'Waarvoor',
        value: [...talk, ...pathways.map(({ pathway }) => purpose(pathway, id, input))].join('\n'),
      },
      ...firstRow(id),
      ...contactRows(input.organisation, id, input.date),
      ...(bring === '' ? [] : [{ field: 'bring', label: 'Breng mee', value: bring }]),
      ...datedRows(pricesOf(pathways, input), checked),
      ...conditionRows(pathways),
      { field: 'checkedOn', label: 'Nagekeken op', value: checked },
    ].filter((row) => row.value !== ''),
  };
};

/** The house of another municipality: this one forwards the request and says until when. */
const forwardSteps = ({ advice, answers, isNamed }: StepsInput): readonly Block[] => {
  const task = forwardingOf(advice);
  if (task === undefined) return [];
  const about = talksOf(advice.todayTasks.filter(isElsewhere));
  const by = task.before === undefined ? '' : `, uiterlijk op ${formatDutchDate(task.before)}`;
  const goesOn = isNamed ? `Wij sturen je vraag door${by}.` : 'Ga er zelf langs met je vraag.';
  return [
    {
      type: 'step',
      title: 'Het OCMW van jouw gemeente',
      rows: [
        {
          field: 'pathways',
          label: 'Waarvoor',
          value: about.length === 0 ? 'Je vraag van vandaag.' : about.join('\n'),
        },
        { field: 'next', label: 'Wat nu', value: `${goesOn} Het OCMW daar neemt een beslissing.` },
        { field: 'bring', label: 'Breng mee', value: whatToBring('sociaalHuis', answers) },
      ],
    },
  ];
};

/**
 * One step per door, in the order in which they are best taken; empty when nothing fits and no social worker waits. Who
 * asks for money, or has something urgent, reads on the sheet where the social worker is.
 */
export const clientSheetSteps = (input: StepsInput): readonly Block[] =>
  doorOrder.flatMap((id) => {
    const pathways = open(input.advice).filter(({ pathway }) => doorOf(pathway, input.answers) === id);
    const talk = id === 'sociaalHuis' ? talksHere(input.advice) : [];
    const here = pathways.length === 0 && talk.length === 0 ? [] : [step(id, pathways, talk, input)];
    return id === 'sociaalHuis' ? [...here, ...forwardSteps(input)] : here;
  });

/** Where everybody can go when no pathway fits (yet). */
export const socialWorkerStep = (input: StepsInput): Block => {
  const bring = whatToBring('sociaalHuis', input.answers);
  return {
    type: 'step',
    title: doorTitle('sociaalHuis', input.organisation),
    rows: [
      { field: 'pathways', label: 'Waarvoor', value: 'Samen bekijken wat voor jou mogelijk is.' },
      ...contactRows(input.organisation, 'sociaalHuis', input.date),
      { field: 'bring', label: 'Breng mee', value: bring },
      { field: 'checkedOn', label: 'Nagekeken op', value: checkedOn(contactOf(input.organisation, 'sociaalHuis')) },
    ],
  };
};
