import { useCallback, useRef, useState } from 'react';
import type { Visit } from '../../../domain/dossier/records.ts';
import type { VisitId } from '../../../domain/ids.ts';
import type { WriteFailure } from '../../../store/failures.ts';
import { useApp } from '../../app/app-context.ts';

export type VisitPatch = Partial<Omit<Visit, 'id'>>;

/** Changes the visit; true once it is on disk. The patch is made from the visit as it then is, never from an old screen. */
export type ChangeVisit = (patchOf: (visit: Visit) => VisitPatch) => Promise<boolean>;

/** One change after the other, so that two quick keys never overwrite each other. */
export const useChangeVisit = (
  id: VisitId,
): { readonly change: ChangeVisit; readonly failure: WriteFailure | null } => {
  const { vault, now } = useApp();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [failure, setFailure] = useState<WriteFailure | null>(null);
  const change = useCallback<ChangeVisit>(
    (patchOf) => {
      const write = async (): Promise<boolean> => {
        const visit = await vault.visits.get(id);
        const result = visit === null ? null : await vault.visits.change(id, { ...patchOf(visit), changedAt: now() });
        const refused: WriteFailure | null = result === null ? { type: 'gone' } : result.ok ? null : result.error;
        setFailure(refused);
        return refused === null;
      };
      const mine = queue.current.then(write);
      queue.current = mine.catch(() => undefined);
      return mine;
    },
    [vault, id, now],
  );
  return { change, failure };
};
