import { err, ok, type Result } from '../domain/result.ts';
import {
  limits,
  type PullAnswer,
  type PushAnswer,
  type PushRow,
  pullAnswerSchema,
  pushAnswerSchema,
  type SyncRow,
} from '../protocol/sync-messages.ts';
import type { SyncPlace } from '../store/sync-place.ts';
import type { SyncStore } from '../store/sync-verbs.ts';
import type { Ask, SyncFailure } from './exchange.ts';
import { rowsLeft } from './rows-left.ts';

type Name = readonly [table: string, id: string];
type Outcome<Value> = Result<Value, SyncFailure>;

/** Bytes of one push: what the slow line of a visitors' network carries in a few minutes. */
const pushBytes = limits.requestBytes / 8;
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

/** A server put back from a copy has a new epoch once; one that has another each time leads nowhere. */
const epochsPerPull = 3;

/** Whether a page is one: it ends after where it began and says with what, or at the same place with nothing more. */
const leadsOn = ({ rows, more, cursor }: PullAnswer, since: number): boolean =>
  cursor === since ? !more && rows.length === 0 : cursor > since && rows.length > 0;

/** Where this laptop is after a page, and the next one, already under way; null: that was the last. */
interface PageTaken {
  readonly place: SyncPlace;
  readonly coming: Promise<Outcome<PullAnswer>> | null;
  readonly isOtherEpoch: boolean;
}

const createTakePage =
  (store: SyncStore, askFrom: (place: SyncPlace) => Promise<Outcome<PullAnswer>>) =>
  async (place: SyncPlace, page: PullAnswer): Promise<Outcome<PageTaken>> => {
    if (page.epoch !== place.epoch) {
      const started = await store.startServerEpoch(page.epoch);
      if (!started.ok) return started;
      const start = await store.place();
      return ok({ place: start, coming: askFrom(start), isOtherEpoch: true });
    }
    if (!leadsOn(page, place.cursor)) return err({ type: 'noProgress' });
    if (page.rows.length === 0) return ok({ place, coming: null, isOtherEpoch: false });
    const next = { ...place, cursor: page.cursor, rev: page.rows.at(-1)?.rev ?? null };
    // While this page is opened and written.
    const coming = page.more ? askFrom(next) : null;
    const absorbed = await store.absorb(page.rows, next);
    return absorbed.ok ? ok({ place: next, coming, isOtherEpoch: false }) : absorbed;
  };

/** Told after each page: about how many rows are still to come. */
export type ShowLeft = (rows: number) => void;

/** What the server has and this laptop not, page by page; the place moves on with the rows of its page. */
const pullAll = async (store: SyncStore, ask: Ask, showLeft: ShowLeft): Promise<Outcome<null>> => {
  const askFrom = async ({ epoch, cursor, rev }: SyncPlace): Promise<Outcome<PullAnswer>> => {
    const answer = await ask('pull', { since: cursor, limit: limits.rowsPerPull, epoch, rev }, pullAnswerSchema);
    if (answer.ok) store.openAhead(answer.value.rows);
    return answer;
  };
  const takePage = createTakePage(store, askFrom);
  let place = await store.place();
  let came = { since: place.cursor, rows: 0 };
  let coming: PageTaken['coming'] = askFrom(place);
  for (let epochs = 0; coming !== null && epochs < epochsPerPull; ) {
    const answer: Outcome<PullAnswer> = await coming;
    if (!answer.ok) return answer;
    const learnt = await store.learnTime(answer.value.now);
    if (!learnt.ok) return learnt;
    const taken = await takePage(place, answer.value);
    if (!taken.ok) return taken;
    ({ place, coming } = taken.value);
    if (taken.value.isOtherEpoch) epochs += 1;
    came = taken.value.isOtherEpoch
      ? { since: place.cursor, rows: 0 }
      : { ...came, rows: came.rows + answer.value.rows.length };
    showLeft(rowsLeft(answer.value, came));
  }
  return coming === null ? ok(null) : err({ type: 'noProgress' });
};

/** What a push left: `stuck` cannot go now, and is not tried again in this round. */
interface Pushed {
  readonly stuck: readonly Name[];
  readonly isOtherEpoch: boolean;
  /** Everything was taken and nobody else wrote: there is nothing to ask for. */
  readonly isCaughtUp: boolean;
  /** It does not know the condition under which a push was sent, and took none of it. */
  readonly isOlderServer?: boolean;
}
const nothingPushed: Pushed = { stuck: [], isOtherEpoch: false, isCaughtUp: true };
/** It has to be asked what is new. */
const notInStep: Pushed = { ...nothingPushed, isCaughtUp: false };

const together = (first: Pushed, second: Pushed): Pushed => ({
  stuck: [...first.stuck, ...second.stuck],
  isOtherEpoch: second.isOtherEpoch,
  isCaughtUp: first.isCaughtUp && second.isCaughtUp,
});

type Results = readonly { readonly ok: boolean; readonly row?: SyncRow | null }[];

/** Takes in what the server had instead; what of it does not get in holds its row here back. `next`: where this laptop is now. */
const takeResults = async (
  store: SyncStore,
  sent: readonly PushRow[],
  results: Results,
  next: SyncPlace | null,
): Promise<Outcome<Pushed>> => {
  const taken = sent.filter((_row, i) => results[i]?.ok === true);
  const acknowledged = await store.acknowledge(taken, next);
  if (!acknowledged.ok) return acknowledged;
  if (taken.length === sent.length) return ok({ ...nothingPushed, isCaughtUp: next !== null });
  const met = results.flatMap(({ row }) => row ?? []);
  const absorbed = await store.absorb(met, null);
  return absorbed.ok ? ok({ stuck: absorbed.value.held, isOtherEpoch: false, isCaughtUp: false }) : absorbed;
};

/** With these rows as the last. */
const placeOf = (place: SyncPlace, rows: readonly PushRow[], seq: number): SyncPlace => ({
  ...place,
  cursor: seq,
  rev: rows.at(-1)?.rev ?? null,
});

/** Between the last row that is here and these nobody wrote: then their numbers are behind us too, and none comes back. */
const placeAfter = (place: SyncPlace, rows: readonly PushRow[], seq: number): SyncPlace | null =>
  seq - rows.length === place.cursor ? placeOf(place, rows, seq) : null;

/** What a push of these rows did; `place`: where this laptop is then. */
const takeAnswer = async (
  store: SyncStore,
  rows: readonly PushRow[],
  { epoch, now, results, isBehind }: PushAnswer,
  before: SyncPlace,
  place: SyncPlace | null,
): Promise<Outcome<Pushed>> => {
  const learnt = await store.learnTime(now);
  if (!learnt.ok) return learnt;
  if (epoch !== before.epoch) return ok({ stuck: [], isOtherEpoch: true, isCaughtUp: false });
  if (isBehind === true) return ok(notInStep);
  if (results.length !== rows.length) return err({ type: 'notTheServer' });
  return takeResults(store, rows, results, place);
};

/** A condition that a server of earlier does not know, or more than fits: then one thing after the other. */
const isNoWay = ({ type }: SyncFailure): boolean => type === 'badMessage' || type === 'tooLarge';

/**
 * What waits, in one message and without asking first: the server takes it only if this laptop has everything, so that it is
 * the same as if it had asked and been told that there is nothing.
 */
const pushInStep = async (store: SyncStore, ask: Ask): Promise<Outcome<Pushed>> => {
  const [place, names] = await Promise.all([store.place(), store.waiting()]);
  if (place.epoch === null || names.length === 0 || names.length > limits.rowsPerPush) return ok(notInStep);
  const rows = await store.rowsToPush(names);
  if (rows.length < names.length || fitting(rows, limits.rowsPerPush).length < rows.length) return ok(notInStep);
  const { epoch, cursor, rev } = place;
  const message = { epoch, schemaVersion: store.schemaVersion, rows, after: { since: cursor, rev } };
  const answer = await ask('push', message, pushAnswerSchema);
  if (!answer.ok && isNoWay(answer.error)) {
    return ok({ ...notInStep, isOlderServer: answer.error.type === 'badMessage' });
  }
  if (!answer.ok) return answer;
  return takeAnswer(store, rows, answer.value, place, placeOf(place, rows, answer.value.seq));
};

const pushSome = async (store: SyncStore, ask: Ask, rows: readonly PushRow[]): Promise<Outcome<Pushed>> => {
  const place = await store.place();
  const { epoch } = place;
  const answer = await ask('push', { epoch, schemaVersion: store.schemaVersion, rows }, pushAnswerSchema);
  if (!answer.ok) {
    const [row] = rows;
    if (answer.error.type !== 'tooLarge' || row === undefined) return answer;
    // Somewhere between here and the server less is allowed: half of it, and in the end not this one.
    if (rows.length === 1) return ok({ ...nothingPushed, stuck: [[row.t, row.id]] });
    const half = Math.ceil(rows.length / 2);
    const first = await pushSome(store, ask, rows.slice(0, half));
    if (!first.ok || first.value.isOtherEpoch) return first;
    const second = await pushSome(store, ask, rows.slice(half));
    return second.ok ? ok(together(first.value, second.value)) : second;
  }
  return takeAnswer(store, rows, answer.value, place, placeAfter(place, rows, answer.value.seq));
};

/** Everything that waits, in portions; what changes meanwhile waits for the next turn. */
const pushAll = async (store: SyncStore, ask: Ask, names: readonly Name[]): Promise<Outcome<Pushed>> => {
  let all = nothingPushed;
  for (let from = 0; from < names.length; ) {
    const portion = names.slice(from, from + limits.rowsPerPush);
    const rows = await store.rowsToPush(portion);
    const sent = fitting(rows, limits.rowsPerPush);
    const there = new Set(rows.map(({ t, id }) => textOf([t, id])));
    const missing = portion.filter((name) => !there.has(textOf(name)));
    all = together(all, { ...nothingPushed, stuck: missing });
    const last = sent.at(-1);
    if (last === undefined) {
      from += portion.length;
      continue;
    }
    const pushed = await pushSome(store, ask, sent);
    if (!pushed.ok || pushed.value.isOtherEpoch) return pushed;
    all = together(all, pushed.value);
    from += portion.findIndex((name) => textOf(name) === textOf([last.t, last.id])) + 1;
  }
  return ok(all);
};

/**
 * Pull, then push, until both sides have everything; answers what cannot go. `isInStep`: the exchange before this one was
 * whole, so most likely there is nothing new. `isOlderServer`: asking first is the only way there.
 */
export const syncOnce = async (
  store: SyncStore,
  ask: Ask,
  showLeft: ShowLeft = () => undefined,
  isInStep = false,
): Promise<Outcome<{ readonly stuck: readonly Name[]; readonly isOlderServer: boolean }>> => {
  const stuck = new Map<string, Name>();
  const first = isInStep ? await pushInStep(store, ask) : ok(notInStep);
  if (!first.ok) return first;
  for (const name of first.value.stuck) stuck.set(textOf(name), name);
  let { isCaughtUp } = first.value;
  const { isOlderServer = false } = first.value;
  for (let turn = 0; turn < turns; turn++) {
    const pulled = isCaughtUp ? ok(null) : await pullAll(store, ask, showLeft);
    if (!pulled.ok) return pulled;
    const names = (await store.waiting()).filter((name) => !stuck.has(textOf(name)));
    if (names.length === 0) return ok({ stuck: [...stuck.values()], isOlderServer });
    const pushed = await pushAll(store, ask, names);
    if (!pushed.ok) return pushed;
    for (const name of pushed.value.stuck) stuck.set(textOf(name), name);
    ({ isCaughtUp } = pushed.value);
  }
  return err({ type: 'noProgress' });
};
