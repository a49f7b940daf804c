import { useEffect, useLayoutEffect, useRef } from 'react';
import { createShortcutRegistry, type Shortcut } from './shortcuts.ts';

/** One keyboard, one registry. */
export const shortcutRegistry = createShortcutRegistry();

/**
 * Keys of the calling part of the screen, while it is there. The list may be made anew at every render; the latest counts.
 * Where two parts want the same key, the one that appeared last wins (a page over the frame; a parent over its children).
 */
export const useShortcuts = (shortcuts: readonly Shortcut[]): void => {
  const latest = useRef(shortcuts);
  // With the picture, not after it: who types fast presses the key of a button the moment it is there.
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => shortcutRegistry.add(() => latest.current), []);
};

/** Listens for the whole window. Used once, by the frame. */
export const useShortcutListener = (): void => {
  useEffect(() => {
    const { handleFirst, handle } = shortcutRegistry;
    document.addEventListener('keydown', handleFirst, { capture: true });
    document.addEventListener('keydown', handle);
    return () => {
      document.removeEventListener('keydown', handleFirst, { capture: true });
      document.removeEventListener('keydown', handle);
    };
  }, []);
};
