import { useRef, useState } from 'react';
import type { Referral } from '../../../domain/referral/referral.ts';
import type { PaperJob, SaveFailure } from '../../../host/port.ts';
import { useApp } from '../../app/app-context.ts';
import type { Way } from '../../app/paper-step.ts';
import { makeSlipJob, printReplySlip, type SlipOutcome } from '../../app/print-reply-slip.ts';

/** Where the blank answer stands that goes with the letter on screen. */
export type SlipStanding =
  | { readonly type: 'idle' }
  | { readonly type: 'printing' | 'saving' }
  | { readonly type: 'tried'; readonly outcome: SlipOutcome; readonly queue: string | null }
  /** The letter was saved as a file: the answer is offered beside it. */
  | { readonly type: 'toSave'; readonly failure: SaveFailure | null }
  | { readonly type: 'saved' };

export interface ReplySlip {
  readonly standing: SlipStanding;
  /** Before the letter goes to the printer. */
  readonly prepare: () => Promise<boolean>;
  /** Once it is written down that the letter left: to the same printer, or offered beside the file. */
  readonly follow: (isNoted: Promise<boolean>, way: Way, queue: string | null) => Promise<void>;
  readonly print: (queue: string | null) => Promise<void>;
  readonly save: () => Promise<void>;
}

/** The blank answer follows its letter: the next job of the same click. */
export const useReplySlip = (referral: Referral): ReplySlip => {
  const app = useApp();
  const [standing, setStanding] = useState<SlipStanding>({ type: 'idle' });
  const prepared = useRef<PaperJob | null>(null);
  const prepare = async (): Promise<boolean> => {
    prepared.current = await makeSlipJob(app, referral);
    // The letter can go without it: then the screen says what is missing.
    return true;
  };
  const job = async (): Promise<PaperJob | null> => prepared.current ?? makeSlipJob(app, referral);
  const print = async (queue: string | null): Promise<void> => {
    setStanding({ type: 'printing' });
    setStanding({ type: 'tried', outcome: await printReplySlip(app, referral, await job(), queue), queue });
  };
  const save = async (): Promise<void> => {
    setStanding({ type: 'saving' });
    const paper = await job();
    if (paper === null) return setStanding({ type: 'tried', outcome: 'notMade', queue: null });
    const saved = await app.host.savePaper(paper);
    if (!saved.ok) setStanding({ type: 'toSave', failure: saved.error });
    else setStanding(saved.value.type === 'cancelled' ? { type: 'toSave', failure: null } : { type: 'saved' });
  };
  return {
    standing,
    prepare,
    print,
    save,
    follow: async (isNoted, way, queue) => {
      if (!(await isNoted)) return;
      if (way === 'printed') await print(queue);
      else setStanding({ type: 'toSave', failure: null });
    },
  };
};
