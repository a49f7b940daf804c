import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { letterFileName } from '../../app/letter-file-name.ts';
import { mayBePrinted } from '../../app/may-be-printed.ts';
import { Note } from '../../components/note.tsx';
import { PaperActions } from '../../components/paper-actions.tsx';
import { formatTexts } from '../../texts/format.ts';
import { letterTexts } from '../../texts/letter.ts';
import { paperTexts } from '../../texts/paper.ts';
import { replySlipTexts } from '../../texts/reply-slip.ts';
import { BackToDraft } from './back-to-draft.tsx';
import type { LetterStepProps } from './letter-step-props.ts';

/** An approved letter: exactly the signed bytes, to the printer or to a file. */
export const LeaveStep = ({ file, shown, changes, slip }: LetterStepProps) => {
  const { today } = useApp();
  const { referral, staff } = file.records;
  const { approval } = referral;
  const name = staff.find((member) => member.id === approval?.by)?.name ?? formatTexts.colleagueUnknown;
  return (
    <>
      {approval === null ? null : (
        <p className="muted small">{letterTexts.approvedBy(name, formatMoment(approval.at, today()))}</p>
      )}
      {file.isStale ? <Note tone="attention">{letterTexts.staleApproval}</Note> : null}
      {shown.type === 'ready' && !file.isStale ? (
        <PaperActions
          beforePrint={async () =>
            (await slip.prepare()) && changes.write(({ notePrint }) => notePrint(referral.id, paperTexts.printingBegan))
          }
          bytes={shown.bytes}
          fileName={letterFileName(referral.reference)}
          mayBePrinted={mayBePrinted(referral, today())}
          onLeft={(way, queue) =>
            void slip.follow(
              changes.write((referrals) => referrals.issue(referral.id, way, null)),
              way,
              queue,
            )
          }
          onPrintNote={(note) => void changes.write((referrals) => referrals.notePrint(referral.id, note))}
          printHelp={replySlipTexts.behind}
          printLabel={paperTexts.printLetter}
          release={file.release}
        />
      ) : null}
      <BackToDraft changes={changes} referral={referral} variant={file.isStale ? 'primary' : 'quiet'} />
    </>
  );
};
