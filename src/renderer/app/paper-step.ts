import type { Result } from '../../domain/result.ts';
import type { PrintFailure, PrintOutcome, SaveFailure, SaveOutcome } from '../../host/port.ts';
import { notPrintedNote, paperTexts } from '../texts/paper.ts';

/** How a paper leaves. */
export type Way = 'printed' | 'saved';

/** Why nobody knows whether paper came: the spool or the whole machine did not answer. */
export type Doubt = 'slow' | 'unreachable';

/** Where a paper stands on the screen that prints or saves it. `earlier`: a try of before, of which nobody wrote down what came. */
export type Standing =
  | { readonly type: 'idle' }
  | { readonly type: 'working' }
  /** The machine cannot know, or did not say: a person says whether it is there. */
  | { readonly type: 'asking'; readonly way: Way; readonly doubt: Doubt | 'earlier' | null }
  | { readonly type: 'done'; readonly way: Way }
  /** Nobody has to know: it is only said. */
  | { readonly type: 'unsure'; readonly doubt: Doubt }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly failure: Exclude<PrintFailure, { type: 'unreachable' }> | SaveFailure };

/** Where it stands after something happened, and what the history of the letter says about it. */
export interface PaperStep {
  readonly standing: Standing;
  readonly note: string | null;
}

/** A paper that is on the table or not must be known (`mustKnow`), or it is only said what is known. */
const afterDoubt = (doubt: Doubt, mustKnow: boolean): PaperStep => ({
  standing: mustKnow ? { type: 'asking', way: 'printed', doubt } : { type: 'unsure', doubt },
  note: paperTexts.unsureNotes[doubt],
});

/** What the answer of the machine to a print means. */
export const afterPrint = (printed: Result<PrintOutcome, PrintFailure>, mustKnow: boolean): PaperStep => {
  if (!printed.ok)
    return printed.error.type === 'unreachable'
      ? afterDoubt('unreachable', mustKnow)
      : { standing: { type: 'failed', failure: printed.error }, note: notPrintedNote(printed.error.type) };
  switch (printed.value.type) {
    case 'queued':
      return { standing: { type: 'done', way: 'printed' }, note: null };
    case 'dialogClosed':
      return {
        standing: mustKnow ? { type: 'asking', way: 'printed', doubt: null } : { type: 'done', way: 'printed' },
        note: null,
      };
    case 'unsure':
      return afterDoubt('slow', mustKnow);
    case 'cancelled':
      return { standing: { type: 'cancelled' }, note: notPrintedNote('cancelled') };
  }
};

/** What the answer of the machine to "Opslaan als pdf" means: a file that was not kept is nothing for the history. */
export const afterSave = (saved: Result<SaveOutcome, SaveFailure>, mustKnow: boolean): PaperStep => {
  if (!saved.ok) return { standing: { type: 'failed', failure: saved.error }, note: null };
  if (saved.value.type === 'cancelled') return { standing: { type: 'idle' }, note: null };
  const isAsked = mustKnow && saved.value.type === 'downloaded';
  return {
    standing: isAsked ? { type: 'asking', way: 'saved', doubt: null } : { type: 'done', way: 'saved' },
    note: null,
  };
};

/** What a person says: whether it is there. */
export const afterAnswer = (way: Way, isThere: boolean): PaperStep =>
  isThere
    ? { standing: { type: 'done', way }, note: null }
    : { standing: { type: 'idle' }, note: way === 'printed' ? notPrintedNote('notThere') : null };
