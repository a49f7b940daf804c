import { z } from 'zod';

const millimetres = z.number().min(0).max(210);

/** Where the window of an envelope stands, in millimetres on the page of a letter that lies in the middle of it. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How far a page folded in three can slide from the middle of a 110 x 220 mm envelope, each way (bpost: 10 and 11 mm in all). */
const slide = { sideways: 5, upDown: 5.5 } as const;

/**
 * The window of the office's envelopes. Below the franking zone (40 mm) and on the first of three panels (99 mm), at least 15 mm
 * from either edge, and large enough for an address of four lines when the page has slid.
 */
export const letterWindowSchema = z
  .object({
    left: millimetres.min(15),
    top: millimetres.min(40),
    width: millimetres.min(70).max(125),
    height: millimetres.min(35).max(100),
  })
  .refine(({ left, width }) => left + width <= 195)
  .refine(({ top, height }) => top + height <= 99)
  .readonly();
export type LetterWindow = z.infer<typeof letterWindowSchema>;

/** A window at the right: a starting assumption, the office's own envelopes decide. */
export const standardWindow: LetterWindow = { left: 105, top: 45, width: 90, height: 45 };

const grown = ({ left, top, width, height }: Rectangle, sideways: number, upDown: number): Rectangle => ({
  left: left - sideways,
  top: top - upDown,
  width: width + 2 * sideways,
  height: height + 2 * upDown,
});

/** What can be seen through the window wherever the page has slid: the address stands here. */
export const alwaysSeen = (window: LetterWindow): Rectangle => grown(window, -slide.sideways, -slide.upDown);

/** What may come to be seen: nothing but the address stands here. */
export const everSeen = (window: LetterWindow): Rectangle => grown(window, slide.sideways, slide.upDown);
