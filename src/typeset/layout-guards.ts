import { alwaysSeen, everSeen, type Rectangle } from '../domain/catalogue/letter-window.ts';
import type { LetterPaper, Paper } from '../letter/paper.ts';
import { marginStrings, paperStrings } from '../letter/paper-strings.ts';
import type { LaidOutLine, LaidOutPage } from './laid-out-pages.ts';
import type { LayoutRefusal } from './layout-refusal.ts';
import {
  belowCarriedName,
  carriedBlock,
  letterBottom,
  margins,
  markFrame,
  mm,
  page as pageSize,
} from './page-measures.ts';
import { laidOutText, type RunSplitter } from './text-runs.ts';

/** Rounding of the layout, in points. */
const tolerance = 0.5;

const unfilled = /\bundefined\b|\bnull\b|\bNaN\b|\[object |\{\{|\}\}|\$\{/;

/** Before layout: characters without a glyph, and text that a template left open. Null when all is well. */
export const refuseText = (paper: Paper, splitter: RunSplitter): LayoutRefusal | null => {
  const strings = [...paperStrings(paper), ...marginStrings(paper)];
  const characters = [...new Set(strings.flatMap((text) => splitter.missing(text)))];
  if (characters.length > 0) return { type: 'noGlyph', characters };
  const open = strings.find((text) => text.trim() === '' || unfilled.test(text));
  return open === undefined ? null : { type: 'unresolved', where: open };
};

const withoutSpace = (text: string): string => laidOutText(text).replace(/\s+/gu, '');

const joined = (lines: LaidOutPage): string => withoutSpace(lines.map((line) => line.text).join(''));

/** What stands in the margins: the foot, and the mark at the top right. With a mark, the text never starts there. */
const isInMargin =
  (paper: Paper) =>
  (line: LaidOutLine): boolean =>
    line.y >= pageSize.height - (paper.kind === 'letter' ? letterBottom.one : margins.bottom) ||
    (paper.mark.type !== 'none' && line.y < markFrame.bottom && line.x >= markFrame.left);

const isOutside = (line: LaidOutLine): boolean =>
  line.x + line.width > pageSize.width - mm(15) + tolerance ||
  line.x < mm(15) - tolerance ||
  line.y + line.height > pageSize.height - mm(5);

/** Touches the rectangle (in millimetres), or lies wholly in it. */
const touches = (line: LaidOutLine, { left, top, width, height }: Rectangle): boolean =>
  line.x + line.width > mm(left) &&
  line.x < mm(left + width) &&
  line.y + line.height > mm(top) &&
  line.y < mm(top + height);

const isInside = (line: LaidOutLine, { left, top, width, height }: Rectangle): boolean =>
  line.x >= mm(left) - tolerance &&
  line.x + line.width <= mm(left + width) + tolerance &&
  line.y >= mm(top) - tolerance &&
  line.y + line.height <= mm(top + height) + tolerance;

/** The name of a letter that is carried must end above the reference line. */
const nameRunsOver = ({ addressee: to }: Pick<LetterPaper, 'addressee'>, page: LaidOutPage): boolean => {
  const inBlock = page.filter((line) => Math.abs(line.x - carriedBlock.left) < tolerance);
  const above = inBlock.filter((line) => line.y + line.height <= belowCarriedName + tolerance);
  return !joined(above).startsWith(withoutSpace(`${to.label}${to.lines.join('')}`));
};

/** All of the address where it is always seen, and nothing else where it could be. */
const refuseWindow = (paper: Paper, [page = []]: readonly LaidOutPage[]): LayoutRefusal | null => {
  if (paper.kind !== 'letter' && paper.kind !== 'windowSheet') return null;
  const { addressee: to, window } = paper;
  if (to.type === 'carried') return nameRunsOver(paper, page) ? { type: 'tooLong', pages: 1 } : null;
  const address = withoutSpace(to.lines.join(''));
  const inZone = page.filter((line) => isInside(line, alwaysSeen(window)));
  if (joined(inZone) !== address) return { type: 'addressTooLong' };
  const seen = page.filter((line) => line.text.trim() !== '' && touches(line, everSeen(window)));
  return joined(seen) === address ? null : { type: 'inWindow' };
};

const isBody = (paper: Paper) => {
  const inMargin = isInMargin(paper);
  return (line: LaidOutLine): boolean => !inMargin(line) && line.text.trim() !== '';
};

/** A page that ends on a heading, or a last one with the signature and nothing above it. */
const breaksBadly = (paper: Paper, pages: readonly LaidOutPage[]): boolean => {
  if (paper.kind !== 'letter' || pages.length < 2) return false;
  const headings = paper.blocks.flatMap((block) => (block.type === 'heading' ? [withoutSpace(block.text)] : []));
  const bodies = pages.map((page) => page.filter(isBody(paper)));
  const ends = bodies.slice(0, -1).map((body) => withoutSpace(body.at(-1)?.text ?? ''));
  const last = withoutSpace(bodies.at(-1)?.[0]?.text ?? '');
  const signature = [paper.closing, ...paper.signatory].map(withoutSpace);
  return ends.some((text) => headings.includes(text)) || signature.includes(last);
};

/** After layout: pages, edges, and every piece of text really there, on every page where it belongs. */
export const refuseLayout = (paper: Paper, pages: readonly LaidOutPage[], mostPages: number): LayoutRefusal | null => {
  const isTooWide = pages.some((page) => page.some(isOutside));
  if (pages.length > mostPages || isTooWide || breaksBadly(paper, pages))
    return { type: 'tooLong', pages: pages.length };
  const window = refuseWindow(paper, pages);
  if (window !== null) return window;
  const inMargin = isInMargin(paper);
  const body = pages.map((page) => joined(page.filter((line) => !inMargin(line)))).join('');
  const lost = paperStrings(paper).find((text) => !body.includes(withoutSpace(text)));
  if (lost !== undefined) return { type: 'textLost', where: lost };
  const inMargins = pages.map((page) => joined(page.filter(inMargin)));
  const unmarked = marginStrings(paper).find((text) =>
    inMargins.some((margin) => !margin.includes(withoutSpace(text))),
  );
  return unmarked === undefined ? null : { type: 'textLost', where: unmarked };
};
