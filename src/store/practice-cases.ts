import type { RecipientId } from '../domain/catalogue/pathways.ts';
import type { PartialDate } from '../domain/dates.ts';
import type { Client } from '../domain/dossier/records.ts';
import type { ReferralState } from '../domain/referral/referral.ts';

/** One fictional person for practice, and how far the referral got. */
export interface PracticeCase {
  readonly surname: string;
  readonly firstName: string;
  readonly birthDate: PartialDate | null;
  readonly formOfAddress: Client['formOfAddress'];
  readonly discreet?: boolean;
  readonly request: 'findWork' | 'registerVdab' | 'meaningfulActivity' | 'volunteering' | 'moneyOrLeefloon';
  readonly income: 'leefloon' | 'unemploymentBenefit' | 'none' | 'healthFund';
  readonly recipient: RecipientId;
  /** The moves after the draft, in order; the last one gives `state`. */
  readonly steps: readonly ReferralState[];
  readonly state: ReferralState;
  readonly nextStep?: string;
}

const born = (year: number, month: number | null = null, day: number | null = null): PartialDate => ({
  year,
  month,
  day,
});
/** The way of a letter to De Opstap until it left. */
const gated = ['awaitingApproval', 'approved', 'issued'] as const;

export const practiceCases: readonly PracticeCase[] = [
  {
    surname: 'Oefenaar',
    firstName: 'Anna',
    birthDate: born(1990, 5, 4),
    formOfAddress: 'mevrouw',
    request: 'meaningfulActivity',
    income: 'leefloon',
    recipient: 'deOpstap',
    steps: [],
    state: 'draft',
    nextStep: 'Reden nog overlezen',
  },
  {
    surname: 'Proefpersoon',
    firstName: 'Bert',
    birthDate: born(1984, 11, 23),
    formOfAddress: 'heer',
    request: 'volunteering',
    income: 'leefloon',
    recipient: 'deOpstap',
    steps: ['awaitingApproval'],
    state: 'awaitingApproval',
  },
  {
    surname: 'Van den Oefenberg',
    firstName: 'Çiçek',
    birthDate: born(1999, 1, 30),
    formOfAddress: 'mevrouw',
    request: 'meaningfulActivity',
    income: 'none',
    recipient: 'deOpstap',
    steps: ['awaitingApproval', 'approved'],
    state: 'approved',
  },
  {
    surname: "D'Hoefening",
    firstName: 'Dirk',
    birthDate: born(1976, 7, 8),
    formOfAddress: 'heer',
    request: 'registerVdab',
    income: 'unemploymentBenefit',
    recipient: 'vdab',
    steps: ['issued'],
    state: 'issued',
  },
  {
    surname: 'Testema',
    firstName: 'Els',
    birthDate: born(1968, 3, 15),
    formOfAddress: 'mevrouw',
    request: 'volunteering',
    income: 'healthFund',
    recipient: 'deOpstap',
    steps: [...gated, 'received'],
    state: 'received',
  },
  {
    surname: 'Nergensson',
    firstName: 'Farid',
    birthDate: born(1995),
    formOfAddress: 'heer',
    request: 'findWork',
    income: 'leefloon',
    recipient: 'deOpstap',
    steps: [...gated, 'accepted'],
    state: 'accepted',
  },
  {
    surname: 'Fictiema',
    firstName: 'Greet',
    birthDate: born(1981, 9),
    formOfAddress: 'mevrouw',
    request: 'meaningfulActivity',
    income: 'leefloon',
    recipient: 'deOpstap',
    steps: [...gated, 'refused'],
    state: 'refused',
  },
  {
    surname: 'Verzonnen',
    firstName: 'Hüseyin',
    birthDate: born(2001, 12, 2),
    formOfAddress: 'heer',
    request: 'volunteering',
    income: 'leefloon',
    recipient: 'deOpstap',
    steps: [...gated, 'accepted', 'ongoing'],
    state: 'ongoing',
  },
  {
    surname: 'Schijnbaar',
    firstName: 'Ilse',
    birthDate: born(1972, 6, 19),
    formOfAddress: 'none',
    discreet: true,
    request: 'meaningfulActivity',
    income: 'leefloon',
    recipient: 'deOpstap',
    steps: [...gated, 'received', 'accepted', 'ongoing', 'finished'],
    state: 'finished',
  },
  {
    surname: 'Denkbeeldig',
    firstName: 'Jef',
    birthDate: born(1964, 4, 27),
    formOfAddress: 'heer',
    request: 'findWork',
    income: 'unemploymentBenefit',
    recipient: 'deOpstap',
    steps: [...gated, 'accepted', 'stopped'],
    state: 'stopped',
  },
  {
    surname: 'Zogezegd',
    firstName: 'Kübra',
    birthDate: born(1993, 10, 11),
    formOfAddress: 'mevrouw',
    request: 'registerVdab',
    income: 'none',
    recipient: 'vdab',
    steps: ['clientDeclined'],
    state: 'clientDeclined',
  },
  {
    surname: 'Bijwijze',
    firstName: 'Łukasz',
    birthDate: born(1987, 8, 5),
    formOfAddress: 'heer',
    request: 'registerVdab',
    income: 'leefloon',
    recipient: 'vdab',
    steps: ['issued', 'noAnswer'],
    state: 'noAnswer',
    nextStep: 'Dinsdag opnieuw bellen',
  },
  {
    surname: 'Zogenaamd',
    firstName: 'Mieke',
    birthDate: born(1979, 2, 14),
    formOfAddress: 'mevrouw',
    request: 'moneyOrLeefloon',
    income: 'none',
    recipient: 'deOpstap',
    steps: ['awaitingApproval', 'withdrawn'],
    state: 'withdrawn',
  },
];
