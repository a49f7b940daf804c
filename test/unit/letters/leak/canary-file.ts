import { localDateSchema } from '../../../../src/domain/dates.ts';
import { type FileNote, fileNoteSchema } from '../../../../src/domain/dossier/file-note.ts';
import {
  type Client,
  clientSchema,
  type KlusRequest,
  klusRequestSchema,
  type StaffMember,
  staffMemberSchema,
  type Visit,
  visitSchema,
} from '../../../../src/domain/dossier/records.ts';
import type { Answer } from '../../../../src/domain/intake/answers.ts';
import { optionalFieldIds, type Referral, referralSchema } from '../../../../src/domain/referral/referral.ts';

/** Everything that the house keeps about one person, and who works on it. */
export interface WholeFile {
  readonly client: Client;
  readonly visit: Visit;
  readonly referral: Referral;
  readonly note: FileNote;
  readonly klus: KlusRequest;
  /** Opened the visit and prepared the letter. */
  readonly owner: StaffMember;
  /** Released the letter. */
  readonly approver: StaffMember;
  /** Explained the letter to the client. */
  readonly explainer: StaffMember;
}

export const schemas = {
  client: clientSchema,
  visit: visitSchema,
  referral: referralSchema,
  note: fileNoteSchema,
  klus: klusRequestSchema,
  owner: staffMemberSchema,
  approver: staffMemberSchema,
  explainer: staffMemberSchema,
} as const;

/** A different value each time, so that a trace says where it came from. */
const id = (n: number): string => `c0ffee${String(n).padStart(2, '0')}-1493-4b19-aa69-d532e4e7e63c`;
const at = (day: string): string => `${day}T10:11:12.345Z`;
const by = { by: id(11), at: at('2026-06-08') };

const said = (choices: readonly string[], text: string): Answer => ({ type: 'choices', choices, text });

const phone = (last: string) => ({ typed: `kanarietel ${last}`, e164: `+3247000${last.replaceAll(' ', '')}` });
const address = (words: string, number: string) => ({
  street: `${words}straat`,
  houseNumber: `${number}A`,
  box: `${number}B`,
  postcode: `${number}C`,
  place: `${words}gem`,
  country: `${words}land`,
});
const nationalNumber = { typed: '71.03.19-999.41', digits: '71031999941' };

const correction = (field: string, before: unknown, after: unknown) => ({
  ...{ field, before, after, why: `kanariewaarom${field}` },
  ...by,
});

const decision = (reason: string) => [{ isOn: false, reason, ...by, ends: [{ by: id(14), at: at('2026-06-12') }] }];

const client = {
  ...{ id: id(1), surname: 'Kwartelaar', firstName: 'Zebedeus' },
  birthDate: { year: 1971, month: 3, day: 19 },
  formOfAddress: 'mevrouw',
  phone: phone('71 93'),
  email: 'kwartelpost@voorbeeld.test',
  address: address('Papegaai', '63107'),
  ...{ nationalNumber, discreet: false, createdAt: at('2026-06-01') },
  corrections: [
    correction('surname', 'Oudenaamkanarie', 'Nieuwenaamkanarie'),
    correction('firstName', 'Oudevoornaamkanarie', 'Nieuwevoornaamkanarie'),
    correction('birthDate', { year: 1952, month: 7, day: 28 }, { year: 1953, month: 8, day: 27 }),
    correction('formOfAddress', 'heer', 'none'),
    correction('phone', phone('72 11'), phone('72 12')),
    correction('email', 'oudepost@voorbeeld.test', 'nieuwepost@voorbeeld.test'),
    correction('address', address('Oudekanarie', '73201'), address('Nieuwekanarie', '73202')),
    correction(
      'nationalNumber',
      { typed: '52.07.28-999.21', digits: '52072899921' },
      {
        ...{ typed: '53.08.27-999.11', digits: '53082799911' },
      },
    ),
  ],
  restrictions: decision('kanariebetwist'),
  holds: decision('kanarieberoep'),
};

/** Answers that all count at once: a question that is not asked any more would prove nothing. */
const answers: Visit['answers'] = {
  aboutSelf: said(['someoneElse'], 'kanarieaboutself'),
  requestForHelp: said(['moneyOrLeefloon', 'findWork', 'somethingElse'], 'kanarierequest'),
  residence: said(['otherMunicipality'], 'kanarieresidence'),
  otherMunicipality: said(['elsewhereInFlanders'], 'kanariemunicipality'),
  language: said(['other'], 'Kanarietalig'),
  interpreter: said(['yes'], 'kanarieinterpreter'),
  selfEmployed: said(['stopped'], 'kanarieselfemployed'),
  urgentSigns: said(['seizure', 'noIncome'], 'kanarieurgent'),
  income: said(['equivalentLeefloon', 'healthFund', 'unemploymentBenefit'], 'kanarieincome'),
  leefloonPayer: said(['otherOcmw'], 'kanariepayer'),
  rvaLetter: said(['yes'], 'kanarieletter'),
  rvaEndDate: { type: 'date', date: { year: 2027, month: 5, day: 17 } },
  rvaEndReason: said(['sanction'], 'kanarieendreason'),
  vdabRegistered: said(['yes'], 'kanarieregistered'),
  vdabMediator: said(['yes'], 'Kanariebemiddelaar'),
  workNow: said(['partly'], 'kanarieworknow'),
  obstacle: said(['yes'], 'kanarieobstacle'),
  permission: said(['advisingPhysician'], 'kanariepermission'),
  vaphSupport: said(['yes'], 'kanarievaph'),
  privateEmployer: said(['sought'], 'kanarieemployer'),
  socialWorker: said(['yes'], 'Kanarieassistent'),
};

const visit = {
  ...{ id: id(2), clientId: id(1), birthDate: { year: 1949, month: 10, day: 23 }, owner: id(11), state: 'paused' },
  ...{ startedAt: at('2026-06-02'), changedAt: at('2026-06-03'), day: '2026-11-20', currentQuestion: 'income' },
  ...{ step: 'finish', nextStep: 'kanarievolgendestap', answers },
  mandate: {
    ...{ representative: 'Kanariebuurman', relation: 'kanariebuur' },
    ...{ recordedBy: id(11), recordedAt: at('2026-06-04') },
  },
  outcome: 'unmetNeed',
  choices: [{ field: 'answers.income', dropped: 'kanarieafgewezen', ...by }],
};

const sha = (digit: string): string => `${'c0ffee'}${digit.repeat(58)}`;

const referral = {
  ...{ id: id(3), visitId: id(2), recipient: 'deOpstap', reference: '7K3M-92X-QTZ', state: 'issued' },
  forms: ['socialContacts', 'werkervaringsstage'],
  ...{ vdabPurpose: 'talk', reasonSentence: 'Kanariereden is de zin die hier staat.', delivery: 'post' },
  ticked: optionalFieldIds,
  addressCheck: {
    ...{ address: address('Bestemming', '82304'), checkedAt: 'kanariecontrole', ...by, scope: 'letter' },
  },
  consent: { given: true, explainedBy: id(13), at: at('2026-11-21'), how: 'signed', content: sha('7') },
  acceptedFindings: [{ id: 'kanariebevinding', ...by }],
  preparedBy: id(11),
  approval: {
    ...{ by: id(12), at: at('2026-06-05'), paperId: id(4), sha256: sha('1'), duplicateSha256: sha('2') },
    ...{ partnerCopySha256: sha('3'), signature: 'kanariehandtekening' },
  },
  issued: { at: at('2026-06-06'), day: '2026-06-16', by: id(11), way: 'printed', paperId: id(5) },
  changedAt: at('2026-06-07'),
  history: [{ state: 'withdrawn', ...by, note: 'kanariegeschiedenis' }],
  choices: [{ field: 'reasonSentence', dropped: 'kanarieandereversie', ...by }],
};

const staffMember = (n: number, name: string, last: string) => ({
  ...{ id: id(n), name: `${name}medewerker`, function: `${name}functie`, phone: `050 00 ${last}` },
  roles: ['socialWorker'],
});

/** Every field of every record, each with a value that stands nowhere else. */
export const wholeFile: WholeFile = {
  client: clientSchema.parse(client),
  visit: visitSchema.parse(visit),
  referral: referralSchema.parse(referral),
  note: fileNoteSchema.parse({
    ...{ id: id(6), clientId: id(1), writtenBy: id(11), writtenAt: at('2026-06-09'), text: 'kanarienota' },
  }),
  klus: klusRequestSchema.parse({
    ...{ id: id(7), owner: id(11), day: '2026-06-10', changedAt: at('2026-06-11'), state: 'open' },
    ...{ applicantKind: 'farm', name: 'Kanarieboer', phone: phone('74 15'), task: 'Kanarieklus', taskKind: 'garden' },
    ...{ place: 'Kanariehoeve', wishedMoment: 'kanariemoment' },
    choices: [{ field: 'task', dropped: 'kanarieandereklus', ...by }],
  }),
  owner: staffMemberSchema.parse(staffMember(11, 'Eigenaar', '75 16')),
  approver: staffMemberSchema.parse(staffMember(12, 'Vrijgever', '75 17')),
  explainer: staffMemberSchema.parse(staffMember(13, 'Uitlegger', '75 18')),
};

export const paperDay = localDateSchema.parse('2026-11-22');
