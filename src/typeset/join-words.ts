/** A word of a line, as pdfmake lays it out: every property but these five says how it looks and what it belongs to. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly leadingCut?: number;
  readonly trailingCut?: number;
}

const ownOfWord: ReadonlySet<string> = new Set(['text', 'x', 'width', 'leadingCut', 'trailingCut']);

/** In points: less is rounding. */
const touching = 0.001;

const looksLike = (one: Word, other: Word): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => ownOfWord.has(name) || Reflect.get(one, name) === Reflect.get(other, name));
};

/** After a space only: pdfkit shapes what has none as one, and would draw a name with a hyphen narrower than it was measured. */
const goesOn = (word: Word, next: Word): boolean =>
  word.text.endsWith(' ') && Math.abs(word.x + word.width - next.x) < touching && looksLike(word, next);

/** The words of a line as they are drawn: those that stand against each other and look the same become one piece of text. */
export const joinWords = <W extends Word>(words: readonly W[]): readonly W[] => {
  const joined: W[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(last, word))
      joined.splice(-1, 1, { ...last, text: last.text + word.text, width: last.width + word.width });
    else joined.push(word);
  }
  return joined;
};
