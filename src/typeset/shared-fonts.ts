interface Glyph {
  readonly advanceWidth: number;
}

/** The reader of a font file (fontkit's). */
interface FontReader {
  readonly getGlyph: (id: number, codePoints?: readonly number[]) => Glyph;
}

/** What we use of a font that pdfkit embeds: its reader, and the words that it measured before. */
interface EmbeddedFont {
  readonly name: string;
  readonly font: FontReader;
  readonly layoutCache: object;
}
type Face = Pick<EmbeddedFont, 'font' | 'layoutCache'>;

interface FontProvider {
  readonly provideFont: (family: string, bold: boolean, italics: boolean) => EmbeddedFont;
}

/**
 * A glyph remembers the first character that it was drawn for, and a space and a no-break space are one glyph: what one
 * letter says would decide what is copied out of the next. Here each word has its own glyphs, with its own characters.
 */
const withoutMemory = (font: FontReader): FontReader => {
  const getGlyph = font.getGlyph.bind(font);
  return Object.assign(font, {
    getGlyph: (id: number, codePoints: readonly number[] = []): Glyph => {
      const glyph = getGlyph(id);
      // Measured once, on the glyph that all share.
      if (glyph.advanceWidth < 0) throw new Error('a glyph without a width');
      return Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph;
    },
  });
};

/**
 * Measuring and shaping words is most of the work of a letter, and pdfkit forgets all of it after each document. From now on
 * every document of this worker reads a face, and the words set in it, from one memory. That memory holds words of earlier
 * letters: it ends with the worker, at lock. `sample` is a document that pdfmake made.
 */
export const shareFonts = (sample: object): void => {
  const prototype = Object.getPrototypeOf(sample) as FontProvider;
  const { provideFont } = prototype;
  if (typeof provideFont !== 'function') throw new Error('pdfmake no longer has provideFont');
  const faces = new Map<string, Face>();
  const faceOf = ({ name, font, layoutCache }: EmbeddedFont): Face => {
    const face = faces.get(name) ?? { font: withoutMemory(font), layoutCache };
    faces.set(name, face);
    return face;
  };
  Object.defineProperty(prototype, 'provideFont', {
    value(this: FontProvider, family: string, bold: boolean, italics: boolean): EmbeddedFont {
      const embedded = provideFont.call(this, family, bold, italics);
      // What is embedded stays the document's own; only reading and measuring are shared.
      return Object.assign(embedded, faceOf(embedded));
    },
  });
};
