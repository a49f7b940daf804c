import { readFileSync } from 'node:fs';
import { readTemplates } from '../../../src/cli/template-files.ts';
import type { Advice, PathwayAdvice, Source, TodayTask } from '../../../src/domain/advice/advice.ts';
import type { Organisation } from '../../../src/domain/catalogue/organisation.ts';
import { parseOrganisation } from '../../../src/domain/catalogue/parse-organisation.ts';
import { opstapForms, type PathwayId, pathwayIds } from '../../../src/domain/catalogue/pathways.ts';
import { instantSchema, type LocalDate, localDateSchema } from '../../../src/domain/dates.ts';
import { untouchedFile } from '../../../src/domain/dossier/file-decisions.ts';
import type { Address, Client, KlusRequest } from '../../../src/domain/dossier/records.ts';
import { clientIdSchema, klusRequestIdSchema, staffMemberIdSchema } from '../../../src/domain/ids.ts';
import type { Answers } from '../../../src/domain/intake/answers.ts';
import type { Situation } from '../../../src/domain/intake/situation.ts';
import type { LetterInput } from '../../../src/letter/letter-input.ts';
import { makeLetter } from '../../../src/letter/make-letter.ts';
import type { LetterPaper } from '../../../src/letter/paper.ts';
import { type FontFiles, fontFileNames } from '../../../src/typeset/font-files.ts';

const root = new URL('../../../', import.meta.url);

export const today: LocalDate = localDateSchema.parse('2026-11-22');

export const organisation = (name = 'kortemark'): Organisation => {
  const file = new URL(`assets/organisations/${name}/organisation.json`, root);
  const parsed = parseOrganisation(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

/** The font files of assets/fonts, read once. */
export const fonts: FontFiles = Object.fromEntries(
  fontFileNames.map((name) => [name, new Uint8Array(readFileSync(new URL(`assets/fonts/${name}`, root)))]),
) as FontFiles;

export const staffId = staffMemberIdSchema.parse('5f0c7a52-6c9e-4b0f-9b53-0d7a6a1c0001');

export const address: Address = {
  street: 'Teststraat',
  houseNumber: '12',
  box: '3',
  postcode: '8610',
  place: 'Handzame',
  country: '',
};

/** A plainly fictional person. */
export const client = (change: Partial<Client> = {}): Client => ({
  id: clientIdSchema.parse('5f0c7a52-6c9e-4b0f-9b53-0d7a6a1c0002'),
  surname: 'Voorbeeld',
  firstName: 'Fatima',
  birthDate: { year: 1988, month: 2, day: 29 },
  formOfAddress: 'mevrouw',
  phone: { typed: '0470 00 00 01', e164: '+32470000001' },
  email: 'fatima@voorbeeld.test',
  address,
  nationalNumber: { typed: '88.02.29-999.90', digits: '88022999990' },
  discreet: false,
  createdAt: instantSchema.parse('2026-11-22T09:00:00.000Z'),
  ...untouchedFile,
  ...change,
});

const one = (...choices: readonly string[]): { readonly type: 'choices'; readonly choices: readonly string[] } => ({
  type: 'choices',
  choices,
});

/** A long intake in which every field of both letters has a value. */
export const fullAnswers: Answers = {
  aboutSelf: one('self'),
  requestForHelp: one('findWork', 'rvaLetter'),
  residence: one('handzame'),
  language: one('arabic'),
  interpreter: one('yes'),
  selfEmployed: one('no'),
  income: one('healthFund', 'unemploymentBenefit'),
  rvaEndDate: { type: 'date', date: { year: 2027, month: 1, day: 31 } },
  rvaEndReason: one('sanction'),
  vdabRegistered: one('yes'),
  vdabMediator: { ...one('yes'), text: 'Bram Bemiddelaar' },
  workNow: one('partly'),
  obstacle: one('yes'),
  permission: one('advisingPhysician'),
  vaphSupport: one('no'),
  socialWorker: { ...one('yes'), text: 'Wies Werker' },
};

export const situation = (change: Partial<Situation> = {}): Situation => ({
  answers: fullAnswers,
  birthDate: { year: 1988, month: 2, day: 29 },
  hasMandate: false,
  isNamed: true,
  ...change,
});

export const reference = '7K3M-92';

/** As many as one letter can ask for: what is still open stands alone. */
export const namedForms = opstapForms.filter((form) => form !== 'otherActivation');

export const letterInput = (change: Partial<LetterInput> = {}): LetterInput => ({
  recipient: 'deOpstap',
  client: client(),
  situation: situation(),
  forms: ['socialContacts', 'werkervaringsstage'],
  vdabPurpose: 'talk',
  reasonSentence: 'Zij wil opnieuw werken en zoekt een plek waar zij rustig ervaring kan opdoen.',
  ticked: [],
  delivery: 'carried',
  addressCheck: null,
  reference,
  consent: { day: today, explainedBy: 'Lies Onthaal' },
  organisation: organisation(),
  templates: readTemplates(change.organisation?.id ?? 'kortemark'),
  signatory: { name: 'Wies Werker', function: 'maatschappelijk werker', phone: '051 00 00 02' },
  date: today,
  mark: { type: 'none' },
  ...change,
});

/** The letter of this input; a fault fails the test. */
export const letter = (change: Partial<LetterInput> = {}): LetterPaper => {
  const made = makeLetter(letterInput(change));
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
};

const source: Source = { title: 'Testbron', url: 'https://voorbeeld.test', checkedOn: today };

const pathwayAdvice = (pathway: PathwayId, verdict: PathwayAdvice['verdict']): PathwayAdvice => ({
  pathway,
  verdict,
  reasons: [{ ruleId: 'test', verdict, text: 'Een reden.', because: [], source }],
  conditions:
    verdict === 'fitsIf'
      ? [
          {
            id: `${pathway}First`,
            text: `Een maatschappelijk werker gaat akkoord (${pathway}).`,
            settledBy: 'socialWorker',
          },
          { id: 'ready', text: 'Een gewone job lukt nu nog niet.', settledBy: 'socialWorker' },
        ]
      : [],
  missing: [],
});

/** Advice as the sheet sees it: these verdicts, everything else does not fit. */
export const advice = (
  verdicts: Partial<Record<PathwayId, PathwayAdvice['verdict']>>,
  todayTasks: readonly TodayTask[] = [],
): Advice => ({
  pathways: pathwayIds.map((id) => pathwayAdvice(id, verdicts[id] ?? 'doesNotFit')),
  todayTasks,
  nextQuestion: null,
});

export const clientTask: TodayTask = {
  id: 'askUnion',
  urgency: 'soon',
  text: 'Vraag eerst uitleg aan je vakbond of aan de RVA.',
  by: 'client',
  before: localDateSchema.parse('2027-01-31'),
  source,
};

export const klusRequest = (change: Partial<KlusRequest> = {}): KlusRequest => ({
  id: klusRequestIdSchema.parse('5f0c7a52-6c9e-4b0f-9b53-0d7a6a1c0003'),
  owner: staffId,
  day: today,
  changedAt: instantSchema.parse('2026-11-22T09:00:00.000Z'),
  state: 'open',
  applicantKind: 'private',
  name: 'Omer Voorbeeld',
  phone: { typed: '051 00 00 03', e164: '+3251000003' },
  task: 'Gras afrijden en de haag knippen',
  taskKind: 'garden',
  place: 'Teststraat 5, Zarren',
  wishedMoment: 'een voormiddag in april',
  ...change,
});
