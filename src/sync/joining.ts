import { err, ok, type Result } from '../domain/result.ts';
import {
  type DevicesAnswer,
  devicesAnswerSchema,
  invitationAnswerSchema,
  readAnswerSchema,
  revokeAnswerSchema,
} from '../protocol/sync-messages.ts';
import type { Hello, Joining } from '../store/joining.ts';
import type { AdmitFailure, LaptopCode } from '../store/laptop-verbs.ts';
import type { PutBackFailure } from '../store/lost-office.ts';
import { listTable } from '../store/rows.ts';
import type { SyncStore } from '../store/sync-verbs.ts';
import type { Ask, SyncFailure } from './exchange.ts';
import type { Mailbox } from './mailbox.ts';
import { syncOnce } from './sync-once.ts';

/** Why a laptop did not get in. `codeEnded`: the other laptop stopped; `codeInUse`: another one came with the same code. */
export type JoinFailure =
  | SyncFailure
  | PutBackFailure
  | { readonly type: 'codeEnded' | 'codeInUse' | 'notAuthentic' | 'overtaken' };

const attempts = 5;

/** The new laptop says who it is; answers under which rev, to know what is said after it. Again is the same. */
export const sayHello = async (mailbox: Mailbox, joining: Joining): Promise<Result<string, JoinFailure>> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const letter = await mailbox.read();
    if (!letter.ok) return letter;
    if (letter.value.type === 'ended') return err({ type: 'codeEnded' });
    const before = letter.value.type === 'letter' ? letter.value : null;
    if (before !== null && (await joining.isOfAnother(before.body))) return err({ type: 'codeInUse' });
    const left = await mailbox.leave(joining.hello, before?.rev ?? '');
    if (left.ok || left.error.type !== 'overtaken') return left;
  }
  return err({ type: 'overtaken' });
};

/** Looks once whether somebody answered; `joined`: the office is on this laptop now. */
export const lookForWelcome = async (
  mailbox: Mailbox,
  joining: Joining,
  saidRev: string,
): Promise<Result<'waiting' | 'joined', JoinFailure>> => {
  const letter = await mailbox.read();
  if (!letter.ok) return letter;
  if (letter.value.type !== 'letter') return err({ type: 'codeEnded' });
  if (letter.value.rev === saidRev) return ok('waiting');
  const done = await joining.finish(letter.value.body);
  if (!done.ok) return done;
  // What was said may lie there a little longer: it opens with a key that is gone.
  await mailbox.end();
  return ok('joined');
};

/** From now on the server lets one laptop in with this code, for an hour. */
export const offerCode = (ask: Ask, { invitationHash }: LaptopCode): Promise<Result<unknown, SyncFailure>> =>
  ask('invitations', { codeHash: invitationHash }, invitationAnswerSchema);

/** The laptops that the server knows, with when they were seen. */
export const readDevices = (ask: Ask): Promise<Result<DevicesAnswer, SyncFailure>> =>
  ask('devices', {}, devicesAnswerSchema);

/** The server lets this laptop in no more, and keeps the order for it alone. Again is the same. */
export const revokeDevice = (ask: Ask, device: string, order: string): Promise<Result<unknown, SyncFailure>> =>
  ask('revoke', { device, order }, revokeAnswerSchema);

/** Under this name the server has the first change of the signed list of every office that has begun there. */
const firstOfList = { t: listTable, id: '0' };

/**
 * Whether the server let this laptop into another office than the one that is on it: a code of that office was typed. Asked
 * before a row goes there.
 */
export const isOtherOffice = async (
  store: Pick<SyncStore, 'isOwnList'>,
  ask: Ask,
): Promise<Result<boolean, SyncFailure>> => {
  const answer = await ask('read', firstOfList, readAnswerSchema);
  if (!answer.ok) return answer;
  const { row } = answer.value;
  return ok(row !== null && !(await store.isOwnList(row)));
};

/** One whole exchange before anybody signed in: only with the office that is on this laptop; the access to another one goes. */
export const syncOwnOffice = async (
  store: SyncStore,
  ask: Ask,
  leave: () => Promise<unknown>,
): Promise<Result<unknown, SyncFailure>> => {
  const isOther = await isOtherOffice(store, ask);
  if (!isOther.ok) return isOther;
  if (!isOther.value) return syncOnce(store, ask);
  await leave();
  return err({ type: 'notAllowed' });
};

/** What the laptop that is in already sees. `stranger`: somebody wrote there who does not have the code. */
export type Visitor =
  | { readonly type: 'nobody' | 'answered' | 'ended' | 'stranger' }
  | { readonly type: 'laptop'; readonly hello: Hello; readonly rev: string };

/** Looks once who is at the door; `answeredRev`: what this laptop said there last. */
export const lookForLaptop = async (
  mailbox: Mailbox,
  code: LaptopCode,
  answeredRev: string | null,
): Promise<Result<Visitor, SyncFailure>> => {
  const letter = await mailbox.read();
  if (!letter.ok) return letter;
  if (letter.value.type === 'empty') return ok({ type: 'nobody' });
  if (letter.value.type === 'ended') return ok({ type: 'ended' });
  const { rev, body } = letter.value;
  if (rev === answeredRev) return ok({ type: 'answered' });
  const hello = await code.hear(body);
  return ok(hello === undefined ? { type: 'stranger' } : { type: 'laptop', hello, rev });
};

/**
 * Admits the laptop that was seen, and answers it; tells under which rev. `overtaken`: it was started anew meanwhile and says
 * hello once more.
 */
export const admitLaptop = async (
  mailbox: Mailbox,
  code: LaptopCode,
  seen: { readonly hello: Hello; readonly rev: string },
  { here, passphrase }: { readonly here: string; readonly passphrase: string },
): Promise<Result<string, SyncFailure | AdmitFailure | { readonly type: 'overtaken' }>> => {
  const welcome = await code.admit(seen.hello, here, passphrase);
  return welcome.ok ? mailbox.leave(welcome.value, seen.rev) : welcome;
};
