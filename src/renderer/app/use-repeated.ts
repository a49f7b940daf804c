import { useEffect, useRef } from 'react';

/**
 * Does something again and again, each time so long after it was done, until it answers true, the page goes, or nothing is to be
 * done (null).
 */
export const useRepeated = (look: (() => Promise<boolean>) | null, everyMs: number): void => {
  const latest = useRef(look);
  latest.current = look;
  const isOn = look !== null;
  useEffect(() => {
    if (!isOn) return;
    let [isOver, timer]: [boolean, ReturnType<typeof setTimeout> | undefined] = [false, undefined];
    const turn = async (): Promise<void> => {
      const isDone = (await latest.current?.()) ?? true;
      if (!isOver && !isDone) timer = setTimeout(() => void turn(), everyMs);
    };
    void turn();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isOn, everyMs]);
};
