import { err, ok, type Result } from '../domain/result.ts';
import { pullAnswerSchema, pushAnswerSchema, readAnswerSchema, type SyncRow } from '../protocol/sync-messages.ts';
import { joiningTable } from '../store/rows.ts';
import type { Ask, SyncFailure } from './exchange.ts';

/** What lies in a mailbox: something sealed, or that it is over. */
export type Letter =
  | { readonly type: 'empty' }
  | { readonly type: 'ended' }
  | {
      readonly type: 'letter';
      readonly rev: string;
      /** Base64. */
      readonly body: string;
    };

/** One row of the server that two laptops write in turn. What is in it, the store opens and seals. */
export interface Mailbox {
  readonly read: () => Promise<Result<Letter, SyncFailure>>;
  /** Puts something in the place of what was read; `overtaken`: the other one wrote meanwhile. Answers its rev. */
  readonly leave: (
    body: string,
    readRev: string,
  ) => Promise<Result<string, SyncFailure | { readonly type: 'overtaken' }>>;
  /** Nothing more is said. What was said is gone from the server. */
  readonly end: () => Promise<Result<null, SyncFailure>>;
}

/** In the place of what was said. */
const nothing = 'AAAA';
/** Somebody who writes in between so often does nothing else. */
const attempts = 5;

const letterOf = (row: SyncRow | null): Letter => {
  if (row === null) return { type: 'empty' };
  return row.del === 1 ? { type: 'ended' } : { type: 'letter', rev: row.rev, body: row.body };
};

interface MailboxDeps {
  readonly ask: Ask;
  readonly id: string;
  readonly newId: () => string;
  readonly schemaVersion: number;
}

export const createMailbox = ({ ask, id, newId, schemaVersion }: MailboxDeps): Mailbox => {
  const read: Mailbox['read'] = async () => {
    const answer = await ask('read', { t: joiningTable, id }, readAnswerSchema);
    return answer.ok ? ok(letterOf(answer.value.row)) : answer;
  };

  const put = async (body: string, base: string, del: 0 | 1): ReturnType<Mailbox['leave']> => {
    const head = await ask('pull', { since: 0, limit: 1, epoch: null }, pullAnswerSchema);
    if (!head.ok) return head;
    const rev = newId();
    const row = { t: joiningTable, id, rev, base, sv: schemaVersion, del, body };
    const answer = await ask('push', { epoch: head.value.epoch, schemaVersion, rows: [row] }, pushAnswerSchema);
    if (!answer.ok) return answer;
    const [result] = answer.value.results;
    return result?.ok === true ? ok(rev) : err({ type: 'overtaken' });
  };

  const endOnce = async (): ReturnType<Mailbox['leave']> => {
    const letter = await read();
    if (!letter.ok || letter.value.type === 'ended') return letter.ok ? ok('') : letter;
    return put(nothing, letter.value.type === 'letter' ? letter.value.rev : '', 1);
  };

  const end: Mailbox['end'] = async () => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const done = await endOnce();
      if (done.ok) return ok(null);
      if (done.error.type !== 'overtaken') return err(done.error);
    }
    return err({ type: 'noProgress' });
  };

  return { read, leave: (body, readRev) => put(body, readRev, 0), end };
};
