import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { paperTexts, printFailureText } from '../../texts/paper.ts';
import { replySlipTexts as texts } from '../../texts/reply-slip.ts';
import type { ReplySlip } from './use-reply-slip.ts';

const Tried = ({ slip }: { readonly slip: ReplySlip }) => {
  if (slip.standing.type !== 'tried') return null;
  const { outcome, queue } = slip.standing;
  if (outcome === 'printed') return <Note tone="good">{texts.printed}</Note>;
  const isUnsure = outcome === 'unsure';
  return (
    <Note title={isUnsure ? texts.unsureTitle : texts.notPrintedTitle} tone={isUnsure ? 'attention' : 'problem'}>
      <p>{isUnsure ? texts.unsure : texts.notPrinted(outcome)}</p>
      <div className="actions">
        <Button onPress={() => void slip.print(queue)}>{isUnsure ? texts.printAgain : texts.print}</Button>
      </div>
    </Note>
  );
};

/** What came of the answer that goes with the letter which just left, and what can still be done. */
export const SlipNote = ({ slip }: { readonly slip: ReplySlip }) => {
  switch (slip.standing.type) {
    case 'idle':
      return null;
    case 'printing':
      return <p role="status">{texts.printing}</p>;
    case 'saving':
      return <p role="status">{paperTexts.working}</p>;
    case 'tried':
      return <Tried slip={slip} />;
    case 'saved':
      return <Note tone="good">{texts.saved}</Note>;
    case 'toSave':
      return (
        <Note title={texts.toSaveTitle} tone="attention">
          <p>{slip.standing.failure === null ? texts.toSave : printFailureText(slip.standing.failure)}</p>
          <div className="actions">
            <Button onPress={() => void slip.save()}>{texts.save}</Button>
          </div>
        </Note>
      );
  }
};
