import { useApp } from '../../app/app-context.ts';
import { letterFileName } from '../../app/letter-file-name.ts';
import { mayBePrinted } from '../../app/may-be-printed.ts';
import { Button } from '../../components/button.tsx';
import { PaperActions } from '../../components/paper-actions.tsx';
import { letterTexts } from '../../texts/letter.ts';
import { paperTexts } from '../../texts/paper.ts';
import { replySlipTexts } from '../../texts/reply-slip.ts';
import { LetterObstacles, useOpenVisitAt } from './letter-obstacles.tsx';
import type { LetterStepProps } from './letter-step-props.ts';
import { isComplete } from './read-letter-file.ts';

/** A letter without gate: once complete it goes straight to the printer; the bytes that leave are those on screen. */
export const FreeStep = (props: LetterStepProps) => {
  const { today } = useApp();
  const { file, shown, changes, slip } = props;
  const openVisitAt = useOpenVisitAt(props);
  const { referral } = file.records;
  const isReady = isComplete(file);
  return (
    <>
      <LetterObstacles {...props} />
      {isReady && shown.type === 'ready' ? (
        <PaperActions
          beforePrint={async () =>
            (await slip.prepare()) && changes.write(({ notePrint }) => notePrint(referral.id, paperTexts.printingBegan))
          }
          bytes={shown.bytes}
          fileName={letterFileName(referral.reference)}
          mayBePrinted={mayBePrinted(referral, today())}
          onLeft={(way, queue) =>
            void slip.follow(
              changes.write((referrals) => referrals.issue(referral.id, way, shown)),
              way,
              queue,
            )
          }
          onPrintNote={(note) => void changes.write((referrals) => referrals.notePrint(referral.id, note))}
          printHelp={replySlipTexts.behind}
          printLabel={paperTexts.printLetter}
          release={null}
        />
      ) : (
        <p className="muted small">{letterTexts.concept}</p>
      )}
      <div className="actions">
        <Button onPress={() => void openVisitAt('referral')} variant={isReady ? 'quiet' : 'primary'}>
          {letterTexts.fillIn}
        </Button>
      </div>
    </>
  );
};
