import type { Content, ContentText } from 'pdfmake/interfaces';
import type { StructureTag } from './structure.ts';
import type { RunSplitter } from './text-runs.ts';

export const ink = { text: '#1a1a1a', quiet: '#545454', line: '#c4c4c4' } as const;

type FontFeatures = NonNullable<ContentText['fontFeatures']>;

export interface TextStyle {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly alignment?: 'left' | 'right' | 'center';
  readonly lineHeight?: number;
  readonly characterSpacing?: number;
  readonly fontFeatures?: FontFeatures;
  /** Stays on one line: a reference in two pieces is read wrong. */
  readonly noWrap?: true;
  /** What the text is to a screen reader; without it a paragraph, or what the place around it is. */
  readonly tag?: StructureTag;
  /** Left, top, right, bottom, in points. */
  readonly margin?: [number, number, number, number];
}

/** The published type knows features that are turned on alone. */
const withoutKerning = { kern: false } as unknown as FontFeatures;

/**
 * For a code: set wide, and still one word. From a tenth of the height on, readers of the text see a space, and kerning on top
 * of the room brings some pairs there ("77").
 */
export const setWide = (fontSize: number): Pick<TextStyle, 'characterSpacing' | 'fontFeatures'> => ({
  characterSpacing: fontSize * 0.075,
  fontFeatures: withoutKerning,
});

/** Makes text nodes. Values only ever stand in `text`, as strings: never read as layout. */
export interface Brush {
  readonly text: (value: string, style?: TextStyle) => Content;
  /** The colour of this office. */
  readonly accent: string;
}

export const createBrush = (splitter: RunSplitter, accent: string): Brush => ({
  accent,
  text: (value, style = {}) => ({
    text: splitter.runsOf(value).map((run) => ({ text: run.text, font: run.font })),
    ...style,
  }),
});
