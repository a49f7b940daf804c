/** The part of a KeyboardEvent that says which key, so that rules can be tested without a browser. */
export type PressedKey = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>;

export type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const digitByCode: ReadonlyMap<string, Digit | 'decline'> = new Map<string, Digit | 'decline'>([
  ...([0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const).flatMap((digit): [string, Digit][] => [
    [`Digit${digit}`, digit],
    [`Numpad${digit}`, digit],
  ]),
  // Right of 0 types ) on Belgian AZERTY; the key that says - there, as the label does, is one further.
  ['Minus', 'decline'],
  ['Equal', 'decline'],
  ['NumpadSubtract', 'decline'],
]);

const isPlain = (event: PressedKey): boolean => !(event.ctrlKey || event.altKey || event.metaKey);

/**
 * The answer key at this place of the keyboard: by `event.code`, because on AZERTY the digit row gives & é " without shift.
 * `decline` is the key right of 0 and the one that says -. Null for every other key and with Ctrl, Alt or Meta.
 */
export const digitOf = (event: PressedKey): Digit | 'decline' | null =>
  isPlain(event) ? (digitByCode.get(event.code) ?? null) : null;

/** Ctrl (or Cmd) with a letter as it is printed on the key: AZERTY moves letters, so by `event.key`. */
export const isCtrl = (event: PressedKey, letter: string): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === letter;

export const isAlt = (event: PressedKey, letter: string): boolean =>
  event.altKey && !event.ctrlKey && !event.metaKey && event.key.toLowerCase() === letter;

/** A key without modifiers, by its name: 'Enter', 'Escape', 'F9', '?'. Shift is allowed: '?' needs it on AZERTY. */
export const isKey = (event: PressedKey, name: string): boolean => isPlain(event) && event.key === name;
