import { Button } from '../components/button.tsx';
import { frameTexts } from '../texts/frame.ts';
import { useApp } from './app-context.ts';
import { useDiskStanding } from './use-disk-standing.ts';

const megabytes = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 0 });

const roomText = (freeBytes: number): string =>
  freeBytes < 1e6 ? frameTexts.noRoom : frameTexts.littleRoom(megabytes.format(freeBytes / 1e6));

/** While nothing is written: why, what to do, and looking again. */
export const DiskBar = () => {
  const app = useApp();
  const standing = useDiskStanding(app);
  if (standing.type === 'roomy') return null;
  const isFull = standing.type === 'littleRoom';
  return (
    <div className="disk-bar" role="alert">
      <div>
        <p className="note-title">{isFull ? frameTexts.littleRoomTitle : frameTexts.closedFolderTitle}</p>
        <p>
          {isFull ? roomText(standing.freeBytes) : frameTexts.closedFolder} {frameTexts.typedStays}
        </p>
      </div>
      <Button onPress={() => void app.disk.look()}>{frameTexts.lookAgain}</Button>
    </div>
  );
};
