import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ListRow } from '../../components/list-row.tsx';
import { Note } from '../../components/note.tsx';
import { QueueChoice, useQueueChoice } from '../../components/queue-choice.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { batchTexts } from '../../texts/batch.ts';
import { paperTexts } from '../../texts/paper.ts';
import { startTexts } from '../../texts/start.ts';
import { type BatchLetter, type BatchOutcome, printBatch } from './batch.ts';

type Outcomes = Readonly<Record<string, BatchOutcome>>;

interface Question {
  readonly letter: BatchLetter;
  readonly answer: (isThere: boolean) => void;
}

const Letter = ({ letter, outcome }: { readonly letter: BatchLetter; readonly outcome: BatchOutcome | undefined }) => {
  const isPrinted = outcome === 'printed';
  return (
    <ListRow
      detail={outcome === undefined || isPrinted ? undefined : batchTexts.outcomes[outcome]}
      side={
        <StatusTag tone={outcome === undefined ? 'neutral' : isPrinted ? 'done' : 'waiting'}>
          {outcome === undefined ? batchTexts.ready : isPrinted ? batchTexts.printed : batchTexts.notPrinted}
        </StatusTag>
      }
      text={`${startTexts.letterTo(startTexts.recipient[letter.referral.recipient])} ${letter.referral.reference}`}
      title={letter.name}
    />
  );
};

const IsItThere = ({ letter, answer }: Question) => (
  <Note title={batchTexts.askPrinted(letter.name)} tone="attention">
    <p>{paperTexts.askPrintedHelp}</p>
    <div className="actions">
      <Button onPress={() => answer(true)} variant="primary">
        {paperTexts.yesPrinted}
      </Button>
      <Button onPress={() => answer(false)}>{paperTexts.noPrinted}</Button>
    </div>
  </Note>
);

/** How it ended, once, for who prints. */
const Ended = (props: { readonly letters: readonly BatchLetter[]; readonly outcomes: Outcomes }) => {
  const outcomes = props.letters.map(({ referral }) => props.outcomes[referral.id]);
  const printed = outcomes.filter((outcome) => outcome === 'printed').length;
  const left = props.letters.length - printed;
  return (
    <Note tone={left === 0 ? 'good' : 'problem'}>
      <p role="status">{batchTexts.ended(printed, left)}</p>
    </Note>
  );
};

/** The letters of now, as they were when it was opened: what is printed leaves the page of today, not this list. */
const Batch = ({ letters }: { readonly letters: readonly BatchLetter[] }) => {
  const app = useApp();
  const { queue, queues, choose } = useQueueChoice();
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const [standing, setStanding] = useState<'idle' | 'printing' | 'ended'>('idle');
  const [question, setQuestion] = useState<Question | null>(null);
  const left = letters.filter(({ referral }) => outcomes[referral.id] !== 'printed');
  const isThere = (letter: BatchLetter): Promise<boolean> =>
    new Promise((resolve) => {
      const answer = (is: boolean) => {
        setQuestion(null);
        resolve(is);
      };
      setQuestion({ letter, answer });
    });
  const print = async () => {
    setStanding('printing');
    await printBatch(left, { app, queue, isThere }, ({ letter, outcome }) =>
      setOutcomes((known) => ({ ...known, [letter.referral.id]: outcome })),
    );
    setStanding('ended');
  };
  return (
    <div className="stack">
      <p>{batchTexts.lead}</p>
      {standing === 'ended' ? <Ended letters={letters} outcomes={outcomes} /> : null}
      {question === null ? null : <IsItThere {...question} />}
      <ul className="list">
        {letters.map((letter) => (
          <Letter key={letter.referral.id} letter={letter} outcome={outcomes[letter.referral.id]} />
        ))}
      </ul>
      {left.length === 0 ? null : (
        <>
          <QueueChoice onChange={choose} queues={queues} value={queue ?? ''} />
          <div className="actions">
            <Button isDisabled={standing === 'printing'} onPress={() => void print()} variant="primary">
              {standing === 'ended' ? batchTexts.again(left.length) : batchTexts.print(left.length)}
            </Button>
            <p aria-live="polite">{standing === 'printing' ? paperTexts.working : ''}</p>
          </div>
        </>
      )}
    </div>
  );
};

/** All approved letters to the printer, from the page of today. Where nothing can be printed there is nothing to press. */
export const PrintLetters = ({ letters }: { readonly letters: readonly BatchLetter[] }) => {
  const { appInfo } = useApp();
  const [opened, setOpened] = useState<readonly BatchLetter[] | null>(null);
  const canPrint = appInfo !== null && appInfo.printing !== 'none';
  return (
    <>
      {letters.length === 0 || !canPrint ? null : (
        <div className="actions">
          <Button onPress={() => setOpened(letters)}>{batchTexts.open(letters.length)}</Button>
        </div>
      )}
      <Dialog isOpen={opened !== null} onClose={() => setOpened(null)} title={batchTexts.title}>
        {opened === null ? null : <Batch letters={opened} />}
      </Dialog>
    </>
  );
};
