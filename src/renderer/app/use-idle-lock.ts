import { useEffect, useState } from 'react';

export const idleLimitMs = 5 * 60_000;
export const idleWarningMs = 30_000;

const signsOfLife = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Locks after five minutes without a key or mouse move. Returns the seconds left during the last thirty, else null. It counts with the
 * clock of the machine, so a laptop that slept locks as soon as it wakes.
 */
export const useIdleLock = (lock: () => void): number | null => {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  useEffect(() => {
    let lastSign = Date.now();
    const look = () => {
      const left = idleLimitMs - (Date.now() - lastSign);
      if (left <= 0) lock();
      setSecondsLeft(left <= idleWarningMs && left > 0 ? Math.ceil(left / 1000) : null);
    };
    const stay = () => {
      // A sign that comes after the limit (waking up) does not keep the door open.
      if (Date.now() - lastSign >= idleLimitMs) return look();
      lastSign = Date.now();
      setSecondsLeft(null);
    };
    const timer = setInterval(look, 1000);
    for (const sign of signsOfLife) document.addEventListener(sign, stay, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const sign of signsOfLife) document.removeEventListener(sign, stay, { capture: true });
    };
  }, [lock]);
  return secondsLeft;
};
