import type { Referral } from '../../../domain/referral/referral.ts';
import type { PrintFailure } from '../../../host/port.ts';
import type { App } from '../../app/app-context.ts';
import { letterFileName } from '../../app/letter-file-name.ts';
import { notPrintedNote } from '../../texts/paper.ts';

/** A letter of a batch, under the name of the person. */
export interface BatchLetter {
  readonly referral: Referral;
  readonly name: string;
}

/** `damaged`: its kept paper does not open; `notKept`: the paper is out, and that could not be written down. */
export type BatchOutcome = 'printed' | 'cancelled' | 'notThere' | 'damaged' | 'notKept' | PrintFailure['type'];

type Tried = Exclude<BatchOutcome, 'notKept'>;

interface BatchResult {
  readonly letter: BatchLetter;
  readonly outcome: BatchOutcome;
}

/** What else would fail in the same way: the printer, not this letter. */
const endsTheBatch: ReadonlySet<BatchOutcome> = new Set([
  ...(['cancelled', 'notThere', 'notKept', 'unreachable', 'noPrinter', 'printerStopped', 'queueRefused'] as const),
]);

const byName = new Intl.Collator('nl-BE');

/** What is approved and not out yet, in the order of names. */
export const lettersToPrint = (letters: readonly BatchLetter[]): readonly BatchLetter[] =>
  letters
    .filter(({ referral }) => referral.state === 'approved')
    .sort((one, other) => byName.compare(one.name, other.name));

interface BatchDeps {
  readonly app: Pick<App, 'vault' | 'host'>;
  readonly queue: string | null;
  /** Where the machine cannot know: whether this paper is on the table. */
  readonly isThere: (letter: BatchLetter) => Promise<boolean>;
}

/** Exactly the approved bytes of one letter, to the printer. */
const printOne = async (letter: BatchLetter, { app, queue, isThere }: BatchDeps): Promise<Tried> => {
  const { vault, host } = app;
  const { id, approval, reference } = letter.referral;
  const paper = approval === null ? null : await vault.referrals.paper(approval.paperId);
  if (paper === null) return 'damaged';
  const release = await vault.referrals.release(id);
  const printed = await host.printPaper({ bytes: paper.bytes, fileName: letterFileName(reference), release }, queue);
  if (!printed.ok) return printed.error.type;
  if (printed.value.type === 'cancelled') return 'cancelled';
  return printed.value.type === 'queued' || (await isThere(letter)) ? 'printed' : 'notThere';
};

/**
 * Prints letters one after the other, each as a job of its own: on a printer that uses both sides no letter comes on the back of
 * another. What came of it is in the history of each before the next one begins. A printer that fails ends the batch: what
 * was not tried stays as it is.
 */
export const printBatch = async (
  letters: readonly BatchLetter[],
  deps: BatchDeps,
  onResult: (result: BatchResult) => void,
): Promise<void> => {
  const { referrals } = deps.app.vault;
  for (const letter of letters) {
    const tried = await printOne(letter, deps);
    const { id } = letter.referral;
    const kept =
      tried === 'printed'
        ? await referrals.issue(id, 'printed', null)
        : await referrals.notePrint(id, notPrintedNote(tried));
    const outcome = tried === 'printed' && !kept.ok ? 'notKept' : tried;
    onResult({ letter, outcome });
    if (endsTheBatch.has(outcome)) return;
  }
};
