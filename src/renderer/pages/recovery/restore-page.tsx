import type { Recovery } from '../../../store/lost-office.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { recoveryTexts } from '../../texts/recovery.ts';
import { FromBackup, PutBackStanding } from './from-backup.tsx';
import { usePutBack } from './use-put-back.ts';

/** An empty laptop takes over the office of a backup; then the passphrase is asked, as always. */
export const RestorePage = (props: {
  readonly recovery: Recovery;
  readonly onRestored: () => void;
  readonly onBack: () => void;
}) => {
  const putBack = usePutBack(props.onRestored);
  return (
    <Door lead={recoveryTexts.restoreLead} title={recoveryTexts.restoreTitle}>
      <FromBackup expected={null} putBack={putBack} recovery={props.recovery} />
      <PutBackStanding putBack={putBack} />
      <div className="actions">
        <Button isDisabled={putBack.rows !== null} onPress={props.onBack}>
          {recoveryTexts.back}
        </Button>
      </div>
    </Door>
  );
};
