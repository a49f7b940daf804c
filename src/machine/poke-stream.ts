import { ok, type Result } from '../domain/result.ts';
import type { ExchangeFailure, PokeNews } from '../host/port.ts';

/** Opens the stream and reads it: `onPoke` at every line that says so; resolves when it ends, however it ends. */
export type ReadPokes = (signal: AbortSignal, onPoke: () => void) => Promise<void>;

export interface PokeTimes {
  /** A page is answered after this long, if with nothing: a lost page is noticed. */
  readonly quietMs: number;
  /** Without anybody who asks it is closed after this long. */
  readonly lingerMs: number;
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
}

export const pokeTimes: PokeTimes = { quietMs: 50_000, lingerMs: 10_000, firstRetryMs: 2000, longestRetryMs: 60_000 };

export interface PokeStream {
  readonly next: () => Promise<Result<PokeNews, ExchangeFailure>>;
  /** Ends the stream, and what waits for it hears `quiet`. */
  readonly close: () => void;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Keeps a stream of the server open while somebody asks for what it says, and opens it again when it breaks. */
export const createPokeStream = (read: ReadPokes, random: () => number, times: PokeTimes): PokeStream => {
  const waiting = new Set<(news: PokeNews) => void>();
  let open: AbortController | null = null;
  let isPoked = false;
  let linger: NodeJS.Timeout | undefined;

  const tell = (news: PokeNews): void => {
    isPoked = news.type === 'poked' && waiting.size === 0;
    for (const answer of waiting) answer(news);
    waiting.clear();
  };

  const close = (): void => {
    clearTimeout(linger);
    open?.abort();
    open = null;
    tell({ type: 'quiet' });
  };

  const keepOpen = async (signal: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      failures += 1;
      await read(signal, () => {
        failures = 0;
        if (!signal.aborted) tell({ type: 'poked' });
      });
      const wait = Math.min(times.longestRetryMs, times.firstRetryMs * 2 ** Math.max(0, failures - 1));
      if (!signal.aborted) await pause(wait * (0.5 + random()), signal);
    }
  };

  const next = (): Promise<Result<PokeNews, never>> => {
    clearTimeout(linger);
    if (open === null) {
      open = new AbortController();
      void keepOpen(open.signal);
    }
    return new Promise((resolve) => {
      const answer = (news: PokeNews): void => {
        clearTimeout(quiet);
        waiting.delete(answer);
        if (waiting.size === 0) linger = setTimeout(close, times.lingerMs);
        resolve(ok(news));
      };
      const quiet = setTimeout(() => answer({ type: 'quiet' }), times.quietMs);
      waiting.add(answer);
      if (isPoked) tell({ type: 'poked' });
    });
  };
  return { next, close };
};
