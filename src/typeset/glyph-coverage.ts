/** Which characters a font file can draw. */
export interface GlyphCoverage {
  readonly has: (codePoint: number) => boolean;
}

interface Segment {
  readonly start: number;
  readonly end: number;
}

const tableOffset = (view: DataView, tag: string): number => {
  const tables = view.getUint16(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`font without ${tag} table`);
};

/** Format 4: the Basic Multilingual Plane. A segment may map single characters to glyph 0, so each one is asked. */
const readFormat4 = (view: DataView, at: number, found: Set<number>): void => {
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  const glyphOf = (segment: number, code: number): number => {
    const offset = view.getUint16(offsets + segment * 2);
    const delta = view.getUint16(deltas + segment * 2);
    if (offset === 0) return (code + delta) & 0xffff;
    const start = view.getUint16(starts + segment * 2);
    const glyph = view.getUint16(offsets + segment * 2 + offset + (code - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
  for (let segment = 0; segment < segments; segment += 1) {
    const end = view.getUint16(ends + segment * 2);
    for (let code = view.getUint16(starts + segment * 2); code <= end && code !== 0xffff; code += 1) {
      if (glyphOf(segment, code) !== 0) found.add(code);
    }
  }
};

/** Format 12: everything, in groups. */
const readFormat12 = (view: DataView, at: number): readonly Segment[] =>
  Array.from({ length: view.getUint32(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return { start: view.getUint32(group), end: view.getUint32(group + 4) };
  });

/** Reads the `cmap` table (formats 4 and 12) of a TrueType file. Throws when the file is not a font: that is a bug. */
export const readGlyphCoverage = (font: Uint8Array): GlyphCoverage => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  const found = new Set<number>();
  const groups: Segment[] = [];
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readFormat4(view, subtable, found);
    if (format === 12) groups.push(...readFormat12(view, subtable));
  }
  return {
    has: (codePoint) =>
      found.has(codePoint) || groups.some((group) => codePoint >= group.start && codePoint <= group.end),
  };
};
