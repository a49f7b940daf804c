import type { StaffMemberId } from '../../src/domain/ids.ts';
import { VaultLocked } from '../../src/store/session.ts';
import { passphrase } from '../store/laptop.ts';
import type { Desk } from './list-laptops.ts';
import { fail } from './oracles.ts';
import type { Power } from './powers.ts';
import type { NoteBook } from './story-notes.ts';
import type { Template } from './three-laptops.ts';

/** What happened, so that a green run can be seen to have tried something. */
export type PeopleCounts = Record<
  | 'acts'
  | 'changes'
  | 'refused'
  | 'overtaken'
  | 'crashes'
  | 'keysTaken'
  | 'signIns'
  | 'restores'
  | 'revoked'
  | 'erased'
  | 'notes',
  number
>;
export const noPeopleCounts = (): PeopleCounts => ({
  ...{ acts: 0, changes: 0, refused: 0, overtaken: 0, crashes: 0, keysTaken: 0, signIns: 0, restores: 0, revoked: 0 },
  ...{ erased: 0, notes: 0 },
});

export const hour = 3_600_000;
/** Whom they enrol. */
export const nele = { name: 'Nele Nieuw', function: 'stagiair', phone: '', roles: ['frontDesk'] } as const;
export interface Story {
  readonly template: Template;
  readonly desks: readonly Desk[];
  readonly counts: PeopleCounts;
  /** Passphrases that a member may have: what was typed and maybe not kept counts too. */
  readonly phrases: Map<string, Set<string>>;
  readonly clients: Map<string, string>;
  readonly notes: NoteBook;
  readonly erased: Set<string>;
  /** Maybe erased: the laptop stopped, or the answer was lost. */
  readonly doubtful: Set<string>;
  readonly revoked: Power[];
  phrase: number;
}

interface Listed {
  readonly type: string;
  readonly signature: string;
  readonly memberId?: string;
  readonly records?: readonly { readonly id: string }[];
}

export const listOn = async ({ seat }: Desk): Promise<readonly { seq: number; entry: Listed }[]> =>
  seat.laptop.onDisk((db) => db.table('roster').orderBy('seq').toArray());

/** Who has a way in on this laptop, as far as it knows. */
export const membersOn = async ({ seat }: Desk): Promise<readonly StaffMemberId[]> =>
  (await seat.laptop.closed.signInNames()).map(({ id }) => id);

export const newPhrase = (story: Story): string => {
  story.phrase += 1;
  return `wachtzin nummer ${story.phrase} van dit verhaal`;
};
export const phrasesOf = ({ phrases }: Story, member: string): Set<string> => {
  const known = phrases.get(member) ?? new Set([passphrase]);
  phrases.set(member, known);
  return known;
};

/** What may count for a member, the last first; of who was enrolled by an act without an end only the phrase is known. */
export const candidates = (story: Story, member: string): readonly string[] => [
  ...[...phrasesOf(story, member)].toReversed(),
  ...phrasesOf(story, 'doubtful'),
];

/** Signs in with whichever passphrase counts on this laptop; false where none does. */
export const signIn = async (story: Story, desk: Desk, member: StaffMemberId): Promise<boolean> => {
  for (const phrase of candidates(story, member)) {
    desk.pass(hour);
    if (await desk.as(member, phrase)) {
      story.counts.signIns += 1;
      return true;
    }
  }
  return false;
};

export const whyNot = async (story: Story, { seat, pass }: Desk, member: StaffMemberId): Promise<string> => {
  const wrap = await seat.laptop.onDisk((db) => db.table('wrap').get(member));
  const lastEpoch = (await seat.laptop.onDisk((db) => db.table('roster').toArray())).filter(
    ({ entry }) => entry.type === 'keyEpoch',
  ).length;
  const tried = [];
  for (const phrase of candidates(story, member)) {
    pass(hour);
    const opened = await seat.laptop.closed.unlock(member, phrase);
    tried.push(opened.ok ? 'ok' : opened.error.type);
  }
  return JSON.stringify({
    tried,
    lastEpoch,
    keys: wrap?.dataKeys.map(({ epoch }: { epoch: number }) => epoch),
    at: wrap?.at,
    renewed: wrap?.renewed !== undefined,
  });
};

export const asAdministrator = async (story: Story, desk: Desk): Promise<void> => {
  if (!(await signIn(story, desk, story.template.administrator)))
    fail(`the administrator does not come in any more: ${await whyNot(story, desk, story.template.administrator)}`);
};

export const untilLock = async <Value>(work: () => Promise<Value>): Promise<Value | null> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof VaultLocked) return null;
    throw error;
  }
};

/** Whoever was locked out by what came, or by a crash, is followed by the administrator. */
export const stillOpen = async (story: Story, desk: Desk): Promise<void> => {
  const isOpen = await desk.seat.vault.clients.all().then(
    () => true,
    () => false,
  );
  if (!isOpen) return asAdministrator(story, desk);
  const { me } = desk.seat.vault;
  const wrap = await desk.seat.laptop.onDisk((db) => db.table('wrap').get(me.id));
  if (wrap === undefined) fail('somebody works on who has no keys on this laptop any more');
};

export const takeKeys = async (story: Story, desk: Desk): Promise<void> => {
  if (!(await desk.seat.vault.sync.isKeyWaiting())) return;
  const done = await untilLock(() => desk.seat.vault.takeKeys(desk.phrase));
  if (done?.ok === true) story.counts.keysTaken += 1;
  await stillOpen(story, desk);
};
