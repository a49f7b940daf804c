/** A dark square of a code as pdfmake draws it, or the white one under them all. */
export interface QrSquare {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly color: string;
}

/** Squares of one colour that touch become one bar, along rows and then down: less to draw, and no hairline between them. */
export const joinSquares = (squares: readonly QrSquare[]): readonly QrSquare[] => {
  const bars: QrSquare[] = [];
  for (const square of squares) {
    const last = bars.at(-1);
    const goesOn =
      last !== undefined &&
      last.color === square.color &&
      last.y === square.y &&
      last.h === square.h &&
      last.x + last.w === square.x;
    if (goesOn) bars.splice(-1, 1, { ...last, w: last.w + square.w });
    else bars.push(square);
  }
  const columns = new Map<string, QrSquare>();
  for (const bar of bars) {
    const above = `${bar.color} ${bar.x} ${bar.w} ${bar.y}`;
    const whole = columns.get(above) ?? { ...bar, h: 0 };
    columns.delete(above);
    columns.set(`${bar.color} ${bar.x} ${bar.w} ${bar.y + bar.h}`, { ...whole, h: whole.h + bar.h });
  }
  return [...columns.values()];
};
