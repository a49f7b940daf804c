import { type RecipientId, recipientIds } from '../catalogue/pathways.ts';
import { err, ok, type Result } from '../result.ts';

/** What a PDF says about itself: `gated` leaves only with a release, `concept` and `practice` are no letters yet. */
export const stampKinds = ['concept', 'practice', 'free', 'gated'] as const;
export type StampKind = (typeof stampKinds)[number];

export interface Stamp {
  readonly kind: StampKind;
  readonly recipient: RecipientId | null;
  readonly reference: string | null;
}

const prefix = 'doorwijzer-stamp:';
const longest = 120;
const pattern = new RegExp(`^${prefix}(${stampKinds.join('|')}):(${recipientIds.join('|')}|-):([0-9A-Z][0-9A-Z-]*|-);`);

/**
 * The text for the PDF's Info/Keywords: `doorwijzer-stamp:KIND:RECIPIENT:REFERENCE;` with `-` for what is absent. Only plain
 * letters and digits, so that it stands in the bytes as it is. Throws on a reference that cannot stand there.
 */
export const writeStamp = (stamp: {
  readonly kind: StampKind;
  readonly recipient?: RecipientId;
  readonly reference?: string;
}): string => {
  const text = `${prefix}${stamp.kind}:${stamp.recipient ?? '-'}:${stamp.reference ?? '-'};`;
  if (pattern.exec(text)?.[0] !== text) throw new Error('a stamp takes capitals, digits and hyphens only');
  return text;
};

const parseStamp = (text: string): Stamp | null => {
  const found = pattern.exec(text);
  if (found === null) return null;
  const [, kind, recipient, reference] = found;
  const stampKind = stampKinds.find((known) => known === kind);
  if (stampKind === undefined || reference === undefined) return null;
  const stamp = {
    kind: stampKind,
    recipient: recipientIds.find((known) => known === recipient) ?? null,
    reference: reference === '-' ? null : reference,
  };
  const isWhole = stamp.recipient !== null && stamp.reference !== null;
  return stamp.kind === 'gated' && !isWhole ? null : stamp;
};

const textAt = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

const stampTexts = (bytes: Uint8Array): readonly string[] => {
  const texts: string[] = [];
  const first = prefix.charCodeAt(0);
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (textAt(bytes, at, prefix.length) === prefix) texts.push(textAt(bytes, at, longest));
  }
  return texts;
};

/**
 * The one stamp in the raw bytes of a PDF. The same stamp twice (Info and XMP) is one; two different ones, or one that
 * cannot be read, are refused: a paper must not be able to say two things about itself.
 */
export const readStamp = (pdfBytes: Uint8Array): Result<Stamp, 'none' | 'several' | 'malformed'> => {
  const stamps = stampTexts(pdfBytes).map(parseStamp);
  const [stamp] = stamps;
  if (stamp === undefined) return err('none');
  if (stamp === null || stamps.includes(null)) return err('malformed');
  const isOne = stamps.every((other) => JSON.stringify(other) === JSON.stringify(stamp));
  return isOne ? ok(stamp) : err('several');
};

/** Whether the paper says of itself that it is exactly this: not a concept, not the letter to somebody else. */
export const isStampedAs = (pdfBytes: Uint8Array, wanted: Stamp): boolean => {
  const stamp = readStamp(pdfBytes);
  if (!stamp.ok) return false;
  const { kind, recipient, reference } = stamp.value;
  return kind === wanted.kind && recipient === wanted.recipient && reference === wanted.reference;
};
