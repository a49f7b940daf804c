import { err, ok, type Result } from '../../domain/result.ts';

type Path = readonly PropertyKey[];

/** What a JSON text says, and on which line each part of it begins. */
export interface JsonWithLines {
  readonly value: unknown;
  /** The line of this part, or of the nearest part around it that is there. */
  readonly lineOf: (path: Path) => number;
}

export type JsonFault =
  | { readonly type: WritingFault; readonly line: number }
  /** JSON.parse would quietly keep the second. */
  | { readonly type: 'keyTwice'; readonly line: number; readonly key: string };

/** What people who write JSON by hand do wrong, as far as it can be told; the rest is `notJson`. */
export type WritingFault =
  | 'commaMissing'
  | 'commaTooMany'
  | 'quoteInText'
  | 'curlyQuote'
  | 'textNotClosed'
  | 'quoteMissing'
  | 'notJson';

/** What is wrong with `found`, which stands after `before`; and whether its line or the one before it is to blame. */
const writingFault = (before: string, found: string, wanted?: string): readonly [WritingFault, 'here' | 'before'] => {
  if (/^[“”„‟«»]/u.test(found)) return ['curlyQuote', 'here'];
  if (found === '"') return ['textNotClosed', 'here'];
  if (before === ',' && /^[}\],]$/.test(found)) return ['commaTooMany', 'before'];
  const isWord = found !== '' && !'"{}[],:'.includes(found.charAt(0));
  if (wanted === undefined && isWord) return ['quoteMissing', 'here'];
  if (wanted !== ',' || found === '') return ['notJson', 'here'];
  return isWord && before.startsWith('"') ? ['quoteInText', 'here'] : ['commaMissing', 'before'];
};

/** Ends the reading; never leaves this file. */
class FaultInJson extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.type);
    this.fault = fault;
  }
}

const token = /"(?:[^"\\\n]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\S/gu;

const keyOf = (path: Path): string => JSON.stringify(path.map(String));

/** Objects deeper than this are no template; the limit keeps a hostile text from filling the stack. */
const deepest = 16;

const createReader = (text: string) => {
  const tokens = [...text.matchAll(token)];
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length;
  const lines = new Map<string, number>();
  let next = 0;
  const lineOfToken = (at: number): number => lineAt(tokens[at]?.index ?? text.length);
  const line = (): number => lineOfToken(next);
  const peek = (): string => tokens[next]?.[0] ?? '';
  const refuse = (wanted?: string): never => {
    const [type, where] = writingFault(tokens[next - 1]?.[0] ?? '', peek(), wanted);
    throw new FaultInJson({ type, line: lineOfToken(where === 'before' ? next - 1 : next) });
  };
  const take = (wanted?: string): string => {
    const found = peek();
    if (found === '' || (wanted !== undefined && found !== wanted)) return refuse(wanted);
    next += 1;
    return found;
  };
  const scalar = (): unknown => {
    try {
      const value: unknown = JSON.parse(peek());
      next += 1;
      return value;
    } catch {
      return refuse();
    }
  };
  const list = (end: string, readOne: () => void): void => {
    next += 1;
    for (let isFirst = true; peek() !== end; isFirst = false) {
      if (!isFirst) take(',');
      readOne();
    }
    take(end);
  };
  const member = (path: Path, found: Map<string, unknown>): void => {
    const keyLine = line();
    const key = peek().startsWith('"') ? String(scalar()) : refuse();
    if (found.has(key)) throw new FaultInJson({ type: 'keyTwice', line: keyLine, key });
    take(':');
    found.set(key, value([...path, key]));
    lines.set(keyOf([...path, key]), keyLine);
  };
  const value = (path: Path): unknown => {
    lines.set(keyOf(path), line());
    if (path.length > deepest) return refuse();
    if (peek() === '{') {
      const found = new Map<string, unknown>();
      list('}', () => member(path, found));
      return Object.fromEntries(found);
    }
    if (peek() === '[') {
      const found: unknown[] = [];
      list(']', () => found.push(value([...path, found.length])));
      return found;
    }
    return scalar();
  };
  const whole = (): unknown => {
    const read = value([]);
    return next === tokens.length ? read : refuse();
  };
  return { whole, lines };
};

/** Reads a JSON text. Unlike JSON.parse it knows the line of every part and of a fault, and refuses a key that is there twice. */
export const readJsonWithLines = (text: string): Result<JsonWithLines, JsonFault> => {
  const { whole, lines } = createReader(text);
  try {
    const value = whole();
    const lineOf = (path: Path): number =>
      lines.get(keyOf(path)) ?? (path.length === 0 ? 1 : lineOf(path.slice(0, -1)));
    return ok({ value, lineOf });
  } catch (error) {
    if (error instanceof FaultInJson) return err(error.fault);
    throw error;
  }
};
