import type { Result } from '../domain/result.ts';
import { limits, type PushRequest, type PushRow, pushAnswerSchema } from '../protocol/sync-messages.ts';
import type { ListServer } from '../store/list-desk.ts';
import type { SyncStore } from '../store/sync-verbs.ts';
import type { Ask, SyncFailure } from './exchange.ts';

/** The same rows twice are the same to the server: a lost answer costs another question. */
const tries = 3;

/** Asks again while no answer comes. */
const pushed = async (ask: Ask, message: PushRequest) => {
  let answer = await ask('push', message, pushAnswerSchema);
  for (let more = 1; more < tries && !answer.ok && isSilent(answer.error); more++) {
    answer = await ask('push', message, pushAnswerSchema);
  }
  return answer;
};

type Claimed = Awaited<ReturnType<ListServer['claim']>>;

/** One message of rows; whether the last of them is there. */
const claimSome = async (
  { schemaVersion }: Pick<SyncStore, 'schemaVersion'>,
  ask: Ask,
  epoch: string,
  rows: readonly PushRow[],
): Promise<{ readonly isThere: boolean } | Exclude<Claimed, 'taken'>> => {
  const answer = await pushed(ask, { epoch, schemaVersion, rows });
  if (!answer.ok) return isSilent(answer.error) ? 'noAnswer' : 'notReached';
  const { results, epoch: theirs } = answer.value;
  if (theirs !== epoch || results.length !== rows.length) return 'behind';
  return { isThere: results.at(-1)?.ok === true };
};

/** How the signed list speaks with the server. `sync`: one whole exchange, begun after this was asked. */
export const createListServer = (
  store: Pick<SyncStore, 'schemaVersion' | 'place'>,
  ask: Ask,
  sync: () => Promise<Result<unknown, SyncFailure>>,
): ListServer => ({
  refresh: async () => (await sync()).ok,
  claim: async (rows) => {
    const { epoch } = await store.place();
    if (epoch === null) return 'behind';
    let isThere = false;
    for (let from = 0; from < rows.length; from += limits.rowsPerPush) {
      const claimed = await claimSome(store, ask, epoch, rows.slice(from, from + limits.rowsPerPush));
      if (typeof claimed === 'string') return claimed;
      ({ isThere } = claimed);
    }
    return isThere ? 'taken' : 'behind';
  },
});

const isSilent = ({ type }: SyncFailure): boolean => type === 'unreachable' || type === 'stalled';
