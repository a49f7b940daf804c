/** PDF points in a millimetre. */
const pointsPerMm = 72 / 25.4;

export const mm = (millimetres: number): number => Math.round(millimetres * pointsPerMm * 100) / 100;

export const page = { width: mm(210), height: mm(297) } as const;

/** Left, top, right, bottom. At least 15 mm stay free right of the address window (bpost). */
export const margins = { left: mm(25), top: mm(16), right: mm(20), bottom: mm(20) } as const;

/** The mark: top right, the right edge on the margin. pdfmake draws it in the top margin, so that must be as high. */
export const markFrame = { left: mm(120), top: mm(9), width: mm(70), bottom: mm(29) } as const;
export const topBelowMark = mm(30);

/** Where the name stands on a letter that is carried; one that is posted has its window (domain/catalogue/letter-window.ts). */
export const carriedBlock = { left: mm(110), top: mm(50), width: mm(80) } as const;

/** A letter that is carried needs no window: a name and its label, and the text begins higher. */
export const belowCarriedName = mm(76);

/** The letterhead stays left of the mark; beside a window at the left it stands below the mark. */
export const letterheadMostWidth = 85;

/** Where a page of a letter is folded, from the top, and how the marks for it are drawn at the left edge. */
export const foldMarks = { at: [mm(99), mm(198)], from: mm(5), to: mm(9) } as const;

/** Room below the text of a letter: on one page as little as can be, on two there is enough. */
export const letterBottom = { one: mm(13), two: mm(20) } as const;
