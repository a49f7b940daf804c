import type { Instant } from '../domain/dates.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { VaultLocked } from '../store/session.ts';
import type { SyncStore } from '../store/sync-verbs.ts';
import type { OpenVault } from '../store/vault.ts';
import { type Ask, createAsk, type Exchange, type Later, type SyncFailure } from './exchange.ts';
import { createListServer } from './list-server.ts';
import { syncOnce } from './sync-once.ts';
import { createTellOfLost } from './tell-of-lost.ts';

/** What a screen shows of it. */
export interface SyncState {
  readonly isBusy: boolean;
  /** When everything was exchanged last; null: never. */
  readonly lastSync: Instant | null;
  /** Records and papers that the server does not have yet. */
  readonly waiting: number;
  /** Of those, the ones that it does not take now. */
  readonly stuck: number;
  readonly failure: SyncFailure | null;
  /** After a failure: so many milliseconds after it, it is tried again by itself. */
  readonly retryMs: number | null;
  /** Rows of the server that did not get in here. */
  readonly held: number;
  /** A colleague began a new data key: it needs the passphrase of who is signed in. */
  readonly isKeyWaiting: boolean;
  /** Rows that the server took during this exchange, or the last one. */
  readonly sent: number;
  /** Rows that came in during this exchange, or the last one. */
  readonly received: number;
  /** About how many the server still has for this laptop, as far as is known; an exchange that broke off leaves it. */
  readonly toReceive: number;
  /** How far the server's clock is ahead of this laptop's, in milliseconds. */
  readonly clockOffset: number;
}

const unknownYet: SyncState = {
  isBusy: false,
  lastSync: null,
  waiting: 0,
  stuck: 0,
  failure: null,
  retryMs: null,
  held: 0,
  isKeyWaiting: false,
  sent: 0,
  received: 0,
  toReceive: 0,
  clockOffset: 0,
};

export interface SyncEngine {
  readonly state: () => SyncState;
  readonly onState: (listener: () => void) => () => void;
  /** Something changed there or here: soon. Also what the button of a person does, whatever went wrong before. */
  readonly poke: () => void;
  /** Now, or when the one that runs is done. */
  readonly sync: () => Promise<Result<null, SyncFailure>>;
  /** No message leaves any more; what was under way is dropped. */
  readonly stop: () => void;
}

export interface EngineDeps {
  readonly vault: Pick<OpenVault, 'sync' | 'onChange'>;
  readonly exchange: Exchange;
  readonly later: Later;
  /** From 0 up to 1: laptops of one office do not all come back in the same second. */
  readonly random: () => number;
}

const soonMs = 300;
const restMs = 60_000;
const firstRetryMs = 2000;
const longestRetryMs = 5 * 60_000;

/** How long to wait after this many failures in a row: twice as long each time, between half of it and one and a half. */
export const retryAfter = (failures: number, random: number): number =>
  Math.min(longestRetryMs, firstRetryMs * 2 ** (failures - 1)) * (0.5 + random);

const createState = () => {
  const listeners = new Set<() => void>();
  let state = unknownYet;
  return {
    state: () => state,
    show: (change: Partial<SyncState>): void => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    onState: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget: () => listeners.clear(),
  };
};

type Outcome = Result<null, SyncFailure>;

/** After a lock reads reject: then there is nothing left to do. */
const untilLock = async (work: () => Promise<Outcome>): Promise<Outcome> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof VaultLocked) return err({ type: 'lockedMeanwhile' });
    throw error;
  }
};

type State = ReturnType<typeof createState>;

/** Reads what lies here, so that a screen can say it before the server is asked, and while it cannot be reached. */
const lookHere = async (store: SyncStore, { show }: State): Promise<Outcome> => {
  const [waiting, held, { at }] = await Promise.all([store.waiting(), store.heldCount(), store.place()]);
  show({ waiting: waiting.length, held, isKeyWaiting: await store.isKeyWaiting(), lastSync: at });
  return ok(null);
};

/** The same store; a long exchange shows how far it is. */
const showingHowFar = (store: SyncStore, { state, show }: State): SyncStore => ({
  ...store,
  waiting: async () => {
    const names = await store.waiting();
    show({ waiting: names.length });
    return names;
  },
  acknowledge: async (rows, place) => {
    const done = await store.acknowledge(rows, place);
    const { waiting, sent } = state();
    if (done.ok) show({ waiting: Math.max(0, waiting - rows.length), sent: sent + rows.length });
    return done;
  },
  absorb: async (rows, place) => {
    const done = await store.absorb(rows, place);
    if (done.ok) show({ received: state().received + rows.length });
    return done;
  },
});

/** One whole exchange, and what a screen shows of it. */
const createExchange = (plain: SyncStore, ask: Ask, state: State) => {
  const store = showingHowFar(plain, state);
  const { show } = state;
  const tellOfLost = createTellOfLost(plain, ask);
  let hasTriedAgain = false;
  let isInStep = false;
  // Until the lock: what it refuses as a message it does not know would travel twice each time.
  let isOlderServer = false;
  return async (): Promise<Outcome> => {
    // Rows whose key or clock was missing when they came: once after the unlock.
    if (!hasTriedAgain) await store.tryAgain();
    hasTriedAgain = true;
    show({ sent: 0, received: 0 });
    const done = await syncOnce(store, ask, (toReceive) => show({ toReceive }), isInStep && !isOlderServer);
    isInStep = done.ok && done.value.stuck.length === 0;
    isOlderServer ||= done.ok && done.value.isOlderServer;
    const [waiting, held, isKeyWaiting, noted] = await Promise.all([
      // After a whole exchange only what cannot go now is left.
      done.ok ? done.value.stuck.length : plain.waiting().then(({ length }) => length),
      store.heldCount(),
      store.isKeyWaiting(),
      done.ok ? store.noteSynced() : done,
    ]);
    show({ waiting, held, isKeyWaiting, clockOffset: store.clockOffset() });
    if (!done.ok) return done;
    if (!noted.ok) return noted;
    // An order that does not get through goes with the next exchange; what was exchanged is exchanged.
    await tellOfLost();
    show({ stuck: done.value.stuck.length, lastSync: noted.value.at });
    return ok(null);
  };
};

/** From unlock to lock: exchanges what changed, and goes on by itself. It has no key: the store opens and seals. */
export const startSync = ({ vault, exchange, later, random }: EngineDeps): SyncEngine => {
  const { sync: store } = vault;
  const shown = createState();
  const { state, show, onState, forget } = shown;
  const ask = createAsk(exchange, later);
  const exchangeAll = createExchange(store, ask, shown);
  let isStopped = false;
  let failures = 0;
  let running: Promise<Outcome> | null = null;
  let isAskedAgain = false;
  let cancel = (): void => undefined;

  const schedule = (ms: number): void => {
    cancel();
    if (!isStopped) cancel = later(ms, () => void sync());
  };

  /** A broken disk is said where faults are said; the next time is tried all the same. */
  const afterFault = (fault: unknown): never => {
    running = null;
    failures += 1;
    show({ isBusy: false });
    schedule(retryAfter(failures, random()));
    throw fault;
  };

  const run = async (): Promise<Outcome> => {
    show({ isBusy: true });
    const done = await untilLock(exchangeAll).catch(afterFault);
    failures = done.ok ? 0 : failures + 1;
    running = null;
    const wait = done.ok ? restMs : retryAfter(failures, random());
    show({ isBusy: false, failure: done.ok ? null : done.error, retryMs: done.ok ? null : wait });
    schedule(done.ok && isAskedAgain ? soonMs : wait);
    isAskedAgain = false;
    return done;
  };

  const sync = (): Promise<Outcome> => {
    if (isStopped) return Promise.resolve(err({ type: 'lockedMeanwhile' }));
    running ??= run();
    return running;
  };

  const poke = (): void => {
    if (running !== null) isAskedAgain = true;
    else schedule(soonMs);
  };

  const stop = (): void => {
    isStopped = true;
    store.setListServer(null);
    cancel();
    forget();
  };
  store.setListServer(
    createListServer(store, ask, async () => {
      // One that is under way may have asked before the last change was there.
      await running?.catch(() => undefined);
      return sync();
    }),
  );
  store.atLock(stop);
  const look = () => void untilLock(() => lookHere(store, shown));
  const endOnChange = vault.onChange(() => {
    // While the server cannot be reached, typing is no reason to ask it more often.
    if (state().failure === null) poke();
    else look();
  });
  look();
  schedule(soonMs);

  return {
    state,
    onState,
    poke,
    sync,
    stop: () => {
      endOnChange();
      stop();
    },
  };
};
