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

/** Each byte as `foldBytes` writes it. */
const folded = Uint8Array.from({ length: 256 }, (_, byte) => foldBytes(Buffer.from([byte])).charCodeAt(0));

/** A number for three folded bytes in a row: where no needle begins with such a number, none begins there. */
const startOf = (first: number, second: number, third: number): number =>
  ((first << 10) ^ (second << 5) ^ third) & 0xffff;

interface Starts {
  readonly known: Uint8Array;
  readonly needles: ReadonlyMap<number, readonly Needle[]>;
}

const startsOf = (needles: readonly Needle[]): Starts => {
  const byStart = Map.groupBy(needles, ({ text }) =>
    startOf(text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)),
  );
  const known = new Uint8Array(0x10000);
  for (const start of byStart.keys()) known[start] = 1;
  return { known, needles: byStart };
};

const remembered = new WeakMap<readonly Needle[], Starts>();

const foldedAt = (bytes: Buffer, at: number): number => folded[bytes[at] ?? 0] ?? 0;

const standsAt = (bytes: Buffer, at: number, text: string): boolean => {
  if (at + text.length > bytes.length) return false;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (foldedAt(bytes, at + offset) !== text.charCodeAt(offset)) return false;
  }
  return true;
};

/** Every needle that stands in the bytes; capitals and small letters are the same. One pass, however many needles there are. */
export const findNeedles = (bytes: Buffer, needles: readonly Needle[]): readonly Needle[] => {
  const starts = remembered.get(needles) ?? startsOf(needles);
  remembered.set(needles, starts);
  const found = new Set<Needle>();
  let [first, second] = [foldedAt(bytes, 0), foldedAt(bytes, 1)];
  for (let at = 0; at + 2 < bytes.length; at += 1) {
    const third = foldedAt(bytes, at + 2);
    const start = startOf(first, second, third);
    if (starts.known[start] === 1) {
      const begun = starts.needles.get(start) ?? [];
      for (const needle of begun.filter(({ text }) => standsAt(bytes, at, text))) found.add(needle);
    }
    first = second;
    second = third;
  }
  return needles.filter((needle) => found.has(needle));
};
