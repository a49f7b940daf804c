import { useEffect, useState } from 'react';

/** Seconds left of a wait, counted down on the clock of the machine; 0 when it is over. */
export const useCountdown = (): { readonly secondsLeft: number; readonly start: (waitMs: number) => void } => {
  const [until, setUntil] = useState(0);
  const [secondsLeft, setSecondsLeft] = useState(0);
  useEffect(() => {
    if (until === 0) return;
    const look = () => {
      const left = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setSecondsLeft(left);
      if (left === 0) setUntil(0);
    };
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [until]);
  return {
    secondsLeft,
    start: (waitMs) => {
      setUntil(Date.now() + waitMs);
      setSecondsLeft(Math.ceil(waitMs / 1000));
    },
  };
};
