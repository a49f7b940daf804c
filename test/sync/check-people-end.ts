import { type StaffMemberId, staffMemberIdSchema } from '../../src/domain/ids.ts';
import type { Desk } from './list-laptops.ts';
import { fail, same } from './oracles.ts';
import { asAdministrator, hour, listOn, type Story, signIn, takeKeys, whyNot } from './people-cast.ts';
import { reachOf } from './powers.ts';

/** Rounds in which everybody signs in and exchanges: after at most these all laptops must have everything. */
const lastRounds = 5;

/** What must be true once everything went round. */
const signaturesOn = async (desk: Desk): Promise<readonly string[]> =>
  (await listOn(desk)).map(({ entry }) => entry.signature);

/** Whom the list orders erased, whether or not anybody heard the end of that act. */
const orderedErased = async (desk: Desk): Promise<readonly string[]> =>
  (await listOn(desk)).flatMap(({ entry }) => entry.records ?? []).map(({ id }) => id);

/** Orders of the list in force here are carried out here, whatever else comes. */
const checkOrders = async (desk: Desk): Promise<void> => {
  const shown = new Set((await desk.seat.vault.clients.all()).map(({ id }) => id as string));
  if ((await orderedErased(desk)).some((id) => shown.has(id))) fail('somebody is here whom the list orders erased');
};

const checkPeople = async (story: Story, desk: Desk, members: readonly StaffMemberId[]): Promise<void> => {
  const { vault } = desk.seat;
  const live = [...story.clients].filter(([id]) => !story.erased.has(id) && !story.doubtful.has(id)).map(([id]) => id);
  const shown = new Set((await vault.clients.all()).map(({ id }) => id as string));
  const gone = live.filter((id) => !shown.has(id));
  if (gone.length > 0) fail(`${gone.length} that was written is not readable for ${members.indexOf(vault.me.id)}`);
  const back = [...story.erased].filter((id) => shown.has(id));
  if (back.length > 0) fail('somebody who was erased is back');
  await checkOrders(desk);
  await story.notes.check(vault, (id) => story.erased.has(id) || story.doubtful.has(id));
  const hanging = (await vault.notes.all()).filter(({ clientId }) => story.erased.has(clientId));
  if (hanging.length > 0) fail('a note of somebody who was erased is back');
};

/** Nobody has keys on a laptop who is not on the list, and everybody on it has a name there. */
const checkColleagues = async (desk: Desk): Promise<void> => {
  const listed = new Set<string>();
  for (const { entry } of await listOn(desk)) {
    if (entry.type === 'member') listed.add(entry.memberId ?? '');
    if (entry.type === 'revoked') listed.delete(entry.memberId ?? '');
  }
  const { laptop, vault } = desk.seat;
  const holders = await laptop.onDisk((db) => db.table('wrap').toCollection().primaryKeys());
  if (holders.some((id) => id !== 'recovery' && !listed.has(String(id))))
    fail('keys of somebody who is not on the list lie on a laptop');
  const shown = (await vault.staff()).map(({ id }) => id);
  same(shown.toSorted(), [...listed].toSorted(), 'the colleagues who are shown are not those on the list');
};

/** Everybody comes in everywhere, with the same passphrase, and reads everything. */
const checkSignIns = async (story: Story, members: readonly StaffMemberId[]): Promise<void> => {
  for (const member of members) {
    const opened = new Set<string>();
    for (const desk of story.desks) {
      if (!(await signIn(story, desk, member)))
        fail(`a member of the list does not come in on every laptop: ${await whyNot(story, desk, member)}`);
      opened.add(desk.phrase);
      await checkPeople(story, desk, members);
    }
    if (opened.size > 1) fail('a member has another passphrase on another laptop');
  }
};

/** The administrator signs in on each of these laptops once and exchanges. */
export const goRound = async (story: Story, desks: readonly Desk[] = story.desks): Promise<void> => {
  for (const desk of desks) {
    desk.pass(hour);
    await asAdministrator(story, desk);
    // As the engine does after each unlock.
    await desk.seat.vault.sync.tryAgain();
    await desk.sync();
    await takeKeys(story, desk);
    await desk.seat.vault.erasure.settled();
    await checkOrders(desk);
    await desk.sync();
  }
};

/** Nobody has anything that another laptop lacks: a next round would change nothing. */
const isQuiet = async ({ desks }: Story): Promise<boolean> => {
  const places = await Promise.all(
    desks.map(async (desk) => {
      const { sync, erasure } = desk.seat.vault;
      const { rotation } = await erasure.state();
      const isBusy = (await sync.waiting()).length > 0 || (await sync.isKeyWaiting()) || rotation.type !== 'none';
      return isBusy ? null : `${(await sync.place()).cursor} ${(await signaturesOn(desk)).join()}`;
    }),
  );
  return places[0] !== null && new Set(places).size === 1;
};

export const checkEnd = async (story: Story): Promise<void> => {
  await goRound(story);
  for (let round = 1; round < lastRounds && !(await isQuiet(story)); round++) await goRound(story);
  const [first, ...others] = await Promise.all(story.desks.map(signaturesOn));
  for (const other of others) same(other, first, 'the lists of two laptops differ');
  for (const { seat } of story.desks) {
    const held = (await seat.vault.setAside()).map(({ table, reason }) => `${table} ${reason}`);
    same(held, [], 'a good row was kept aside');
    same(await seat.vault.sync.waiting(), [], 'something waits for ever');
  }
  for (const desk of story.desks) await checkColleagues(desk);
  const [desk = fail('no laptop')] = story.desks;
  const members = (await desk.seat.vault.staff()).map(({ id }) => staffMemberIdSchema.parse(id));
  for (const power of story.revoked) {
    if (members.includes(power.member)) continue;
    if ((await reachOf(power, desk)) > power.epoch) fail('somebody who was revoked opens what was written after');
  }
  await checkSignIns(story, members);
};
