import { useEffect, useRef, useState } from 'react';
import { idleMs, momentNow } from './idle-time.ts';

const warningMs = 30_000;

const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Locks after `limitMs` without a key or mouse move. Returns the seconds left during the last thirty, else null. A laptop that slept
 * locks as soon as it wakes. Another limit counts from the last sign of life, at once.
 */
export const useIdleLock = (lock: () => void, limitMs: number): number | null => {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const lastSign = useRef(momentNow());
  useEffect(() => {
    const msLeft = () => limitMs - idleMs(lastSign.current, momentNow());
    const look = () => {
      const left = msLeft();
      if (left <= 0) lock();
      setSecondsLeft(left <= warningMs && left > 0 ? Math.ceil(left / 1000) : null);
    };
    const stay = () => {
      // A sign that comes after the limit (waking up) does not keep the door open.
      if (msLeft() <= 0) return look();
      lastSign.current = momentNow();
      setSecondsLeft(null);
    };
    const timer = setInterval(look, 1000);
    for (const sign of signsOfLife) document.addEventListener(sign, stay, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const sign of signsOfLife) document.removeEventListener(sign, stay, { capture: true });
    };
  }, [lock, limitMs]);
  return secondsLeft;
};
