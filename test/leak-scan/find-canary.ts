/** A canary in one encoding, ready to be looked for. */
export interface Needle {
  readonly canary: string;
  readonly encoding: string;
  readonly text: string;
}

/** Shorter ones turn up by chance. */
const shortestCanary = 5;

/** Bytes as a string of one character per byte, small letters: made the same way on both sides of the search. */
const foldBytes = (bytes: Buffer): string => bytes.toString('latin1').toLowerCase();

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

const encodingsOf = (text: string): readonly (readonly [string, Buffer])[] => [
  ['utf-8', Buffer.from(text, 'utf8')],
  // Latin-1 has no place for other letters; Node would write their low byte.
  ...([...text].every((letter) => letter <= '\u00ff') ? [['latin-1', Buffer.from(text, 'latin1')] as const] : []),
  ['utf-16le', Buffer.from(text, 'utf16le')],
  ['utf-16be', swapped(Buffer.from(text, 'utf16le'))],
];

/** Letters with an accent: as one character and as two, capitals and small, because only ASCII is folded in the bytes. */
const spellingsOf = (canary: string): readonly string[] =>
  ['NFC', 'NFD'].flatMap((form) => {
    const text = canary.normalize(form);
    return [text, text.toLowerCase(), text.toUpperCase()];
  });

const needlesOf = (canary: string): readonly Needle[] => {
  const byText = new Map<string, Needle>();
  for (const [encoding, bytes] of spellingsOf(canary).flatMap(encodingsOf)) {
    const text = foldBytes(bytes);
    if (!byText.has(text)) byText.set(text, { canary, encoding, text });
  }
  return [...byText.values()];
};

/** Throws on a canary that is too short to mean anything: that would be a mistake in the test itself. */
export const makeNeedles = (canaries: readonly string[]): readonly Needle[] => {
  const short = canaries.find((canary) => canary.length < shortestCanary);
  if (short !== undefined || canaries.length === 0)
    throw new Error(`canaries of at least ${shortestCanary} characters`);
  return [...new Set(canaries)].flatMap(needlesOf);
};

/** Every needle that stands in the bytes; capitals and small letters are the same. */
export const findNeedles = (bytes: Buffer, needles: readonly Needle[]): readonly Needle[] => {
  const text = foldBytes(bytes);
  return needles.filter((needle) => text.includes(needle.text));
};
