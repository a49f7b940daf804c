import type { ReactNode } from 'react';
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
  /** What else can be done with it, or what stands on it: stays while the paper is laid out again, and where it could not be. */
  readonly children?: ReactNode;
  /** What to mind before it leaves. */
  readonly note?: ReactNode;
}) => {
  const laidOut = useLaidOut(props.sheet);
  return (
    <Dialog isOpen onClose={props.onClose} size="wide" title={props.title}>
      {laidOut.type === 'failed' ? <Note tone="problem">{typesetFailureText(laidOut.failure)}</Note> : null}
      <div className="sheet-columns">
        <div className="stack">
          {props.note}
          {laidOut.type === 'ready' ? (
            <PaperActions
              bytes={laidOut.bytes}
              fileName={props.fileName}
              printLabel={paperTexts.printSheet}
              release={null}
            />
          ) : null}
          {props.children}
        </div>
        {laidOut.type === 'laying' ? <Loading text={paperTexts.laying} /> : null}
        {laidOut.type === 'ready' ? <PaperPreview bytes={laidOut.bytes} /> : null}
      </div>
    </Dialog>
  );
};
