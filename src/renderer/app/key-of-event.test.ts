import { describe, expect, it } from 'vitest';
import { digitOf, isAlt, isCtrl, isKey, type PressedKey } from './key-of-event.ts';

const pressed = (code: string, key: string, extra: Partial<PressedKey> = {}): PressedKey => ({
  code,
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...extra,
});

describe('answer keys', () => {
  it('op AZERTY telt de plaats van de toets, niet het teken', () => {
    expect(digitOf(pressed('Digit1', '&'))).toBe(1);
    expect(digitOf(pressed('Digit2', 'é'))).toBe(2);
    expect(digitOf(pressed('Digit0', 'à'))).toBe(0);
  });
  it('de toets rechts van 0 is "zeg ik liever niet"', () => {
    expect(digitOf(pressed('Minus', ')'))).toBe('decline');
    expect(digitOf(pressed('NumpadSubtract', '-'))).toBe('decline');
  });
  it('de toets waar op Belgisch AZERTY - op staat ook, zoals het label zegt', () => {
    expect(digitOf(pressed('Equal', '-'))).toBe('decline');
    expect(digitOf(pressed('Equal', '-', { ctrlKey: true }))).toBeNull();
  });
  it('het numerieke blok werkt ook, met shift ook', () => {
    expect(digitOf(pressed('Numpad7', '7'))).toBe(7);
    expect(digitOf(pressed('Digit3', '3', { shiftKey: true }))).toBe(3);
  });
  it('leaves combinations and other keys alone', () => {
    expect(digitOf(pressed('Digit1', '1', { ctrlKey: true }))).toBeNull();
    expect(digitOf(pressed('Digit1', '1', { altKey: true }))).toBeNull();
    expect(digitOf(pressed('KeyA', 'q'))).toBeNull();
  });
});

describe('letter keys', () => {
  it('go by the letter, which AZERTY moves', () => {
    expect(isCtrl(pressed('KeyK', 'k', { ctrlKey: true }), 'k')).toBe(true);
    expect(isCtrl(pressed('KeyQ', 'a', { ctrlKey: true }), 'q')).toBe(false);
    expect(isAlt(pressed('KeyN', 'n', { altKey: true }), 'n')).toBe(true);
    expect(isAlt(pressed('KeyN', 'n', { altKey: true, ctrlKey: true }), 'n')).toBe(false);
  });
  it('the question mark needs shift on AZERTY', () => {
    expect(isKey(pressed('KeyM', '?', { shiftKey: true }), '?')).toBe(true);
  });
});
