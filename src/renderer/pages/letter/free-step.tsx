import { Button } from '../../components/button.tsx';
import { letterTexts } from '../../texts/letter.ts';
import { LeavingLetter } from './leaving-letter.tsx';
import { LetterObstacles, useOpenVisitAt } from './letter-obstacles.tsx';
import type { LetterStepProps } from './letter-step-props.ts';
import { isComplete } from './read-letter-file.ts';

/** A letter without gate: once complete it goes straight to the printer; the bytes that leave are those on screen. */
export const FreeStep = (props: LetterStepProps) => {
  const { file, shown } = props;
  const openVisitAt = useOpenVisitAt(props);
  const isReady = isComplete(file);
  return (
    <>
      <LetterObstacles {...props} />
      {isReady && shown.type === 'ready' ? (
        <LeavingLetter kept={shown} release={null} shown={shown} step={props} />
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
