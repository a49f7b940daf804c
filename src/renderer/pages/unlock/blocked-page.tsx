import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { frameTexts } from '../../texts/frame.ts';
import { unlockTexts } from '../../texts/unlock.ts';
import { PractiseOffer } from './practise-offer.tsx';

type Why = keyof typeof unlockTexts.blocked;

/** Something at this machine can be done about it; practising would write on the same disk. */
const isDisk = (why: Why): boolean => why === 'littleRoom' || why === 'closedFolder';

/** The database stays shut, and why. */
export const BlockedPage = (props: {
  readonly why: Why;
  readonly onLookAgain: () => void;
  readonly onPractise: () => void;
}) => (
  <Door title={unlockTexts.blocked[props.why].title}>
    <p>{unlockTexts.blocked[props.why].text}</p>
    {isDisk(props.why) ? (
      <div className="actions">
        <Button onPress={props.onLookAgain} variant="primary">
          {frameTexts.lookAgain}
        </Button>
      </div>
    ) : (
      <PractiseOffer onPractise={props.onPractise} />
    )}
  </Door>
);
