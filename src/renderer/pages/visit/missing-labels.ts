import type { QuestionId } from '../../../domain/intake/answers.ts';
import { questionTexts } from '../../../domain/intake/question-texts.ts';

/** "VDAB" stays as it is, "Inkomen" becomes "inkomen": the words stand inside a sentence. */
const inSentence = (label: string): string =>
  label.slice(1, 2) === label.slice(1, 2).toUpperCase() ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** "woonplaats, inkomen, VDAB". */
export const missingLabels = (ids: readonly QuestionId[]): string =>
  ids.map((id) => inSentence(questionTexts[id].label)).join(', ');
