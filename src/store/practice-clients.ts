import type { Instant, LocalDate } from '../domain/dates.ts';
import { untouchedFile } from '../domain/dossier/file-decisions.ts';
import type { Client, Visit } from '../domain/dossier/records.ts';
import { clientIdSchema, klusRequestIdSchema, referralIdSchema, visitIdSchema } from '../domain/ids.ts';
import type { Answers } from '../domain/intake/answers.ts';
import { makeReference } from '../domain/referral/reference.ts';
import type { Referral, ReferralState } from '../domain/referral/referral.ts';
import { ok, type Result } from '../domain/result.ts';
import { type PracticeCase, practiceCases } from './practice-cases.ts';
import type { OpenVault, ReferralWriteFailure } from './vault.ts';

export interface PracticeDeps {
  readonly now: () => Instant;
  readonly today: () => LocalDate;
  readonly newId: () => string;
  readonly random: (max: number) => number;
  /** Id and name of a section of the municipality, for residence and address. */
  readonly section: { readonly id: string; readonly name: string };
  readonly postcode: string;
  /** Lays out the letter as the app does; every page of it says OEFENING. */
  readonly makePaper: (
    referral: Referral,
    visit: Visit,
    client: Client,
  ) => Promise<{
    readonly duplicateBytes: Uint8Array;
    readonly value: string;
    readonly bytes: Uint8Array;
  }>;
}

type Step = Result<unknown, ReferralWriteFailure>;

const clientOf = (practice: PracticeCase, deps: PracticeDeps): Client => ({
  id: clientIdSchema.parse(deps.newId()),
  surname: practice.surname,
  firstName: practice.firstName,
  birthDate: practice.birthDate,
  formOfAddress: practice.formOfAddress,
  phone: { typed: '0470 00 00 00', e164: '+32470000000' },
  email: null,
  address: {
    street: 'Oefenstraat',
    houseNumber: String(practiceCases.indexOf(practice) + 1),
    box: '',
    postcode: deps.postcode,
    place: deps.section.name,
    country: 'België',
  },
  nationalNumber: null,
  discreet: practice.discreet ?? false,
  createdAt: deps.now(),
  ...untouchedFile,
});

const answersOf = (practice: PracticeCase, section: string): Answers => ({
  aboutSelf: { type: 'choices', choices: ['self'] },
  requestForHelp: { type: 'choices', choices: [practice.request] },
  residence: { type: 'choices', choices: [section] },
  language: { type: 'choices', choices: ['dutch'] },
  selfEmployed: { type: 'choices', choices: ['no'] },
  income: { type: 'choices', choices: [practice.income] },
  ...(practice.income === 'leefloon' ? { leefloonPayer: { type: 'choices' as const, choices: ['thisOcmw'] } } : {}),
  vdabRegistered: { type: 'choices', choices: [practice.recipient === 'vdab' ? 'no' : 'yes'] },
  workNow: { type: 'choices', choices: ['yes'] },
  socialWorker: { type: 'choices', choices: ['no'] },
});

const visitOf = (practice: PracticeCase, client: Client, vault: OpenVault, deps: PracticeDeps): Visit => ({
  id: visitIdSchema.parse(deps.newId()),
  clientId: client.id,
  birthDate: null,
  owner: vault.me.id,
  state: practice.state === 'draft' ? 'open' : 'closed',
  startedAt: deps.now(),
  changedAt: deps.now(),
  day: deps.today(),
  currentQuestion: null,
  step: practice.state === 'draft' ? 'referral' : 'finish',
  nextStep: practice.nextStep ?? '',
  answers: answersOf(practice, deps.section.id),
  mandate: null,
  outcome: practice.state === 'draft' ? null : practice.state === 'clientDeclined' ? 'clientDeclined' : 'referred',
});

const draftOf = (practice: PracticeCase, visit: Visit, deps: PracticeDeps): Referral => ({
  id: referralIdSchema.parse(deps.newId()),
  visitId: visit.id,
  recipient: practice.recipient,
  reference: makeReference(deps.random),
  state: 'draft',
  forms: practice.recipient === 'deOpstap' ? ['volunteering'] : [],
  vdabPurpose: practice.recipient === 'vdab' ? 'register' : null,
  reasonSentence: practice.recipient === 'deOpstap' ? `${practice.firstName} zoekt een zinvolle bezigheid.` : '',
  ticked: [],
  delivery: 'carried',
  addressCheck: null,
  consent: null,
  acceptedFindings: [],
  preparedBy: visit.owner,
  approval: null,
  issued: null,
  changedAt: deps.now(),
  history: [],
});

const take = (
  vault: OpenVault,
  referral: Referral,
  to: ReferralState,
  paper: () => ReturnType<PracticeDeps['makePaper']>,
): Promise<Step> => {
  if (to === 'approved') return paper().then((made) => vault.referrals.approve(referral.id, made));
  if (to === 'issued') {
    return referral.recipient === 'deOpstap'
      ? vault.referrals.issue(referral.id, 'printed', null)
      : paper().then((made) => vault.referrals.issue(referral.id, 'printed', made));
  }
  return vault.referrals.move(referral.id, { to, note: to === 'withdrawn' ? 'Per vergissing gemaakt.' : '' });
};

const addCase = async (vault: OpenVault, practice: PracticeCase, deps: PracticeDeps): Promise<Step> => {
  const client = clientOf(practice, deps);
  const visit = visitOf(practice, client, vault, deps);
  const draft = draftOf(practice, visit, deps);
  const steps: readonly (() => Promise<Step>)[] = [
    () => vault.clients.add(client),
    () => vault.visits.add(visit),
    () => vault.referrals.add(draft),
    () => vault.referrals.recordConsent(draft.id, { given: true, how: 'spoken' }),
    ...practice.steps.map((to) => () => take(vault, draft, to, () => deps.makePaper(draft, visit, client))),
  ];
  for (const step of steps) {
    const done = await step();
    if (!done.ok) return done;
  }
  return ok(null);
};

const addKlus = (vault: OpenVault, deps: PracticeDeps): Promise<Step> =>
  vault.klusRequests.add({
    id: klusRequestIdSchema.parse(deps.newId()),
    owner: vault.me.id,
    day: deps.today(),
    changedAt: deps.now(),
    state: 'open',
    applicantKind: 'private',
    name: 'Oefenaanvrager',
    phone: null,
    task: 'Haag scheren aan de voorkant',
    taskKind: 'garden',
    place: deps.section.name,
    wishedMoment: 'in het voorjaar',
  });

/**
 * Fills a practice office: plainly fictional people, one in every state that a referral can have, each brought there by the
 * moves of the app itself, and one klus request. Refuses to touch a real office.
 */
export const addPracticeClients = async (vault: OpenVault, deps: PracticeDeps): Promise<Step> => {
  if (!vault.isPractice) throw new Error('practice clients belong in a practice office only');
  for (const practice of practiceCases) {
    const added = await addCase(vault, practice, deps);
    if (!added.ok) return added;
  }
  return addKlus(vault, deps);
};
