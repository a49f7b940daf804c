/** PDF points in a millimetre. */
const pointsPerMm = 72 / 25.4;

export const mm = (millimetres: number): number => Math.round(millimetres * pointsPerMm * 100) / 100;

export const page = { width: mm(210), height: mm(297) } as const;

/** Left, top, right, bottom. At least 15 mm stay free right of the address window (bpost). */
export const margins = { left: mm(25), top: mm(16), right: mm(20), bottom: mm(20) } as const;

/** The mark: top right, the right edge on the margin. pdfmake draws it in the top margin, so that must be as high. */
export const markFrame = { left: mm(120), top: mm(9), width: mm(70), bottom: mm(29) } as const;
export const topBelowMark = mm(30);

/**
 * Where the address stands. A starting assumption for a window at the right: the office's own envelopes decide. From
 * `belowWindow` down the text may begin; nothing but the address stands right of `windowLeft` between the mark and there.
 */
export const addressBlock = { left: mm(110), top: mm(50), width: mm(80), belowWindow: mm(91) } as const;

/** A letter that is carried needs no window: a name and its label, and the text begins higher. */
export const belowCarriedName = mm(76);

/** The letterhead stays left of the mark and of the window. */
export const letterheadWidth = mm(85);
