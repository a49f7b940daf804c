import type { Referral } from '../../domain/referral/referral.ts';
import type { PaperJob } from '../../host/port.ts';
import { makeReplySlip } from '../../letter/reply-slip.ts';
import type { OpenVault } from '../../store/vault.ts';
import type { NotPrinted } from '../texts/paper.ts';
import { replySlipTexts } from '../texts/reply-slip.ts';
import type { App } from './app-context.ts';
import { replyFileName } from './letter-file-name.ts';

/** What came of the blank answer that was printed after its letter. */
export type SlipOutcome = 'printed' | 'unsure' | NotPrinted;

export interface SlipApp extends Pick<App, 'host' | 'typeset' | 'organisation' | 'today'> {
  readonly vault: Pick<OpenVault, 'isPractice' | 'referrals'>;
}

/**
 * The blank answer to a letter, laid out. Made before the letter goes to the printer: once that is out a lock waits for what
 * follows, but not for the worker that lays out.
 */
export const makeSlipJob = async (
  { vault, typeset, organisation, today }: Omit<SlipApp, 'host'>,
  { recipient, reference }: Pick<Referral, 'recipient' | 'reference'>,
): Promise<PaperJob | null> => {
  const mark = { type: vault.isPractice ? 'practice' : 'none' } as const;
  const bytes = await typeset(makeReplySlip({ recipient, reference, organisation, date: today(), mark }));
  return bytes.ok ? { bytes: bytes.value, fileName: replyFileName(reference), release: null } : null;
};

const toPrinter = async ({ host }: SlipApp, job: PaperJob | null, queue: string | null): Promise<SlipOutcome> => {
  if (job === null) return 'notMade';
  const printed = await host.printPaper(job, queue);
  if (!printed.ok) return printed.error.type === 'unreachable' ? 'unsure' : printed.error.type;
  const { type } = printed.value;
  return type === 'unsure' || type === 'cancelled' ? type : 'printed';
};

const noteOf = (outcome: SlipOutcome): string => {
  const { notes } = replySlipTexts;
  return outcome === 'printed' || outcome === 'unsure' ? notes[outcome] : notes.notPrinted(outcome);
};

/** The next job after its letter, on the same printer. The letter has left whatever comes of this; its history says it. */
export const printReplySlip = async (
  app: SlipApp,
  { id }: Pick<Referral, 'id'>,
  job: PaperJob | null,
  queue: string | null,
): Promise<SlipOutcome> => {
  const outcome = await toPrinter(app, job, queue);
  await app.vault.referrals.notePrint(id, noteOf(outcome));
  return outcome;
};
