import type { Paper } from '../letter/paper.ts';
import { marginStrings, paperStrings } from '../letter/paper-strings.ts';
import type { LaidOutLine, LaidOutPage } from './laid-out-pages.ts';
import type { LayoutRefusal } from './layout-refusal.ts';
import { addressBlock, belowCarriedName, margins, markFrame, mm, page as pageSize } from './page-measures.ts';
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
    (paper.kind !== 'letter' && line.y >= pageSize.height - margins.bottom) ||
    (paper.mark.type !== 'none' && line.y < markFrame.bottom && line.x >= markFrame.left);

const isOutside = (line: LaidOutLine): boolean =>
  line.x + line.width > pageSize.width - mm(15) + tolerance ||
  line.x < mm(15) - tolerance ||
  line.y + line.height > pageSize.height - mm(5);

/** The addressee must end above the reference line: a block of too many lines would run into it. */
const addressRunsOver = (paper: Paper, [page = []]: readonly LaidOutPage[]): boolean => {
  if (paper.kind !== 'letter') return false;
  const end = paper.addressee.type === 'carried' ? belowCarriedName : addressBlock.belowWindow;
  const inBlock = page.filter((line) => Math.abs(line.x - addressBlock.left) < tolerance);
  const expected = withoutSpace(`${paper.addressee.label}${paper.addressee.lines.join('')}`);
  return !joined(inBlock.filter((line) => line.y + line.height <= end + tolerance)).startsWith(expected);
};

/** After layout: pages, edges, and every piece of text really there, on every page where it belongs. */
export const refuseLayout = (paper: Paper, pages: readonly LaidOutPage[], mostPages: number): LayoutRefusal | null => {
  const isTooWide = pages.some((page) => page.some(isOutside));
  if (pages.length > mostPages || isTooWide || addressRunsOver(paper, pages))
    return { type: 'tooLong', pages: pages.length };
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
