/** One key of one screen. `keys` is how it is shown ("Ctrl K"), `label` what it does, in Dutch. */
export interface Shortcut {
  readonly id: string;
  readonly keys: string;
  readonly label: string;
  readonly matches: (event: KeyboardEvent) => boolean;
  readonly act: (event: KeyboardEvent) => void;
  /** Also acts while a text field has the focus. Never for a plain letter, a digit or Enter in a text area. */
  readonly inFields?: boolean;
  /** Acts above and in an open dialog too, before anything else hears the key: locking never waits. */
  readonly always?: boolean;
}

/** Whether typing goes into this element. */
export const takesText = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
};

/** Enter on a button or link is that button's own business. */
const hasOwnEnter = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a[href], summary') !== null;

type Group = readonly Shortcut[];

/** The keys of what is on screen now, newest part last; a newer part wins. */
export interface ShortcutRegistry {
  readonly add: (read: () => Group) => () => void;
  readonly all: () => Group;
  /** For the capture phase: the keys that always act. */
  readonly handleFirst: (event: KeyboardEvent) => void;
  /** For the bubble phase: every other key, after the element that has the focus. */
  readonly handle: (event: KeyboardEvent) => void;
}

const openDialog = (): Element | null => document.querySelector('.dialog-veil');

const isSuspended = (): boolean => openDialog() !== null;

/** Whether a dialog is open that this element does not stand in. */
export const isBehindDialog = (element: Element | null): boolean => {
  const dialog = openDialog();
  return dialog !== null && !dialog.contains(element);
};

export const createShortcutRegistry = (): ShortcutRegistry => {
  let readers: readonly (() => Group)[] = [];
  const all = () => readers.flatMap((read) => read());
  return {
    add: (read) => {
      readers = [...readers, read];
      return () => {
        readers = readers.filter((reader) => reader !== read);
      };
    },
    all,
    handleFirst: (event) => {
      const shortcut = all().findLast((one) => one.always === true && one.matches(event));
      if (shortcut === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      shortcut.act(event);
    },
    handle: (event) => {
      if (event.defaultPrevented || event.isComposing || isSuspended()) return;
      const inField = takesText(event.target);
      if (event.key === 'Enter' && hasOwnEnter(event.target)) return;
      const shortcut = all().findLast((one) => (!inField || one.inFields === true) && one.matches(event));
      if (shortcut === undefined) return;
      event.preventDefault();
      shortcut.act(event);
    },
  };
};
