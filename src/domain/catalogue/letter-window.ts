import { z } from 'zod';

/** A place on the page, in millimetres. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The envelopes for a page folded in three, in millimetres. */
export const envelopes = {
  dl: { width: 220, height: 110 },
  c56: { width: 229, height: 114 },
} as const;
export const envelopeIds = ['dl', 'c56'] as const satisfies readonly (keyof typeof envelopes)[];
export type EnvelopeId = (typeof envelopeIds)[number];

/** One of the three panels of a folded page. */
const foldedPage = { width: 210, height: 99 } as const;

/** How far the folded page can slide from the middle of its envelope, each way (bpost, 110 x 220 mm: 10 and 11 mm in all). */
export const slideIn = (envelope: EnvelopeId): { readonly sideways: number; readonly upDown: number } => ({
  sideways: (envelopes[envelope].width - foldedPage.width) / 2,
  upDown: (envelopes[envelope].height - foldedPage.height) / 2,
});

const millimetres = z.number().min(0).max(210);

const measures = z.object({
  /** On which envelope; left out where only one was known. */
  envelope: z.enum(envelopeIds).default('dl'),
  left: millimetres,
  top: millimetres,
  width: millimetres,
  height: millimetres,
});

/** The window of an envelope, as it lies on the page of a letter in the middle of that envelope. */
export type LetterWindow = Readonly<z.infer<typeof measures>>;

/** What bpost asks of a window, in millimetres: https://www.bpost.be/nl/adressering-adres-positionering and .../normalisation. */
export const bpostRules = { above: 40, right: 15, below: 30, mostWidth: 125, mostHeight: 100 } as const;

/** Our pages have no text nearer to the edge than this. */
const pageEdge = 15;

/** Between these the letterhead and the text of a letter stand. */
const textEdges = { left: 25, right: 190 } as const;

/** The letterhead needs so much beside the window. */
const leastBeside = 44;

/** What is always seen must hold an address of six lines in the smallest type. */
const leastSeen = { width: 60, height: 24 } as const;

const grown = ({ left, top, width, height }: Rectangle, sideways: number, upDown: number): Rectangle => ({
  left: left - sideways,
  top: top - upDown,
  width: width + 2 * sideways,
  height: height + 2 * upDown,
});

/** What can be seen through the window wherever the page has slid: the address stands here. */
export const alwaysSeen = (window: LetterWindow): Rectangle => {
  const { sideways, upDown } = slideIn(window.envelope);
  return grown(window, -sideways, -upDown);
};

/** What may come to be seen: nothing but the address stands here. */
export const everSeen = (window: LetterWindow): Rectangle => {
  const { sideways, upDown } = slideIn(window.envelope);
  return grown(window, sideways, upDown);
};

/** The same window as a person measures it: from the left and the top of the envelope. */
export const onEnvelope = (window: LetterWindow): LetterWindow => {
  const { sideways, upDown } = slideIn(window.envelope);
  return { ...window, left: window.left + sideways, top: window.top + upDown };
};

/** A window as measured on the envelope, on the page. */
export const onPage = (measured: LetterWindow): LetterWindow => {
  const { sideways, upDown } = slideIn(measured.envelope);
  return { ...measured, left: measured.left - sideways, top: measured.top - upDown };
};

/** A person measures no finer; adding up millimetres in a computer gives 14.999. */
const tenths = (millimetres: number): number => Math.round(millimetres * 10) / 10;

/** "105 mm", "50,5 mm". */
export const millimetreText = (millimetres: number): string => `${String(tenths(millimetres)).replace('.', ',')} mm`;

/** How much of the envelope is free on three sides of the window. */
export const freeAround = (window: LetterWindow) => {
  const { left, top, width, height, envelope } = onEnvelope(window);
  return {
    above: tenths(top),
    right: tenths(envelopes[envelope].width - left - width),
    below: tenths(envelopes[envelope].height - top - height),
  };
};

/** Where the letterhead has room: left or right of everything that may come to be seen. */
export const besideWindow = (window: LetterWindow): { readonly left: number; readonly right: number } => {
  const { left, width } = everSeen(window);
  return { left: left - textEdges.left, right: textEdges.right - (left + width) };
};

/** Whether the letterhead fits in this width. */
export const hasRoomBeside = (width: number): boolean => tenths(width) >= leastBeside;

export type WindowFault = 'aboveTooLittle' | 'leftTooLittle' | 'rightTooLittle' | 'belowTooLittle' | SizeFault;
type SizeFault = 'tooNarrow' | 'tooWide' | 'tooLow' | 'tooHigh' | 'noLetterhead';

/** Why letters cannot be made for this window, by the measure that is wrong; empty when they can. */
export const faultsInWindow = (
  window: LetterWindow,
): readonly { readonly at: 'left' | 'top' | 'width' | 'height'; readonly fault: WindowFault }[] => {
  const free = freeAround(window);
  const seen = alwaysSeen(window);
  const beside = besideWindow(window);
  const { upDown } = slideIn(window.envelope);
  const checks = [
    ['left', 'leftTooLittle', tenths(seen.left) < pageEdge],
    ['top', 'aboveTooLittle', free.above < bpostRules.above],
    ['width', 'tooNarrow', tenths(seen.width) < leastSeen.width],
    ['width', 'tooWide', window.width > bpostRules.mostWidth],
    ['width', 'rightTooLittle', free.right < bpostRules.right],
    ['width', 'noLetterhead', !hasRoomBeside(beside.left) && !hasRoomBeside(beside.right)],
    ['height', 'tooLow', tenths(seen.height) < leastSeen.height],
    ['height', 'tooHigh', window.height > bpostRules.mostHeight],
    ['height', 'belowTooLittle', free.below < upDown],
  ] as const;
  return checks.filter(([, , isWrong]) => isWrong).map(([at, fault]) => ({ at, fault }));
};

/** A window that letters can be made for. */
export const letterWindowSchema = measures.refine((window) => faultsInWindow(window).length === 0).readonly();

/** A window at the right: a starting assumption, the office's own envelopes decide. */
export const standardWindow: LetterWindow = { envelope: 'dl', left: 105, top: 45, width: 90, height: 45 };

/** Where windows usually stand, as bpost asks: measured on the envelope, 30 mm free below. Seven lines fit in each. */
export const usualWindows = {
  right: { envelope: 'dl', left: 105, top: 40, width: 100, height: 40 },
  left: { envelope: 'dl', left: 20, top: 40, width: 100, height: 40 },
  rightLarge: { envelope: 'c56', left: 114, top: 40, width: 100, height: 44 },
  leftLarge: { envelope: 'c56', left: 25, top: 40, width: 100, height: 44 },
} as const satisfies Readonly<Record<string, LetterWindow>>;
