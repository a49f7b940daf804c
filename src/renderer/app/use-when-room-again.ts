import { useEffect } from 'react';
import { useApp } from './app-context.ts';

/** Runs when the disk has room again after it had none: what was typed meanwhile is kept after all. */
export const useWhenRoomAgain = (act: () => void): void => {
  const { disk } = useApp();
  useEffect(() => {
    let before = disk.standing().type;
    return disk.onChange(() => {
      const { type } = disk.standing();
      if (before !== 'roomy' && type === 'roomy') act();
      before = type;
    });
  }, [disk, act]);
};
