import { type StaffMemberId, staffMemberIdSchema } from '../../src/domain/ids.ts';
import type { Desk } from './list-laptops.ts';
import { fail, same } from './oracles.ts';
import { asAdministrator, hour, listOn, type Story, signIn, takeKeys, whyNot } from './people-cast.ts';
import { reachOf } from './powers.ts';

/** Rounds in which everybody signs in and exchanges: after these all laptops must have everything. */
const lastRounds = 5;

/** What must be true once everything went round. */
const signaturesOn = async (desk: Desk): Promise<readonly string[]> =>
  (await listOn(desk)).map(({ entry }) => entry.signature);

const checkPeople = async (story: Story, desk: Desk, members: readonly StaffMemberId[]): Promise<void> => {
  const { vault } = desk.seat;
  const live = [...story.clients].filter(([id]) => !story.erased.has(id) && !story.doubtful.has(id)).map(([id]) => id);
  const shown = new Set((await vault.clients.all()).map(({ id }) => id as string));
  const gone = live.filter((id) => !shown.has(id));
  if (gone.length > 0) fail(`${gone.length} that was written is not readable for ${members.indexOf(vault.me.id)}`);
  const back = [...story.erased].filter((id) => shown.has(id));
  if (back.length > 0) fail('somebody who was erased is back');
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

export const checkEnd = async (story: Story): Promise<void> => {
  for (let round = 0; round < lastRounds; round++) {
    for (const desk of story.desks) {
      desk.pass(hour);
      await asAdministrator(story, desk);
      // As the engine does after each unlock.
      await desk.seat.vault.sync.tryAgain();
      await desk.sync();
      await takeKeys(story, desk);
      await desk.seat.vault.erasure.settled();
      await desk.sync();
    }
  }
  const [first, ...others] = await Promise.all(story.desks.map(signaturesOn));
  for (const other of others) same(other, first, 'the lists of two laptops differ');
  for (const { seat } of story.desks) {
    const held = (await seat.vault.setAside()).map(({ table, reason }) => `${table} ${reason}`);
    same(held, [], 'a good row was kept aside');
    same(await seat.vault.sync.waiting(), [], 'something waits for ever');
  }
  const [desk = fail('no laptop')] = story.desks;
  const members = (await desk.seat.vault.staff()).map(({ id }) => staffMemberIdSchema.parse(id));
  for (const power of story.revoked) {
    if (members.includes(power.member)) continue;
    if ((await reachOf(power, desk)) > power.epoch) fail('somebody who was revoked opens what was written after');
  }
  await checkSignIns(story, members);
};
