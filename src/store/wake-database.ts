import { DiskRefused } from './disk-refused.ts';
import type { Session } from './session.ts';

/** A full disk closes the database under an open window, and Dexie does not try again by itself: with room it is opened anew. */
export const wakeDatabaseWithRoom = ({ db, deps, atLock }: Session): void => {
  const { disk } = deps;
  if (disk === undefined) return;
  const wake = async (): Promise<void> => {
    try {
      if (disk.standing().type === 'roomy') await db.wake();
    } catch (error) {
      // What reads next says so.
      if (!(error instanceof DiskRefused)) throw error;
    }
  };
  atLock(disk.onChange(() => void wake()));
};
