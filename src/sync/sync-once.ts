import { err, ok, type Result } from '../domain/result.ts';
import { limits, type PushRow, pullAnswerSchema, pushAnswerSchema, type SyncRow } from '../protocol/sync-messages.ts';
import type { SyncStore } from '../store/sync-verbs.ts';
import type { Ask, SyncFailure } from './exchange.ts';

type Name = readonly [table: string, id: string];
type Outcome<Value> = Result<Value, SyncFailure>;

/** Bytes of one push, well below what a request may have. */
const pushBytes = limits.requestBytes / 2;
/** Turns of pull and push until nothing is left; each laptop that writes at the same time costs one. */
const turns = 12;

const textOf = ([t, id]: Name): string => `${t}/${id}`;

/** As many of these rows as go into one request; always one. */
const fitting = (rows: readonly PushRow[], most: number): readonly PushRow[] => {
  let bytes = 0;
  const end = rows.findIndex(({ body }, i) => {
    bytes += body.length;
    return i > 0 && (i >= most || bytes > pushBytes);
  });
  return end === -1 ? rows : rows.slice(0, end);
};

/** One page, taken in; whether there is more to ask for. */
const pullPage = async (store: SyncStore, ask: Ask): Promise<Outcome<boolean>> => {
  const { epoch, cursor, at } = await store.place();
  const answer = await ask('pull', { since: cursor, limit: limits.rowsPerPull, epoch }, pullAnswerSchema);
  if (!answer.ok) return answer;
  const { rows, more, cursor: next, epoch: theirs, now } = answer.value;
  const learnt = await store.learnTime(now);
  if (!learnt.ok) return learnt;
  if (theirs !== epoch) {
    const started = await store.startServerEpoch(theirs);
    return started.ok ? ok(true) : started;
  }
  // A page that ends where it began would be asked for for ever.
  if (next < cursor || (more && next === cursor)) return err({ type: 'noProgress' });
  if (next === cursor) return ok(false);
  const absorbed = await store.absorb(rows, { epoch, cursor: next, at });
  return absorbed.ok ? ok(more) : absorbed;
};

/** What the server has and this laptop not, page by page; the place moves on with the rows of its page. */
const pullAll = async (store: SyncStore, ask: Ask): Promise<Outcome<null>> => {
  for (;;) {
    const more = await pullPage(store, ask);
    if (!more.ok) return more;
    if (!more.value) return ok(null);
  }
};

/** What a push left: `stuck` cannot go now, and is not tried again in this round. */
interface Pushed {
  readonly stuck: readonly Name[];
  readonly isOtherEpoch: boolean;
}

type Results = readonly { readonly ok: boolean; readonly row?: SyncRow | null }[];

/** Takes in what the server had instead; what of it does not get in holds its row here back. */
const takeResults = async (store: SyncStore, sent: readonly PushRow[], results: Results): Promise<Outcome<Pushed>> => {
  const met = results.flatMap(({ row }) => row ?? []);
  const acknowledged = await store.acknowledge(sent.filter((_row, i) => results[i]?.ok === true));
  if (!acknowledged.ok) return acknowledged;
  const absorbed = await store.absorb(met, null);
  return absorbed.ok ? ok({ stuck: absorbed.value.held, isOtherEpoch: false }) : absorbed;
};

const pushSome = async (store: SyncStore, ask: Ask, rows: readonly PushRow[]): Promise<Outcome<Pushed>> => {
  const { epoch } = await store.place();
  const answer = await ask('push', { epoch, schemaVersion: store.schemaVersion, rows }, pushAnswerSchema);
  if (!answer.ok) {
    const [row] = rows;
    if (answer.error.type !== 'tooLarge' || row === undefined) return answer;
    // Somewhere between here and the server less is allowed: half of it, and in the end not this one.
    if (rows.length === 1) return ok({ stuck: [[row.t, row.id]], isOtherEpoch: false });
    const half = Math.ceil(rows.length / 2);
    const first = await pushSome(store, ask, rows.slice(0, half));
    if (!first.ok || first.value.isOtherEpoch) return first;
    const second = await pushSome(store, ask, rows.slice(half));
    return second.ok ? ok({ ...second.value, stuck: [...first.value.stuck, ...second.value.stuck] }) : second;
  }
  const { epoch: theirs, now, results } = answer.value;
  const learnt = await store.learnTime(now);
  if (!learnt.ok) return learnt;
  if (theirs !== epoch) return ok({ stuck: [], isOtherEpoch: true });
  if (results.length !== rows.length) return err({ type: 'notTheServer' });
  return takeResults(store, rows, results);
};

/** Everything that waits, in portions; what changes meanwhile waits for the next turn. */
const pushAll = async (store: SyncStore, ask: Ask, names: readonly Name[]): Promise<Outcome<Pushed>> => {
  const stuck: Name[] = [];
  for (let from = 0; from < names.length; ) {
    const portion = names.slice(from, from + limits.rowsPerPush);
    const rows = await store.rowsToPush(portion);
    const sent = fitting(rows, limits.rowsPerPush);
    const there = new Set(rows.map(({ t, id }) => textOf([t, id])));
    stuck.push(...portion.filter((name) => !there.has(textOf(name))));
    const last = sent.at(-1);
    if (last === undefined) {
      from += portion.length;
      continue;
    }
    const pushed = await pushSome(store, ask, sent);
    if (!pushed.ok || pushed.value.isOtherEpoch) return pushed;
    stuck.push(...pushed.value.stuck);
    from += portion.findIndex((name) => textOf(name) === textOf([last.t, last.id])) + 1;
  }
  return ok({ stuck, isOtherEpoch: false });
};

/** Pull, then push, until both sides have everything; answers what cannot go. */
export const syncOnce = async (store: SyncStore, ask: Ask): Promise<Outcome<{ readonly stuck: readonly Name[] }>> => {
  const stuck = new Map<string, Name>();
  for (let turn = 0; turn < turns; turn++) {
    const pulled = await pullAll(store, ask);
    if (!pulled.ok) return pulled;
    const names = (await store.waiting()).filter((name) => !stuck.has(textOf(name)));
    if (names.length === 0) return ok({ stuck: [...stuck.values()] });
    const pushed = await pushAll(store, ask, names);
    if (!pushed.ok) return pushed;
    for (const name of pushed.value.stuck) stuck.set(textOf(name), name);
  }
  return err({ type: 'noProgress' });
};
