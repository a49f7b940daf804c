import { err, ok, type Result } from '../domain/result.ts';
import type { Paper } from '../letter/paper.ts';
import { documentDefinition } from './document-definition.ts';
import type { FontFiles } from './font-files.ts';
import { laidOutPages } from './laid-out-pages.ts';
import { refuseLayout, refuseText } from './layout-guards.ts';
import type { LayoutRefusal } from './layout-refusal.ts';
import { createPdfMaker } from './pdf-maker.ts';
import { createRunSplitter, type RunSplitter } from './text-runs.ts';

/** Why a paper was not made: it is refused rather than printed wrong. */
export type TypesetFailure = LayoutRefusal;

const splitters = new WeakMap<FontFiles, RunSplitter>();

const splitterOf = (fonts: FontFiles): RunSplitter => {
  const known = splitters.get(fonts) ?? createRunSplitter(fonts);
  splitters.set(fonts, known);
  return known;
};

const layOut = async (paper: Paper, fonts: FontFiles): Promise<Result<Uint8Array, TypesetFailure>> => {
  const splitter = splitterOf(fonts);
  const badText = refuseText(paper, splitter);
  if (badText !== null) return err(badText);
  const pdf = createPdfMaker(fonts)(documentDefinition(paper, splitter));
  const refused = refuseLayout(paper, laidOutPages(await pdf.getStream()));
  if (refused !== null) return err(refused);
  return ok(new Uint8Array(await pdf.getBuffer()));
};

let busy: Promise<unknown> = Promise.resolve();

/**
 * Lays a paper out as PDF bytes: the same paper always gives the same bytes. Runs in Node and in a worker alike. Calls wait
 * for each other, because pdfmake keeps fonts and files in its module.
 */
export const typesetPaper = (paper: Paper, fonts: FontFiles): Promise<Result<Uint8Array, TypesetFailure>> => {
  const turn = busy.then(() => layOut(paper, fonts));
  busy = turn.catch(() => null);
  return turn;
};
