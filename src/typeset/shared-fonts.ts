interface Glyph {
  readonly advanceWidth: number;
  /** Its outline, from the file; asked only to see whether other glyphs are part of it. */
  readonly _decode: () => unknown;
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

/** The document, where it hands out its fonts. */
interface FontProvider {
  _fontCount: number;
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  readonly provideFont: (family: string, bold: boolean, italics: boolean) => EmbeddedFont;
}

/** A face that an earlier document read: how pdfkit embeds it, its reader, and the words that were measured. */
interface Face extends Pick<EmbeddedFont, 'font' | 'layoutCache'> {
  readonly embed: new (document: FontProvider, font: FontReader, id: string) => EmbeddedFont;
}

const readOnce = (glyph: Glyph): void => {
  const read = glyph._decode();
  Object.defineProperty(glyph, '_decode', { value: () => read });
};

/**
 * A glyph remembers the first character that it was drawn for, and a space and a no-break space are one glyph: what one
 * letter says would decide what is copied out of the next. Here each word has its own glyphs, with its own characters.
 */
const withoutMemory = (font: FontReader): FontReader => {
  const getGlyph = font.getGlyph.bind(font);
  return Object.assign(font, {
    getGlyph: (id: number, codePoints: readonly number[] = []): Glyph => {
      const glyph = getGlyph(id);
      // Measured and read once, on the glyph that all share.
      if (glyph.advanceWidth < 0) throw new Error('a glyph without a width');
      if (!Object.hasOwn(glyph, '_decode')) readOnce(glyph);
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
  if (typeof provideFont !== 'function' || !Reflect.has(sample, '_fontFamilies'))
    throw new Error('pdfmake no longer provides fonts as it did');
  const faces = new Map<string, Face>();
  const embeddedIn = new WeakMap<FontProvider, Map<string, EmbeddedFont>>();

  /** The first document reads the file; pdfkit's own class then embeds what was read, in every later one. */
  const embed = (document: FontProvider, name: string, read: () => EmbeddedFont): EmbeddedFont => {
    const face = faces.get(name);
    if (face !== undefined) {
      document._fontCount += 1;
      const embedded = new face.embed(document, face.font, `F${document._fontCount}`);
      document._fontFamilies[embedded.name] = embedded;
      return Object.assign(embedded, { layoutCache: face.layoutCache });
    }
    const embedded = read();
    const font = withoutMemory(embedded.font);
    faces.set(name, { font, layoutCache: embedded.layoutCache, embed: embedded.constructor as Face['embed'] });
    return embedded;
  };

  Object.defineProperty(prototype, 'provideFont', {
    value(this: FontProvider, family: string, bold: boolean, italics: boolean): EmbeddedFont {
      const name = `${family} ${bold} ${italics}`;
      const own = embeddedIn.get(this) ?? new Map<string, EmbeddedFont>();
      embeddedIn.set(this, own);
      const embedded = own.get(name) ?? embed(this, name, () => provideFont.call(this, family, bold, italics));
      own.set(name, embedded);
      return embedded;
    },
  });
};
