import type { CanvasElement, Content } from 'pdfmake/interfaces';
import { everSeen, type LetterWindow, type Rectangle } from '../domain/catalogue/letter-window.ts';
import { mm } from './page-measures.ts';
import { type Brush, ink } from './paper-styles.ts';

/** Width of the grey band around what may come to be seen, in millimetres. */
export const windowBand = 5;

const grey = '#d4d4d4';

const box = ({ left, top, width, height }: Rectangle): CanvasElement => ({
  type: 'rect',
  x: mm(left),
  y: mm(top),
  w: mm(width),
  h: mm(height),
  lineWidth: 1,
  lineColor: ink.text,
});

/** Four bars: what is seen of them through the window says that a measure is wrong. */
const band = ({ left, top, width, height }: Rectangle): readonly CanvasElement[] => {
  const bar = (x: number, y: number, w: number, h: number): CanvasElement => ({
    type: 'rect',
    x: mm(x),
    y: mm(y),
    w: mm(w),
    h: mm(h),
    color: grey,
    lineWidth: 0,
  });
  const whole = width + 2 * windowBand;
  return [
    bar(left - windowBand, top - windowBand, whole, windowBand),
    bar(left - windowBand, top + height, whole, windowBand),
    bar(left - windowBand, top, windowBand, height),
    bar(left + width, top, windowBand, height),
  ];
};

interface Ruler {
  /** Where it begins, in millimetres from the top left of the page. */
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly runs: 'right' | 'down';
}

const strokeOf = (millimetre: number): number => {
  if (millimetre % 10 === 0) return 4;
  return millimetre % 5 === 0 ? 3 : 2;
};

const rulerLines = ({ x, y, length, runs }: Ruler): readonly CanvasElement[] => {
  const line = (fromX: number, fromY: number, toX: number, toY: number, lineWidth: number): CanvasElement => ({
    type: 'line',
    x1: mm(fromX),
    y1: mm(fromY),
    x2: mm(toX),
    y2: mm(toY),
    lineWidth,
    lineColor: ink.text,
  });
  const strokes = Array.from({ length: length + 1 }, (_, at) =>
    runs === 'right' ? line(x + at, y, x + at, y + strokeOf(at), 0.3) : line(x, y + at, x + strokeOf(at), y + at, 0.3),
  );
  const base = runs === 'right' ? line(x, y, x + length, y, 0.8) : line(x, y, x, y + length, 0.8);
  return [base, ...strokes];
};

/** A number at every centimetre. */
const rulerNumbers = ({ x, y, length, runs }: Ruler, brush: Brush): readonly Content[] =>
  Array.from({ length: length / 10 + 1 }, (_, step) => ({
    absolutePosition:
      runs === 'right' ? { x: mm(x + step * 10 - 3), y: mm(y + 4.3) } : { x: mm(x + 4.6), y: mm(y + step * 10 - 1.6) },
    columns: [
      {
        width: mm(6),
        stack: [
          brush.text(`${step * 10}`, {
            fontSize: 7.5,
            color: ink.quiet,
            alignment: runs === 'right' ? 'center' : 'left',
          }),
        ],
      },
    ],
  }));

/** 100 mm each way: whoever lays a ruler on them sees whether the printer made the page smaller. */
const rulers: readonly Ruler[] = [
  { x: 25, y: 272, length: 100, runs: 'right' },
  { x: 10.5, y: 112, length: 100, runs: 'down' },
];

/** The window as it lies on the page in the middle of its envelope, a band where it may never come, and two rulers. */
export const drawnWindow = (
  window: LetterWindow,
  brush: Brush,
): { readonly lines: readonly CanvasElement[]; readonly numbers: readonly Content[] } => ({
  lines: [...band(everSeen(window)), box(window), ...rulers.flatMap(rulerLines)],
  numbers: rulers.flatMap((ruler) => rulerNumbers(ruler, brush)),
});
