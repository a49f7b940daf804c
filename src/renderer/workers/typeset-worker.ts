import type { Paper } from '../../letter/paper.ts';
import type { FontFiles } from '../../typeset/font-files.ts';
import { typesetPaper } from '../../typeset/typeset.ts';
import { loadFonts } from './load-fonts.ts';
import { answerCalls } from './worker-call.ts';

let fonts: Promise<FontFiles> | null = null;

answerCalls(async (paper: Paper) => {
  fonts ??= loadFonts();
  try {
    return await typesetPaper(paper, await fonts);
  } catch (fault) {
    // A fetch that failed must not stay remembered.
    fonts = null;
    throw fault;
  }
});
