import type { SheetPaper } from '../../letter/paper.ts';
import { paperTexts, typesetFailureText } from '../texts/paper.ts';
import { Dialog } from './dialog.tsx';
import { Loading } from './loading.tsx';
import { Note } from './note.tsx';
import { PaperActions } from './paper-actions.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { useLaidOut } from './use-laid-out.ts';

/** A sheet to take home: shown as it will be printed, with the printer beside it. */
export const SheetDialog = (props: {
  readonly title: string;
  readonly sheet: SheetPaper;
  readonly fileName: string;
  readonly onClose: () => void;
}) => {
  const laidOut = useLaidOut(props.sheet);
  return (
    <Dialog isOpen onClose={props.onClose} size="wide" title={props.title}>
      {laidOut.type === 'laying' ? <Loading text={paperTexts.laying} /> : null}
      {laidOut.type === 'failed' ? <Note tone="problem">{typesetFailureText(laidOut.failure)}</Note> : null}
      {laidOut.type === 'ready' ? (
        <div className="sheet-columns">
          <PaperActions
            bytes={laidOut.bytes}
            fileName={props.fileName}
            printLabel={paperTexts.printSheet}
            release={null}
          />
          <PaperPreview bytes={laidOut.bytes} />
        </div>
      ) : null}
    </Dialog>
  );
};
