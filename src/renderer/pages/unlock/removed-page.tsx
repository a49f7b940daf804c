import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { unlockTexts } from '../../texts/unlock.ts';

/** Everything here was removed on the order of the office. */
export const RemovedPage = (props: { readonly onGoOn: () => void }) => (
  <Door title={unlockTexts.removedTitle}>
    <p>{unlockTexts.removedText}</p>
    <div className="actions">
      <Button onPress={props.onGoOn}>{unlockTexts.removedGoOn}</Button>
    </div>
  </Door>
);
