import type { Referral } from '../../../domain/referral/referral.ts';
import type { PaperJob, PrintFailure } from '../../../host/port.ts';
import { letterFileName } from '../../app/letter-file-name.ts';
import { mayBePrinted } from '../../app/may-be-printed.ts';
import { makeSlipJob, printReplySlip, type SlipApp } from '../../app/print-reply-slip.ts';
import { notPrintedNote, paperTexts } from '../../texts/paper.ts';

/** A letter of a batch, under the name of the person. */
export interface BatchLetter {
  readonly referral: Referral;
  readonly name: string;
}

/**
 * `leftMeanwhile`: a colleague was first, or it changed; `damaged`: its kept paper does not open; `diskRefuses`: nothing can be
 * written down, so nothing was printed; `notKept`: the paper is out, and that could not be written down. The letter is out and
 * written down, but its reply slip: `slipMissing` is still to be printed, `slipCancelled` a person did not want, `slipUnsure` nobody
 * knows.
 */
export type BatchOutcome =
  | 'printed'
  | SlipTrouble
  | 'leftMeanwhile'
  | 'cancelled'
  | 'notThere'
  | 'damaged'
  | 'diskRefuses'
  | 'notKept'
  | PrintFailure['type'];

type SlipTrouble = 'slipMissing' | 'slipCancelled' | 'slipUnsure';

/** What can come of the printing of the letter itself. */
type Tried = Exclude<BatchOutcome, 'leftMeanwhile' | 'notKept' | SlipTrouble>;

export type BatchOutcomes = Readonly<Record<string, BatchOutcome>>;

interface BatchResult {
  readonly letter: BatchLetter;
  readonly outcome: BatchOutcome;
}

/** What else would fail in the same way: the printer or the disk, not this letter. */
const endsTheBatch: ReadonlySet<BatchOutcome> = new Set([
  ...(['cancelled', 'notThere', 'notKept', 'diskRefuses', 'slipMissing'] as const),
  ...(['unreachable', 'noPrinter', 'printerStopped', 'queueRefused'] as const),
]);

const byName = new Intl.Collator('nl-BE');

/** What is approved and not out yet, in the order of names. */
export const lettersToPrint = (letters: readonly BatchLetter[]): readonly BatchLetter[] =>
  letters
    .filter(({ referral }) => referral.state === 'approved')
    .sort((one, other) => byName.compare(one.name, other.name));

const isOver: ReadonlySet<BatchOutcome | undefined> = new Set([
  'printed',
  'slipCancelled',
  'slipUnsure',
  'leftMeanwhile',
]);

/** What a batch has still to do something for: to print the letter or only its reply slip, or only to write down. */
export const lettersLeft = (letters: readonly BatchLetter[], outcomes: BatchOutcomes): readonly BatchLetter[] =>
  letters.filter(({ referral }) => !isOver.has(outcomes[referral.id]));

interface BatchDeps {
  readonly app: SlipApp;
  readonly queue: string | null;
  /** Where the machine cannot know: whether this paper is on the table. */
  readonly isThere: (letter: BatchLetter) => Promise<boolean>;
  /** Asked before each letter: whether a person wants no more of them, or left. */
  readonly isStopped: () => boolean;
}

/** The letter as it is now: a colleague may have printed it, or taken it back, since the list was made. */
const stillToLeave = async ({ referral }: BatchLetter, { vault }: BatchDeps['app']): Promise<Referral | null> => {
  const now = await vault.referrals.get(referral.id);
  return now?.state === 'approved' && now.approval?.paperId === referral.approval?.paperId ? now : null;
};

/** Exactly the approved bytes of one letter, to the printer. Before it goes there, its history says so. */
const printOne = async (letter: BatchLetter, { app, queue, isThere }: BatchDeps): Promise<Tried> => {
  const { referrals } = app.vault;
  const { id, approval, reference } = letter.referral;
  const paper = approval === null ? null : await referrals.paper(approval.paperId);
  if (paper === null) return 'damaged';
  const release = await referrals.release(id);
  const began = await referrals.notePrint(id, paperTexts.printingBegan);
  if (!began.ok) return 'diskRefuses';
  const job = { bytes: paper.bytes, fileName: letterFileName(reference), release };
  const printed = await app.host.printPaper(job, queue);
  if (!printed.ok) return printed.error.type;
  if (printed.value.type === 'cancelled') return 'cancelled';
  return printed.value.type === 'queued' || (await isThere(letter)) ? 'printed' : 'notThere';
};

/** Without an answer of the machine it stays open whether paper came: the next time a person is asked. */
const noteOf = (outcome: Exclude<Tried, 'printed' | 'diskRefuses'>): string =>
  outcome === 'unreachable' ? paperTexts.unsureNotes.unreachable : notPrintedNote(outcome);

/** The letter is out and written down; its reply slip follows on the same printer. */
const followWithSlip = async (
  { referral }: BatchLetter,
  slip: PaperJob | null,
  { app, queue }: BatchDeps,
): Promise<BatchOutcome> => {
  switch (await printReplySlip(app, referral, slip, queue)) {
    case 'printed':
      return 'printed';
    case 'cancelled':
      return 'slipCancelled';
    case 'unsure':
      return 'slipUnsure';
    default:
      return 'slipMissing';
  }
};

/** What is out is never printed again: it is only written down. Where nobody knows whether it is out, a person says so first. */
const treatLetter = async (
  letter: BatchLetter,
  earlier: BatchOutcome | undefined,
  deps: BatchDeps,
): Promise<'leftMeanwhile' | 'notKept' | Tried> => {
  const { referrals } = deps.app.vault;
  const { id } = letter.referral;
  const now = await stillToLeave(letter, deps.app);
  if (now === null) return 'leftMeanwhile';
  const isOut = earlier === 'notKept' || (mayBePrinted(now, deps.app.today()) && (await deps.isThere(letter)));
  const outcome = isOut ? 'printed' : await printOne(letter, deps);
  if (outcome === 'printed') return (await referrals.issue(id, 'printed', null)).ok ? outcome : 'notKept';
  if (outcome !== 'diskRefuses') await referrals.notePrint(id, noteOf(outcome));
  return outcome;
};

const treatOne = async (
  letter: BatchLetter,
  earlier: BatchOutcome | undefined,
  deps: BatchDeps,
): Promise<BatchOutcome> => {
  const slip = await makeSlipJob(deps.app, letter.referral);
  const outcome = earlier === 'slipMissing' ? 'printed' : await treatLetter(letter, earlier, deps);
  return outcome === 'printed' ? followWithSlip(letter, slip, deps) : outcome;
};

/**
 * Prints letters one after the other, each with its reply slip behind it, each paper as a job of its own: on a printer that uses
 * both sides no letter comes on the back of another. What came of it is in the history of each before the next one begins. A
 * printer that fails ends the batch: what was not tried stays as it is. `outcomes`: of an earlier round with the same letters.
 */
export const printBatch = async (
  letters: readonly BatchLetter[],
  outcomes: BatchOutcomes,
  deps: BatchDeps,
  onResult: (result: BatchResult) => void,
): Promise<void> => {
  for (const letter of lettersLeft(letters, outcomes)) {
    if (deps.isStopped()) return;
    const outcome = await treatOne(letter, outcomes[letter.referral.id], deps);
    onResult({ letter, outcome });
    if (endsTheBatch.has(outcome)) return;
  }
};
