import { describe, expect, it } from 'vitest';
import { joinSquares, type QrSquare } from './qr-squares.ts';

const side = 3;

/** A code of 21 by 21 as pdfmake draws it: white under it all, then the dark squares from left to right and down. */
const code = (isDark: (x: number, y: number) => boolean): readonly QrSquare[] => [
  { x: 0, y: 0, w: 63, h: 63, color: 'wit' },
  ...Array.from({ length: 441 }, (_, at) => ({ x: at % 21, y: Math.floor(at / 21) }))
    .filter(({ x, y }) => isDark(x, y))
    .map(({ x, y }) => ({ x: x * side, y: y * side, w: side, h: side, color: 'zwart' })),
];

/** Every place that a bar covers, as often as it does. */
const covered = (bars: readonly QrSquare[]): readonly string[] =>
  bars
    .flatMap(({ x, y, w, h, color }) =>
      Array.from({ length: (w / side) * (h / side) }, (_, at) => {
        const across = w / side;
        return `${color} ${x / side + (at % across)} ${y / side + Math.floor(at / across)}`;
      }),
    )
    .toSorted();

describe('de vierkantjes van een QR-code', () => {
  it.each([
    ['een schaakbord', (x: number, y: number) => (x + y) % 2 === 0],
    ['willekeurig', (x: number, y: number) => (x * x * 7 + y * y * 13 + x * y) % 5 < 3],
    ['een hoek', (x: number, y: number) => Math.max(Math.abs(x - 3), Math.abs(y - 3)) % 2 === 1],
    ['alles', () => true],
  ])('%s: dezelfde plekken, elk één keer', (_, isDark) => {
    const squares = code(isDark);
    const bars = joinSquares(squares);
    expect(covered(bars)).toEqual(covered(squares));
    expect(bars[0]).toEqual(squares[0]);
  });

  it('wat aan elkaar ligt, is één balk', () => {
    expect(joinSquares(code((x, y) => x < 4 && y < 2))).toHaveLength(2);
    expect(joinSquares(code(() => true))).toEqual([
      { x: 0, y: 0, w: 63, h: 63, color: 'wit' },
      { x: 0, y: 0, w: 63, h: 63, color: 'zwart' },
    ]);
  });
});
