import { isReference } from './reference.ts';

/** What was typed, pasted or scanned where a name or a reference may stand. */
export type TypedReference =
  | { readonly type: 'none' }
  /** Meant as a reference, with something wrong in it. */
  | { readonly type: 'wrong' }
  /** `isCertain`: ten letters may also be the name of a person. */
  | { readonly type: 'reference'; readonly reference: string; readonly isCertain: boolean };

/** What a scanner that thinks in QWERTY gives on a Belgian or French keyboard. */
const onAzerty: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ '&': '1', é: '2', '"': '3', "'": '4', '(': '5', '§': '6', '-': '6', è: '7', '!': '8', _: '8', ç: '9', à: '0' },
    ...{ ')': '-', '°': '-', '?': 'M', ',': 'M', A: 'Q', Q: 'A', W: 'Z', Z: 'W', a: 'Q', q: 'A', w: 'Z', z: 'W' },
  }),
);

/** The dashes of a reference are `)` there, and no reference or name that a person types holds one. */
const isFromScanner = (text: string): boolean => text.includes(')') || text.includes('°');

const asMeant = (text: string): string =>
  isFromScanner(text) ? [...text].map((character) => onAzerty.get(character) ?? character).join('') : text;

const dashes = /[-‐‑–—−\s]/gu;
const grouped = /^[0-9A-Z]{3,5}[-‐‑–—−\s]+[0-9A-Z]{2,4}[-‐‑–—−\s]+[0-9A-Z]{2,4}$/u;

/** Reads a reference as people and scanners give it: small letters, spaces for dashes or none, a keyboard of another country. */
export const readTypedReference = (typed: string): TypedReference => {
  const text = asMeant(typed.normalize('NFC').trim()).toUpperCase();
  const bare = text.replace(dashes, '');
  const hasBoth = /\d/.test(bare) && /[A-Z]/.test(bare);
  const isCertain =
    hasBoth && /^[0-9A-Z]{9,11}$/.test(bare) && ((bare.length === 10 && !/\s/.test(text)) || grouped.test(text));
  const reference = bare.replace(/^(.{4})(.{3})(.{3})$/, '$1-$2-$3');
  if (isReference(reference)) return { type: 'reference', reference, isCertain: isCertain || isFromScanner(typed) };
  return isCertain || (isFromScanner(typed) && /^[0-9A-Z]+$/.test(bare)) ? { type: 'wrong' } : { type: 'none' };
};
