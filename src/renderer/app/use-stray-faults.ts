import { useEffect, useState } from 'react';

/**
 * A fault outside React (a promise that nobody waited for, an event handler). Only the fact is kept, never its text: a message may
 * carry what was typed.
 */
export const useStrayFaults = (): { readonly hasFault: boolean; readonly dismiss: () => void } => {
  const [hasFault, setFault] = useState(false);
  useEffect(() => {
    const note = (event: Event) => {
      // Chromium reports a harmless layout loop as an error event.
      if (event instanceof ErrorEvent && event.message.startsWith('ResizeObserver')) return;
      setFault(true);
    };
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
    return () => {
      window.removeEventListener('error', note);
      window.removeEventListener('unhandledrejection', note);
    };
  }, []);
  return { hasFault, dismiss: () => setFault(false) };
};
