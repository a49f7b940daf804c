import { isKey } from './key-of-event.ts';
import type { Shortcut } from './shortcuts.ts';

/** What one key of a step does, and how the list of keys says it. */
export interface StepKey {
  readonly label: string;
  readonly act: () => void;
}

const isOnField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea') !== null;

/** Esc: one step back, and nothing is lost: a field is left first, which keeps it, and what is half typed waits in its place. */
export const backKey = ({ label, act }: StepKey): Shortcut => ({
  id: 'step-back',
  keys: 'Esc',
  label,
  matches: (event) => isKey(event, 'Escape'),
  act: () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    act();
  },
  inFields: true,
});

/** Enter: the primary action, where no field has the focus. A key that is held down from the page before does nothing. */
export const primaryKey = ({ label, act }: StepKey): Shortcut => ({
  id: 'step-on',
  keys: 'Enter',
  label,
  matches: (event) => isKey(event, 'Enter') && !event.repeat && !isOnField(event.target),
  act,
});
