import { useCallback, useEffect, useRef, useState } from 'react';
import type { KlusRequest } from '../../../domain/dossier/records.ts';
import type { KlusRequestId } from '../../../domain/ids.ts';
import type { WriteFailure } from '../../../store/failures.ts';
import { useApp } from '../../app/app-context.ts';
import { useWhenRoomAgain } from '../../app/use-when-room-again.ts';

type Patch = Partial<Omit<KlusRequest, 'id'>>;

const quietMs = 300;

/** Keeps the klus while it is typed: after a quiet moment, and in any case on leaving. */
export const useKeptKlus = (id: KlusRequestId) => {
  const { vault, now } = useApp();
  const [failure, setFailure] = useState<WriteFailure | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const waiting = useRef<Patch | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** What the disk did not take so far. */
  const refused = useRef<Patch | null>(null);

  const keepNow = useCallback(
    (patch: Patch): Promise<boolean> => {
      if (timer.current !== null) clearTimeout(timer.current);
      waiting.current = null;
      const mine = queue.current.then(async () => {
        const changed = await vault.klusRequests.change(id, { ...patch, changedAt: now() });
        setFailure(changed.ok ? null : changed.error);
        refused.current = changed.ok ? null : { ...refused.current, ...patch };
        return changed.ok;
      });
      queue.current = mine.catch(() => undefined);
      return mine;
    },
    [vault, now, id],
  );
  const keepWaiting = useCallback(() => {
    if (waiting.current !== null) void keepNow(waiting.current);
  }, [keepNow]);
  const keepSoon = useCallback(
    (patch: Patch) => {
      if (timer.current !== null) clearTimeout(timer.current);
      waiting.current = patch;
      timer.current = setTimeout(keepWaiting, quietMs);
    },
    [keepWaiting],
  );
  useEffect(() => keepWaiting, [keepWaiting]);
  useWhenRoomAgain(() => {
    if (refused.current !== null) void keepNow(refused.current);
  });
  return { keepSoon, keepNow, failure };
};
