import { expect, type Locator, type Page } from '@playwright/test';

/** The digit row of a Belgian AZERTY keyboard, from 0 to 9, as it types without shift. */
const digitRow = ['à', '&', 'é', '"', "'", '(', '§', 'è', '!', 'ç'] as const;

/** Where these characters lie, named as on a US keyboard; letters that did not move are not here. */
const movedCodes: Readonly<Record<string, string>> = {
  a: 'KeyQ',
  q: 'KeyA',
  z: 'KeyW',
  w: 'KeyZ',
  m: 'Semicolon',
  ',': 'KeyM',
  '?': 'KeyM',
  ';': 'Comma',
  '.': 'Comma',
  '-': 'Equal',
  ' ': 'Space',
};

const named = { Enter: 13, Tab: 9, Escape: 27, ArrowUp: 38, ArrowDown: 40, Space: 32 } as const;
export type NamedKey = keyof typeof named;

const textOfNamed: Readonly<Partial<Record<NamedKey, string>>> = { Enter: '\r', Space: ' ' };
const modifierBits = { alt: 1, ctrl: 2, shift: 8 } as const;
type Modifier = keyof typeof modifierBits;

export type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const isDigit = (character: string): boolean => /^[0-9]$/.test(character);

const codeOf = (character: string): string => {
  const low = character.toLowerCase();
  if (isDigit(low)) return `Digit${low}`;
  return movedCodes[low] ?? (/^[a-z]$/.test(low) ? `Key${low.toUpperCase()}` : '');
};

/** Of punctuation the character code is the number of another key: 46 is both a full stop and Delete. */
const keyCodeOf = (character: string): number =>
  /^[a-z0-9 ]$/i.test(character) ? character.toUpperCase().charCodeAt(0) : 0;

export interface Azerty {
  readonly press: (key: NamedKey) => Promise<void>;
  /** The key of this place in the row above the letters: on AZERTY no digit, but & é " and so on. */
  readonly digit: (place: Digit) => Promise<void>;
  readonly numpad: (digit: Digit) => Promise<void>;
  /** The key right of 0, which types ). */
  readonly rightOfZero: () => Promise<void>;
  /** The key that says -, one further. */
  readonly minus: () => Promise<void>;
  readonly with: (modifier: Modifier, character: string) => Promise<void>;
  /** Types it as a person does; digits and capitals take shift. */
  readonly type: (text: string) => Promise<void>;
  /** Presses Tab until this has the focus. */
  readonly tabTo: (target: Locator) => Promise<void>;
}

/** Key events as a Belgian laptop sends them: the place (`code`) and the character (`key`) do not agree with a US keyboard. */
export const azertyOf = async (page: Page): Promise<Azerty> => {
  const session = await page.context().newCDPSession(page);
  const send = async (key: {
    readonly code: string;
    readonly key: string;
    readonly text?: string;
    readonly modifiers?: number;
    readonly keyCode?: number;
    readonly isKeypad?: boolean;
  }): Promise<void> => {
    const { keyCode = 0, ...event } = key;
    const common = { ...event, windowsVirtualKeyCode: keyCode, nativeVirtualKeyCode: keyCode };
    await session.send('Input.dispatchKeyEvent', {
      type: key.text === undefined ? 'rawKeyDown' : 'keyDown',
      ...common,
    });
    const { text: _typed, ...up } = common;
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...up });
  };
  const character = (one: string, modifier?: Modifier): Promise<void> => {
    const needsShift = isDigit(one) || one === '?' || one === '.' || one !== one.toLowerCase();
    const modifiers = (modifier === undefined ? 0 : modifierBits[modifier]) + (needsShift ? modifierBits.shift : 0);
    const text = modifier === undefined || modifier === 'shift' ? { text: one } : {};
    return send({ code: codeOf(one), key: one, keyCode: keyCodeOf(one), modifiers, ...text });
  };
  const press = (key: NamedKey): Promise<void> => {
    const text = textOfNamed[key];
    const typed = text === undefined ? {} : { text };
    return send({ code: key, key: key === 'Space' ? ' ' : key, keyCode: named[key], ...typed });
  };
  return {
    press,
    digit: (place) => send({ code: `Digit${place}`, key: digitRow[place], text: digitRow[place], keyCode: 48 + place }),
    numpad: (digit) =>
      send({ code: `Numpad${digit}`, key: `${digit}`, text: `${digit}`, keyCode: 96 + digit, isKeypad: true }),
    rightOfZero: () => send({ code: 'Minus', key: ')', text: ')', keyCode: 219 }),
    minus: () => character('-'),
    with: (modifier, one) => character(one, modifier),
    type: async (text) => {
      for (const one of text) await character(one);
    },
    tabTo: async (target) => {
      await expect(target).toBeVisible();
      for (let presses = 0; presses < 80; presses += 1) {
        if (await target.evaluate((element) => element === document.activeElement)) return;
        await press('Tab');
      }
      throw new Error(`Tab does not reach ${target}`);
    },
  };
};
