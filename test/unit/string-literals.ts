const pairs: Readonly<Record<string, string>> = { '//': '\n', '/*': '*/' };

/** Where a comment that starts here ends; the same place when none starts here. */
const afterComment = (source: string, at: number): number => {
  const end = pairs[source.slice(at, at + 2)];
  if (end === undefined) return at;
  const found = source.indexOf(end, at + 2);
  return found === -1 ? source.length : found + end.length;
};

/** Where `${...}` ends, with the braces inside it. */
const afterPlaceholder = (source: string, at: number): number => {
  let depth = 0;
  for (let place = at + 1; place < source.length; place += 1) {
    if (source[place] === '{') depth += 1;
    if (source[place] === '}') depth -= 1;
    if (depth === 0) return place + 1;
  }
  return source.length;
};

interface Literal {
  readonly text: string;
  readonly end: number;
}

const readLiteral = (source: string, start: number): Literal => {
  const quote = source[start];
  let text = '';
  let at = start + 1;
  while (at < source.length && source[at] !== quote) {
    if (source[at] === '\\') {
      text += source[at + 1] ?? '';
      at += 2;
    } else if (quote === '`' && source.startsWith('${', at)) {
      text += '…';
      at = afterPlaceholder(source, at);
    } else {
      text += source[at];
      at += 1;
    }
  }
  return { text, end: at + 1 };
};

/**
 * Every quoted text of a TypeScript file, outside comments; what is filled in later becomes "…". Good enough for files of
 * words: a regular expression with a quote in it would confuse it.
 */
export const stringLiterals = (source: string): readonly string[] => {
  const found: string[] = [];
  let at = 0;
  while (at < source.length) {
    const next = afterComment(source, at);
    if (next !== at) at = next;
    else if (['"', "'", '`'].includes(source[at] ?? '')) {
      const { text, end } = readLiteral(source, at);
      found.push(text);
      at = end;
    } else at += 1;
  }
  return found;
};
