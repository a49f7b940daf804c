import type { FontFiles } from '../../typeset/font-files.ts';
import { missingCharacters, typesetPaper, warmUp } from '../../typeset/typeset.ts';
import { loadFonts } from './load-fonts.ts';
import type { TypesetAnswer, TypesetQuestion } from './typeset-question.ts';
import { answerCalls } from './worker-call.ts';

let fonts: Promise<FontFiles> | null = null;

const answer = async (question: TypesetQuestion, files: FontFiles): Promise<TypesetAnswer> => {
  switch (question.type) {
    case 'paper':
      return { type: 'paper', made: await typesetPaper(question.paper, files) };
    case 'missing':
      return { type: 'missing', characters: missingCharacters(question.text, files) };
    case 'warmUp':
      return { type: 'warmUp', sample: await warmUp(files) };
  }
};

answerCalls(async (question: TypesetQuestion) => {
  fonts ??= loadFonts();
  try {
    return await answer(question, await fonts);
  } catch (fault) {
    // A fetch that failed must not stay remembered.
    fonts = null;
    throw fault;
  }
});
