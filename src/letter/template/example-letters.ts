import type { Organisation } from '../../domain/catalogue/organisation.ts';
import { opstapForms, type RecipientId } from '../../domain/catalogue/pathways.ts';
import { instantSchema, type LocalDate } from '../../domain/dates.ts';
import type { Address } from '../../domain/dossier/records.ts';
import type { StaffMemberId } from '../../domain/ids.ts';
import type { Answers } from '../../domain/intake/answers.ts';
import { optionalFieldIds } from '../../domain/referral/referral.ts';
import type { LetterClient, LetterInput } from '../letter-input.ts';
import type { LetterTemplates } from './choose-templates.ts';

/** Invented letters in which to look at a template: everything and long, what is usual, and next to nothing. */
export const exampleIds = ['longest', 'usual', 'shortest'] as const;
export type ExampleId = (typeof exampleIds)[number];

export interface ExampleAbout {
  readonly recipient: RecipientId;
  readonly organisation: Organisation;
  readonly templates: LetterTemplates;
  readonly date: LocalDate;
}

const one = (...choices: readonly string[]) => ({ type: 'choices', choices }) as const;

const manyAnswers: Answers = {
  aboutSelf: one('self'),
  requestForHelp: one('findWork', 'rvaLetter'),
  language: one('arabic'),
  interpreter: one('yes'),
  selfEmployed: one('no'),
  income: one('unemploymentBenefit'),
  rvaEndDate: { type: 'date', date: { year: 2027, month: 1, day: 31 } },
  rvaEndReason: one('timeLimit'),
  vdabRegistered: one('yes'),
  vdabMediator: { ...one('yes'), text: 'Maximiliaan Van den Voorbeeldgaerde' },
  workNow: one('partly'),
  obstacle: one('no'),
};

const longestClient: LetterClient = {
  surname: 'Van den Voorbeeld-Testmansbroeck',
  firstName: 'Bernadette-Alexandrina Josephina',
  formOfAddress: 'mevrouw',
  birthDate: { year: 1968, month: 9, day: 28 },
  phone: { typed: '0470 00 00 00', e164: '+32470000000' },
  address: {
    street: 'Burgemeester Voorbeeld-Verzonnenstraat',
    houseNumber: '1234A',
    box: '12.03',
    postcode: '9999',
    place: 'Verzonnen-Kapelle-aan-de-Testvaart',
    country: '',
  },
  discreet: false,
};

const shortestClient: LetterClient = {
  surname: 'Bo',
  firstName: 'An',
  formOfAddress: 'none',
  birthDate: null,
  phone: null,
  address: null,
  discreet: false,
};

const longReason =
  'Zij wil na een lange periode thuis opnieuw onder de mensen komen, zoekt een plek dicht bij huis waar zij rustig ervaring kan opdoen, en werkt het liefst enkele voormiddagen per week.';

type Example = Pick<LetterInput, 'client' | 'forms' | 'vdabPurpose' | 'reasonSentence' | 'ticked' | 'consent'> & {
  readonly answers: Answers;
};

const examples: Readonly<Record<ExampleId, (date: LocalDate) => Example>> = {
  longest: (date) => ({
    client: longestClient,
    answers: manyAnswers,
    // As many as one letter can ask for: what is still open stands alone.
    forms: opstapForms.filter((form) => form !== 'otherActivation'),
    vdabPurpose: 'wijkWerken',
    reasonSentence: longReason,
    ticked: optionalFieldIds,
    consent: { day: date, explainedBy: 'Maximiliaan Van den Voorbeeldgaerde' },
  }),
  usual: (date) => ({
    client: { ...longestClient, surname: 'Voorbeeld', firstName: 'Jan', formOfAddress: 'heer' },
    answers: { ...manyAnswers, interpreter: one('no'), vdabMediator: one('no') },
    forms: ['volunteering'],
    vdabPurpose: 'talk',
    reasonSentence: 'Hij wil opnieuw werken.',
    ticked: [],
    consent: { day: date, explainedBy: 'An Proefpersoon' },
  }),
  shortest: () => ({
    client: shortestClient,
    answers: {},
    forms: [],
    vdabPurpose: 'register',
    reasonSentence: '',
    ticked: [],
    consent: null,
  }),
};

/** An invented letter, marked as one. */
export const exampleLetter = (id: ExampleId, about: ExampleAbout): LetterInput => {
  const { answers, ...example } = examples[id](about.date);
  return {
    ...example,
    ...about,
    situation: { answers, birthDate: example.client.birthDate, hasMandate: false, isNamed: true },
    delivery: 'carried',
    addressCheck: null,
    reference: 'VOORBEELD',
    signatory: { name: 'An Proefpersoon', function: 'maatschappelijk werker', phone: '' },
    mark: { type: 'practice' },
  };
};

/** Nobody lives there. */
export const inventedAddress: Address = {
  street: 'Verzonnenstraat',
  houseNumber: '12',
  box: '3',
  postcode: '9999',
  place: 'Voorbeelddorp',
  country: '',
};

/** The usual invented letter with an invented address in its window. */
export const postedExample = (about: ExampleAbout, by: StaffMemberId): LetterInput => ({
  ...exampleLetter('usual', about),
  delivery: 'post',
  addressCheck: {
    address: inventedAddress,
    checkedAt: '',
    by,
    at: instantSchema.parse(`${about.date}T12:00:00.000Z`),
    scope: 'letter',
  },
});
