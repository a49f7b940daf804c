import type { Instant } from '../domain/dates.ts';
import type { Host } from '../host/port.ts';
import type { WriteGate } from './disk-refused.ts';

/**
 * Below this nothing is written any more. Chromium deletes a database that a full disk damaged (electron/electron#41877), so
 * the app stops long before: one day at a desk is a few MB, and what the machine itself writes meanwhile has to fit as well.
 */
export const neededBytes = 500_000_000;

/** How the disk stood when it was last looked at. A machine that cannot tell counts as room enough. */
export type DiskStanding =
  | { readonly type: 'roomy' }
  | { readonly type: 'littleRoom'; readonly freeBytes: number }
  /** The profile folder takes nothing, whatever is free. */
  | { readonly type: 'closedFolder' };

export interface DiskWatch extends WriteGate {
  readonly standing: () => DiskStanding;
  /** Asks the machine now. */
  readonly look: () => Promise<DiskStanding>;
  /** Asked before every write: looks when the last look is older than a moment, and waits only for a first or very late one. */
  readonly mayWrite: () => Promise<boolean>;
  /** The disk said no: look again soon. */
  readonly wasRefused: () => void;
  readonly onChange: (listener: () => void) => () => void;
}

/** A look older than this is made again at the next write, which does not wait for it. */
const freshMs = 10_000;
/** A look older than this says nothing any more: the write waits for a new one. */
const staleMs = 60_000;
/** Longest that a write waits for a look; then the one before counts. */
const waitMs = 500;

const standingOf = (answer: Awaited<ReturnType<Host['readDisk']>>): DiskStanding => {
  if (!answer.ok) return { type: 'roomy' };
  const { freeBytes, takesWrites } = answer.value;
  if (!takesWrites) return { type: 'closedFolder' };
  return freeBytes < neededBytes ? { type: 'littleRoom', freeBytes } : { type: 'roomy' };
};

const isSame = (one: DiskStanding, other: DiskStanding): boolean => JSON.stringify(one) === JSON.stringify(other);
const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One for the whole page: what is free does not depend on who is signed in. */
export const watchDisk = (host: Pick<Host, 'readDisk'>, now: () => Instant): DiskWatch => {
  let standing: DiskStanding = { type: 'roomy' };
  let lookedAt: number | null = null;
  let looking: Promise<DiskStanding> | null = null;
  const listeners = new Set<() => void>();
  const time = () => Date.parse(now());

  const ask = async (): Promise<DiskStanding> => {
    const seen = standingOf(await host.readDisk());
    lookedAt = time();
    if (isSame(seen, standing)) return standing;
    standing = seen;
    for (const listener of listeners) listener();
    return standing;
  };
  const look = (): Promise<DiskStanding> => {
    looking ??= ask().finally(() => {
      looking = null;
    });
    return looking;
  };
  /** A clock that was set back makes no look fresh for a year. */
  const isWithin = (ms: number): boolean => lookedAt !== null && time() >= lookedAt && time() - lookedAt < ms;

  return {
    standing: () => standing,
    look,
    mayWrite: async () => {
      const looked = isWithin(freshMs) ? null : look();
      // Between 500 MB and nothing lies more than a minute of work.
      if (looked !== null && !(isWithin(staleMs) && standing.type === 'roomy'))
        await Promise.race([looked, after(waitMs)]);
      return standing.type === 'roomy';
    },
    wasRefused: () => {
      void look();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
