import { useApp } from '../../app/app-context.ts';
import { letterFileName } from '../../app/letter-file-name.ts';
import { mayBePrinted } from '../../app/may-be-printed.ts';
import { PaperActions, type PaperActionsProps } from '../../components/paper-actions.tsx';
import { paperTexts } from '../../texts/paper.ts';
import { replySlipTexts } from '../../texts/reply-slip.ts';
import type { LetterStepProps } from './letter-step-props.ts';
import type { ShownPaper } from './use-shown-paper.ts';

type ReadyPaper = Extract<ShownPaper, { readonly type: 'ready' }>;

/**
 * Prints or saves the letter on screen, notes what came of it, and lets the reply slip follow. `kept`: the bytes to keep with the
 * letter that leaves; null where they were kept at its approval.
 */
export const LeavingLetter = (props: {
  readonly step: LetterStepProps;
  readonly shown: ReadyPaper;
  readonly kept: ReadyPaper | null;
  readonly release: PaperActionsProps['release'];
}) => {
  const { today } = useApp();
  const { file, changes, slip } = props.step;
  const { referral } = file.records;
  return (
    <PaperActions
      beforePrint={async () =>
        (await slip.prepare()) && changes.write(({ notePrint }) => notePrint(referral.id, paperTexts.printingBegan))
      }
      bytes={props.shown.bytes}
      fileName={letterFileName(referral.reference)}
      mayBePrinted={mayBePrinted(referral, today())}
      onLeft={(way, queue) =>
        void slip.follow(
          changes.write((referrals) => referrals.issue(referral.id, way, props.kept)),
          way,
          queue,
        )
      }
      onPrintNote={(note) => void changes.write((referrals) => referrals.notePrint(referral.id, note))}
      printHelp={replySlipTexts.behind}
      printLabel={paperTexts.printLetter}
      release={props.release}
    />
  );
};
