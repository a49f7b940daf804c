import { deepStrictEqual, ok as isTrue } from 'node:assert/strict';
import type { Client, Visit } from '../../src/domain/dossier/records.ts';
import type { StaffMemberId } from '../../src/domain/ids.ts';
import type { QuestionId } from '../../src/domain/intake/answers.ts';
import { withAccepted } from '../../src/domain/referral/accepted-findings.ts';
import type { Referral } from '../../src/domain/referral/referral.ts';
import type { OpenVault } from '../../src/store/vault.ts';
import { seeded } from '../seeded.ts';
import {
  aClient,
  addLetter,
  aPaper,
  aReferral,
  aVisit,
  enrol,
  type Laptop,
  newLaptop,
  newOffice,
  unlock,
} from './laptop.ts';

const surnames = ['Acacia', 'Beukeboom', 'Cederhout', 'Dennenwoud', 'Eikelaar', 'Çelik', 'Łukasz', "D'Hoore"];
const questions: readonly QuestionId[] = [
  'income',
  'workNow',
  'socialWorker',
  'vdabRegistered',
  'language',
  'obstacle',
];

/** What the office must contain: plain maps, changed beside the vault. */
interface Model {
  readonly clients: Map<string, Client>;
  readonly visits: Map<string, Visit>;
  readonly referrals: Map<string, Referral>;
  readonly settings: Map<string, string>;
}

interface Day {
  readonly laptop: Laptop;
  readonly model: Model;
  readonly members: readonly StaffMemberId[];
  readonly random: (max: number) => number;
  vault: OpenVault;
}

const oneOf = <Item>(day: Day, items: Iterable<Item>): Item | undefined => {
  const list = [...items];
  return list[day.random(Math.max(1, list.length))];
};

const worked = <Value>(done: { ok: true; value: Value } | { ok: false; error: { type: string } }): Value => {
  if (!done.ok) throw new Error(`refused: ${done.error.type}`);
  return done.value;
};

const byId = <Item extends { readonly id: string }>(items: Iterable<Item>): readonly Item[] =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The office as it is against the office as it must be, in every reader there is. */
const compare = async (day: Day): Promise<void> => {
  const { vault, model } = day;
  deepStrictEqual(byId(await vault.clients.all()), byId(model.clients.values()));
  deepStrictEqual(byId(await vault.visits.all()), byId(model.visits.values()));
  deepStrictEqual(byId(await vault.referrals.all()), byId(model.referrals.values()));
  for (const [key, value] of model.settings) deepStrictEqual(await vault.settings.get(key), value);
  for (const surname of surnames) {
    const expected = [...model.clients.values()].filter((client) => client.surname === surname).map(({ id }) => id);
    const found = vault.search(surname).map(({ clientId }) => clientId);
    deepStrictEqual(found.sort(), expected.sort().slice(0, 50));
  }
  deepStrictEqual(await vault.setAside(), []);
};

const reopen = async (day: Day): Promise<void> => {
  day.vault.lock();
  day.vault = await unlock(day.laptop, oneOf(day, day.members) ?? day.vault.me.id);
};

const changeVisit = async (day: Day): Promise<void> => {
  const visit = oneOf(day, day.model.visits.values());
  if (visit === undefined) return;
  const question = questions[day.random(questions.length)] ?? 'income';
  const { [question]: _dropped, ...without } = visit.answers;
  const answers =
    day.random(3) === 0
      ? without
      : { ...without, [question]: { type: 'choices' as const, choices: [String(day.random(9))] } };
  const patch = day.random(2) === 0 ? { answers } : { answers, nextStep: `stap ${day.random(1000)}` };
  deepStrictEqual(worked(await day.vault.visits.change(visit.id, patch)), { ...visit, ...patch });
  day.model.visits.set(visit.id, { ...visit, ...patch });
};

const acceptOne = (day: Day, { acceptedFindings, changedAt }: Referral): Referral['acceptedFindings'] => {
  const by = day.vault.me.id;
  return withAccepted(acceptedFindings, [String(day.random(9))], { by, at: changedAt });
};

const moveReferral = async (day: Day): Promise<void> => {
  const referral = oneOf(day, day.model.referrals.values());
  if (referral === undefined) return;
  const { referrals } = day.vault;
  const attempts = [
    () => referrals.move(referral.id, { to: 'awaitingApproval', note: '' }),
    () => referrals.move(referral.id, { to: 'draft', note: '' }),
    () => referrals.edit(referral.id, { delivery: 'carried', acceptedFindings: acceptOne(day, referral) }),
    () => referrals.recordConsent(referral.id, { given: day.random(5) > 0, how: 'spoken' }),
    () => referrals.approve(referral.id, aPaper(referral.id, referral)),
    () => referrals.issue(referral.id, 'printed', aPaper(referral.id, referral)),
    () => referrals.move(referral.id, { to: 'accepted', note: '' }),
  ];
  const done = await (attempts[day.random(attempts.length)] ?? attempts[0])?.();
  if (done?.ok !== true) return;
  const { value } = done;
  isTrue(value.state !== 'approved' || day.vault.may('approveLetter') || referral.state === 'approved');
  isTrue(value.history.length >= referral.history.length);
  deepStrictEqual(value.history.slice(0, referral.history.length), referral.history);
  if (value.issued !== null) {
    const paper = await referrals.paper(value.issued.paperId);
    deepStrictEqual(paper?.bytes, aPaper(referral.id, referral).bytes);
  }
  day.model.referrals.set(referral.id, value);
};

const addClient = async (day: Day): Promise<void> => {
  const client = aClient({ surname: surnames[day.random(surnames.length)] ?? 'Acacia', firstName: 'Jan' });
  worked(await day.vault.clients.add(client));
  day.model.clients.set(client.id, client);
};

const changeClient = async (day: Day): Promise<void> => {
  const client = oneOf(day, day.model.clients.values());
  if (client === undefined) return;
  const patches: readonly Partial<Client>[] = [
    { surname: surnames[day.random(surnames.length)] ?? 'Acacia' },
    { discreet: day.random(2) === 0 },
    { phone: null, email: `oefen${day.random(99)}@voorbeeld.example` },
    { birthDate: { year: 1950 + day.random(50), month: null, day: null } },
  ];
  // Several at once, on different fields: none may be lost.
  const chosen = patches.slice(day.random(4));
  await Promise.all(chosen.map(async (patch) => worked(await day.vault.clients.change(client.id, patch))));
  const now: Client = Object.assign({}, client, ...chosen);
  deepStrictEqual(await day.vault.clients.get(client.id), now);
  day.model.clients.set(client.id, now);
};

const addVisit = async (day: Day): Promise<void> => {
  const client = oneOf(day, day.model.clients.values());
  if (client === undefined) return;
  const visit = aVisit(day.vault.me.id, client);
  worked(await day.vault.visits.add(visit));
  day.model.visits.set(visit.id, visit);
};

const addReferral = async (day: Day): Promise<void> => {
  const visit = oneOf(day, day.model.visits.values());
  if (visit === undefined) return;
  const referral = aReferral(visit, { recipient: day.random(2) === 0 ? 'deOpstap' : 'vdab' });
  day.model.referrals.set(referral.id, await addLetter(day.vault, referral));
};

const setSetting = async (day: Day): Promise<void> => {
  const [key, value] = [`k${day.random(4)}`, String(day.random(1000))];
  const done = await day.vault.settings.set(key, value);
  isTrue(done.ok === day.vault.may('changeSettings'));
  if (done.ok) day.model.settings.set(key, value);
};

/** A crash between row and page, or a page that is gone: the rows are the truth. */
const losePages = async (day: Day): Promise<void> => {
  day.vault.lock();
  await day.laptop.onDisk(async (db) => {
    if (day.random(2) === 0) await db.table('page').clear();
    else await db.table('meta').delete('pages');
  });
  await reopen(day);
};

const acts = [
  addClient,
  addClient,
  changeClient,
  addVisit,
  changeVisit,
  changeVisit,
  addReferral,
  moveReferral,
  moveReferral,
  setSetting,
];

/** One random day at a desk: `steps` acts, reopened now and then by another colleague, compared with the model each time. */
export const randomDay = async (seed: number, steps: number): Promise<void> => {
  const random = seeded(seed).below;
  const laptop = newLaptop();
  const { vault } = await newOffice(laptop);
  const members = [
    vault.me.id,
    await enrol(vault, 'Sam Sociaal', ['socialWorker']),
    await enrol(vault, 'Dina Desk', ['frontDesk']),
  ];
  const model: Model = { clients: new Map(), visits: new Map(), referrals: new Map(), settings: new Map() };
  const day: Day = { laptop, model, members, random, vault };
  for (let step = 0; step < steps; step++) {
    laptop.pass(random(10) === 0 ? -3_600_000 : random(60_000));
    await acts[random(acts.length)]?.(day);
    const chance = random(12);
    if (chance === 0) await reopen(day);
    if (chance === 1) await losePages(day);
    if (chance < 2) await compare(day);
  }
  await reopen(day);
  await compare(day);
  day.vault.lock();
};
