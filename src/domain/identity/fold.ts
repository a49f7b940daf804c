/** Letters that Unicode does not take apart into a base letter and a mark (store-sync.md section 5). */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ə: 'e',
  ƒ: 'f',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ɨ: 'i',
  ʉ: 'u',
  ς: 'σ',
};
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');
const marks = /\p{M}/gu;
const apostrophes = /[’‘ʼʻ`´′]/g;

/** Lower case without accents, for comparing names: "Łukasz Çelik" becomes "lukasz celik". Never shown or stored. */
export const fold = (text: string): string =>
  text
    .replace(apostrophes, "'") // before NFKD, which turns ´ into a space and a mark
    .normalize('NFKD')
    .replace(apostrophes, "'") // and after it: ŉ comes apart into an apostrophe and an n
    .replace(marks, '')
    .toLowerCase() // last: NFKD also turns letter-like signs into capitals
    .replace(special, (letter) => plainLetters[letter] ?? letter);

/** Folded, letters only: "De Smet" and "Desmet", "D'Hoore" and "Dhoore" become the same. Empty when there is no letter. */
export const squash = (text: string): string => fold(text).replace(/[^\p{L}]/gu, '');
