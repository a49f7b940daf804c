import type { StaffMemberId } from '../../src/domain/ids.ts';
import type { Storage } from '../../src/server/storage.ts';
import { aClient } from '../store/laptop.ts';
import { only } from '../store/two-clients.ts';
import { checkEnd, goRound } from './check-people-end.ts';
import { type Desk, officeOn } from './list-laptops.ts';
import { fail } from './oracles.ts';
import type { PeopleAct, WireFault } from './people-acts.ts';
import {
  asAdministrator,
  candidates,
  hour,
  membersOn,
  nele,
  newPhrase,
  type PeopleCounts,
  phrasesOf,
  type Story,
  signIn,
  stillOpen,
  takeKeys,
  untilLock,
} from './people-cast.ts';
import { faultyWire } from './people-wire.ts';
import { powerOf } from './powers.ts';
import { copyOf } from './records-of.ts';
import { newNoteBook } from './story-notes.ts';
import type { Template } from './three-laptops.ts';
import { waitTurns } from './wait-turns.ts';

const withFault = (story: Story, desk: Desk, fault: WireFault | null): void => {
  desk.wire =
    fault === null
      ? null
      : faultyWire(fault, {
          overtake: () => overtake(story, desk, fault.turns),
          stop: () => {
            story.counts.crashes += 1;
            void waitTurns(fault.turns).then(() => desk.seat.vault.lock());
          },
        });
};

type Done = { readonly ok: boolean; readonly error?: { readonly type: string } } | null;

/** A change of the list; whether it is sure that it was done, that it was not, or neither. */
const change = async (story: Story, desk: Desk, fault: WireFault | null, act: () => Promise<Done>) => {
  withFault(story, desk, fault);
  const done = await untilLock(act);
  desk.wire = null;
  await waitTurns(50);
  story.counts[done?.ok === true ? 'changes' : 'refused'] += 1;
  const isDoubtful = done === null || ['serverSilent', 'lockedMeanwhile', 'gone'].includes(done.error?.type ?? '');
  await stillOpen(story, desk);
  return { isDone: done?.ok === true, isDoubtful: done?.ok !== true && isDoubtful };
};

const colleagueOn = async (story: Story, desk: Desk, place: number): Promise<StaffMemberId | undefined> => {
  const others = (await desk.seat.vault.staff())
    .map(({ id }) => id)
    .filter((id) => id !== story.template.administrator);
  return others[place % Math.max(1, others.length)];
};

/** The one among the phrases of the administrator that counts here. */
const mine = async (story: Story, desk: Desk): Promise<string> => {
  await asAdministrator(story, desk);
  return desk.phrase;
};

type OfType<Type> = Extract<PeopleAct, { type: Type }>;

const enrol = async (story: Story, desk: Desk, { fault }: OfType<'enrol'>): Promise<void> => {
  const [theirs, own] = [newPhrase(story), await mine(story, desk)];
  await change(story, desk, fault, async () => {
    const added = await desk.seat.vault.enrol(nele, theirs, own);
    if (added.ok) story.phrases.set(added.value.id, new Set([theirs]));
    return added;
  });
  // An act of which nobody heard the end: under which id is not known.
  phrasesOf(story, 'doubtful').add(theirs);
};

const otherDesk = ({ desks }: Story, desk: Desk, place: number): Desk => {
  const others = desks.filter((one) => one !== desk);
  return others[place % others.length] ?? fail('no other laptop');
};

/** `isCrossed`: they sit at another laptop, which hears of it while they work. */
const revoke = async (story: Story, desk: Desk, { place, isCrossed, fault }: OfType<'revoke'>): Promise<void> => {
  const own = await mine(story, desk);
  const who = await colleagueOn(story, desk, place);
  if (who === undefined) return;
  const power = await powerOf(desk, who, candidates(story, who));
  const other = otherDesk(story, desk, place);
  if (isCrossed && !(await signIn(story, other, who))) await asAdministrator(story, other);
  const { isDone } = await change(story, desk, fault, () => desk.seat.vault.revoke(who, 'weg', own));
  if (isCrossed) await sync(story, other, null);
  if (!isDone) return;
  story.counts.revoked += 1;
  if (power !== null) story.revoked.push(power);
};

/** Whoever is signed in there. */
const choosePassphrase = async (story: Story, desk: Desk): Promise<void> => {
  const next = newPhrase(story);
  const me = desk.seat.vault.me.id;
  const done = await desk.seat.vault.changePassphrase(desk.phrase, next);
  phrasesOf(story, me).add(next);
  if (done.ok) desk.phrase = next;
};

/** `isCrossed`: on another laptop that person, who did not hear of it yet, chooses another passphrase. */
const renewAccess = async (
  story: Story,
  desk: Desk,
  { place, isCrossed, fault }: OfType<'renewAccess'>,
): Promise<void> => {
  const own = await mine(story, desk);
  const who = await colleagueOn(story, desk, place);
  if (who === undefined) return;
  const theirs = newPhrase(story);
  phrasesOf(story, who).add(theirs);
  await change(story, desk, fault, () => desk.seat.vault.renewAccess(who, theirs, own));
  if (!isCrossed) return;
  const other = otherDesk(story, desk, place);
  if (await signIn(story, other, who)) await choosePassphrase(story, other);
  else await asAdministrator(story, other);
};

/** On another laptop, while this one has asked for the next place of the list. */
const overtake = async (story: Story, desk: Desk, turns: number): Promise<void> => {
  const other = otherDesk(story, desk, turns);
  story.counts.overtaken += 1;
  const act = { laptop: story.desks.indexOf(other), place: turns, fault: null };
  await (turns % 4 < 2
    ? roles(story, other, { type: 'roles', ...act })
    : renewAccess(story, other, { type: 'renewAccess', isCrossed: false, ...act }));
};

const roles = async (story: Story, desk: Desk, { place, fault }: OfType<'roles'>): Promise<void> => {
  const own = await mine(story, desk);
  const who = await colleagueOn(story, desk, place);
  if (who === undefined) return;
  const next = place % 2 === 0 ? (['socialWorker'] as const) : (['frontDesk', 'socialWorker'] as const);
  await change(story, desk, fault, () => desk.seat.vault.changeRoles(who, next, own));
};

const erase = async (story: Story, desk: Desk, { place, fault }: OfType<'erase'>): Promise<void> => {
  const own = await mine(story, desk);
  const here = await desk.seat.vault.clients.all();
  const client = here[place % Math.max(1, here.length)];
  if (client === undefined) return;
  const { isDone, isDoubtful } = await change(story, desk, fault, () =>
    desk.seat.vault.erasure.erase(only(client.id), 'vraag', own),
  );
  if (isDone) story.erased.add(client.id);
  if (isDoubtful) story.doubtful.add(client.id);
  if (isDone) story.counts.erased += 1;
};

const write = async (story: Story, desk: Desk): Promise<void> => {
  const client = aClient({ surname: `Fictief ${story.clients.size}` });
  if ((await desk.seat.vault.clients.add(client)).ok) story.clients.set(client.id, client.surname);
};

const signInAs = async (story: Story, desk: Desk, place: number): Promise<void> => {
  const members = await membersOn(desk);
  const who = members[place % members.length];
  if (who !== undefined && !(await signIn(story, desk, who))) await asAdministrator(story, desk);
};

const passphraseOf = async (story: Story, desk: Desk, { place }: OfType<'passphrase'>): Promise<void> => {
  await signInAs(story, desk, place);
  await choosePassphrase(story, desk);
};

const sync = async (story: Story, desk: Desk, fault: WireFault | null): Promise<void> => {
  withFault(story, desk, fault);
  await untilLock(desk.sync);
  desk.wire = null;
  await waitTurns(50);
  await stillOpen(story, desk);
};

/** Somebody is erased on this laptop, and these have the new key and nothing of before any more. */
const newKeyFrom = async (story: Story, desk: Desk, desks: readonly Desk[]): Promise<void> => {
  const laptop = story.desks.indexOf(desk);
  await erase(story, desk, { type: 'erase', laptop, place: laptop, fault: null });
  for (let round = 0; round < 2; round++) await goRound(story, desks);
};

/** The others have a new key when this laptop comes with what was written on it. */
const comeLate = async (story: Story, desk: Desk, { laptop, fault }: OfType<'comesLate'>): Promise<void> => {
  const others = story.desks.filter((one) => one !== desk);
  await newKeyFrom(story, otherDesk(story, desk, laptop), others);
  await asAdministrator(story, desk);
  await write(story, desk);
  await sync(story, desk, fault);
  await takeKeys(story, desk);
};

const carryOut = async (story: Story, one: PeopleAct): Promise<void> => {
  if (one.type === 'round') return goRound(story);
  if (one.type === 'copyServer' || one.type === 'restoreServer' || one.type === 'restoreOlder') return undefined;
  const desk = story.desks[one.laptop] ?? fail('no such laptop');
  desk.pass(hour);
  switch (one.type) {
    case 'write':
      return write(story, desk);
    case 'note':
      story.counts.notes += (await story.notes.write(desk.seat)) ? 1 : 0;
      return undefined;
    case 'sync':
      return sync(story, desk, one.fault);
    case 'signIn':
      return signInAs(story, desk, one.place);
    case 'comesLate':
      return comeLate(story, desk, one);
    case 'enrol':
      return enrol(story, desk, one);
    case 'roles':
      return roles(story, desk, one);
    case 'revoke':
      return revoke(story, desk, one);
    case 'erase':
      return erase(story, desk, one);
    case 'takeKeys':
      return takeKeys(story, desk);
    case 'passphrase':
      return passphraseOf(story, desk, one);
    case 'renewAccess':
      return renewAccess(story, desk, one);
  }
};

/** After a server was put back nobody changes the list before everybody spoke with it once: decision 023. */
const everybodySyncs = async (story: Story): Promise<void> => {
  for (const desk of story.desks) await sync(story, desk, null);
};

/** One story of who works here, on three laptops with a real server; everything must have gone round at the end. */
export const runPeopleStory = async (
  template: Template,
  storage: Storage,
  acts: readonly PeopleAct[],
  counts: PeopleCounts,
): Promise<void> => {
  const { desks, server, close, syncAll } = await officeOn(template, storage, 3);
  const story: Story = {
    ...{ template, desks, counts, phrases: new Map(), clients: new Map(), erased: new Set(), doubtful: new Set() },
    ...{ notes: newNoteBook(), revoked: [], phrase: 0 },
  };
  let restore: ((epoch: string) => Promise<void>) | null = null;
  const putBack = async (copy: (epoch: string) => Promise<void>): Promise<void> => {
    counts.restores += 1;
    await copy(`epoch-${counts.restores}`);
    await everybodySyncs(story);
  };
  try {
    await syncAll();
    for (const one of acts) {
      counts.acts += 1;
      await carryOut(story, one);
      if (one.type === 'copyServer') restore = await copyOf(server);
      if (one.type === 'restoreServer' && restore !== null) await putBack(restore);
      if (one.type === 'restoreOlder') {
        const older = await copyOf(server);
        await newKeyFrom(story, story.desks[one.laptop] ?? fail('no such laptop'), desks);
        await putBack(older);
      }
    }
    await checkEnd(story);
  } finally {
    await close();
  }
};
