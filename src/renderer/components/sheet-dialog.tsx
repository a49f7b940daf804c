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
  /** What else can be done with it; also shown where the paper could not be laid out. */
  readonly children?: ReactNode;
  /** What to mind before it leaves. */
  readonly note?: ReactNode;
}) => {
  const laidOut = useLaidOut(props.sheet);
  return (
    <Dialog isOpen onClose={props.onClose} size="wide" title={props.title}>
      {laidOut.type === 'laying' ? <Loading text={paperTexts.laying} /> : null}
      {laidOut.type === 'failed' ? <Note tone="problem">{typesetFailureText(laidOut.failure)}</Note> : null}
      {laidOut.type === 'failed' ? props.children : null}
      {laidOut.type === 'ready' ? (
        <div className="sheet-columns">
          <div className="stack">
            {props.note}
            <PaperActions
              bytes={laidOut.bytes}
              fileName={props.fileName}
              printLabel={paperTexts.printSheet}
              release={null}
            />
            {props.children}
          </div>
          <PaperPreview bytes={laidOut.bytes} />
        </div>
      ) : null}
    </Dialog>
  );
};
