import type { z } from 'zod';
import { err, ok, type Result } from '../../domain/result.ts';
import { readJsonWithLines } from './json-with-lines.ts';
import { type LetterTemplate, templateFileSchema } from './letter-template.ts';
import { templateFaultTexts as texts } from './template-fault-texts.ts';
import { faultsInTemplate, type PartFault } from './template-faults.ts';

/** What is wrong with a template and on which line of its file. */
export interface TemplateFault extends PartFault {
  readonly line: number;
}

type Issue = z.core.$ZodIssue;

const keyOf = ({ path }: Issue): string => String(path.at(-1) ?? '');

/** As it is written in the file; a part of a file is too long to repeat. */
const foundIn = (input: unknown): string => (typeof input === 'object' && input !== null ? '...' : String(input));

/** Which kind of block was asked for, where none of them is. */
const typeIn = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'type' in input ? input.type : input;

/** Zod's own words are English and for programmers. */
const messageOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return texts.unknownKey(issue.keys);
    case 'invalid_value':
      return issue.input === undefined
        ? texts.missing(keyOf(issue))
        : texts.oneOf(foundIn(issue.input), issue.values.map(String));
    case 'invalid_union':
      return 'options' in issue
        ? texts.oneOf(foundIn(typeIn(issue.input)), issue.options?.map(String) ?? [])
        : texts.wrongKind('');
    case 'invalid_type':
      return issue.input === undefined ? texts.missing(keyOf(issue)) : texts.wrongKind(issue.expected);
    case 'too_big':
      return issue.origin === 'array' ? texts.tooMany(Number(issue.maximum)) : texts.tooLong(Number(issue.maximum));
    case 'too_small':
      return texts.empty;
    default:
      return texts.wrongKind('');
  }
};

/** An unknown key is pointed at itself, not at what it stands in. */
const pathOf = (issue: Issue): PartFault['path'] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;

/** As it is kept and hashed: the same words on every system. */
const withPlainLineEnds = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');

/**
 * Reads a template. Everything that is wrong comes at once, with its line; nothing is repaired. `sha256Hex`: lower-case hex of
 * the UTF-8 of a text.
 */
export const readTemplate = (
  written: string,
  sha256Hex: (text: string) => string,
): Result<LetterTemplate, readonly TemplateFault[]> => {
  const text = withPlainLineEnds(written);
  const json = readJsonWithLines(text);
  if (!json.ok) {
    const { error } = json;
    const message = error.type === 'keyTwice' ? texts.keyTwice(error.key) : texts.writing[error.type];
    return err([{ path: [], line: error.line, message }]);
  }
  const { value, lineOf } = json.value;
  const parsed = templateFileSchema.safeParse(value, { reportInput: true });
  const faults = parsed.success
    ? faultsInTemplate(parsed.data)
    : parsed.error.issues.map((issue) => ({ path: pathOf(issue), message: messageOf(issue) }));
  const [first, ...more] = faults.map((fault) => ({ ...fault, line: lineOf(fault.path) }));
  if (first !== undefined) return err([first, ...more].toSorted((a, b) => a.line - b.line));
  return parsed.success ? ok({ ...parsed.data, sha256: sha256Hex(text) }) : err([]);
};

/** The faults as lines for a command or a mistake of the build: "regel 12: ...". */
export const faultLines = (faults: readonly TemplateFault[]): string =>
  faults.map(({ line, message }) => `regel ${line}: ${message}`).join('\n');
