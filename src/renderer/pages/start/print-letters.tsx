import { useEffect, useRef, useState } from 'react';
import type { LocalDate } from '../../../domain/dates.ts';
import { useApp } from '../../app/app-context.ts';
import { mayBePrinted } from '../../app/may-be-printed.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ListRow } from '../../components/list-row.tsx';
import { Note } from '../../components/note.tsx';
import { QueueChoice, useQueueChoice } from '../../components/queue-choice.tsx';
import { StatusTag, type StatusTone } from '../../components/status-tag.tsx';
import { batchTexts } from '../../texts/batch.ts';
import { paperTexts } from '../../texts/paper.ts';
import { startTexts } from '../../texts/start.ts';
import { type BatchLetter, type BatchOutcome, type BatchOutcomes, lettersLeft, printBatch } from './batch.ts';

type Standing = 'idle' | 'printing' | 'stopping' | 'ended';

interface Question {
  readonly letter: BatchLetter;
  readonly answer: (isThere: boolean) => void;
}

const signs: Partial<Record<BatchOutcome, readonly [StatusTone, string]>> = {
  printed: ['done', batchTexts.printed],
  slipUnsure: ['done', batchTexts.printed],
  slipMissing: ['waiting', batchTexts.noSlip],
  slipCancelled: ['waiting', batchTexts.withoutSlip],
  leftMeanwhile: ['neutral', batchTexts.gone],
  unreachable: ['waiting', startTexts.mayBePrinted],
  notKept: ['waiting', batchTexts.notNoted],
};

const signOf = (
  { referral }: BatchLetter,
  outcome: BatchOutcome | undefined,
  today: LocalDate,
): readonly [StatusTone, string] => {
  if (outcome !== undefined) return signs[outcome] ?? ['waiting', batchTexts.notPrinted];
  return mayBePrinted(referral, today) ? ['waiting', startTexts.mayBePrinted] : ['neutral', batchTexts.ready];
};

const Letter = ({ letter, outcome }: { readonly letter: BatchLetter; readonly outcome: BatchOutcome | undefined }) => {
  const { today } = useApp();
  const [tone, word] = signOf(letter, outcome, today());
  return (
    <ListRow
      detail={outcome === undefined || outcome === 'printed' ? undefined : batchTexts.outcomes[outcome]}
      side={<StatusTag tone={tone}>{word}</StatusTag>}
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

const printedWell: readonly (BatchOutcome | undefined)[] = ['printed', 'slipUnsure'];
const withoutSlip: readonly (BatchOutcome | undefined)[] = ['slipMissing', 'slipCancelled'];

/** How it ended, once, for who prints. */
const Ended = (props: { readonly letters: readonly BatchLetter[]; readonly outcomes: BatchOutcomes }) => {
  const count = (kinds: readonly (BatchOutcome | undefined)[]): number =>
    props.letters.filter(({ referral }) => kinds.includes(props.outcomes[referral.id])).length;
  const bare = count(withoutSlip);
  const left = lettersLeft(props.letters, props.outcomes).length - count(['slipMissing']);
  return (
    <Note tone={left + bare === 0 ? 'good' : 'problem'}>
      <p role="status">{batchTexts.ended(count(printedWell) + bare, left, bare)}</p>
    </Note>
  );
};

const printLabel = (left: readonly BatchLetter[], outcomes: BatchOutcomes, isAgain: boolean): string => {
  const withOutcome = (outcome: BatchOutcome): number =>
    left.filter(({ referral }) => outcomes[referral.id] === outcome).length;
  const [slips, toNote] = [withOutcome('slipMissing'), withOutcome('notKept')];
  const toPrint = left.length - slips - toNote;
  if (toPrint > 0 && slips > 0) return batchTexts.goOn;
  if (toPrint > 0) return isAgain ? batchTexts.again(toPrint) : batchTexts.print(toPrint);
  return slips > 0 ? batchTexts.slips(slips) : batchTexts.noteAgain(toNote);
};

interface BatchProps {
  readonly letters: readonly BatchLetter[];
  readonly standing: Standing;
  readonly onStanding: (standing: Standing) => void;
}

/** The letters of now, as they were when it was opened: what is printed leaves the page of today, not this list. */
const Batch = ({ letters, standing, onStanding }: BatchProps) => {
  const app = useApp();
  const { queue, queues, choose } = useQueueChoice();
  const [outcomes, setOutcomes] = useState<BatchOutcomes>({});
  const [question, setQuestion] = useState<Question | null>(null);
  const isStopped = useRef(false);
  useEffect(() => {
    isStopped.current = standing === 'stopping';
    return () => {
      // Gone from the screen, as when the laptop locks: no letter begins after this one.
      isStopped.current = true;
    };
  }, [standing]);
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed cannot be used now, or is gone: without a focus in the dialog Esc would say nothing.
    if (standing !== 'idle') (question === null ? box : asked).current?.focus();
  }, [standing, question]);
  const left = lettersLeft(letters, outcomes);
  const isBusy = standing === 'printing' || standing === 'stopping';
  const isThere = (letter: BatchLetter): Promise<boolean> =>
    new Promise((resolve) => {
      const answer = (is: boolean) => {
        setQuestion(null);
        resolve(is);
      };
      setQuestion({ letter, answer });
    });
  const print = async () => {
    onStanding('printing');
    const deps = { app, queue, isThere, isStopped: () => isStopped.current };
    await printBatch(letters, outcomes, deps, ({ letter, outcome }) =>
      setOutcomes((known) => ({ ...known, [letter.referral.id]: outcome })),
    );
    onStanding('ended');
  };
  return (
    <div className="stack" ref={box} tabIndex={-1}>
      <p>{batchTexts.lead}</p>
      {standing === 'ended' ? <Ended letters={letters} outcomes={outcomes} /> : null}
      {question === null ? null : (
        <div ref={asked} tabIndex={-1}>
          <IsItThere {...question} />
        </div>
      )}
      <ul className="list">
        {letters.map((letter) => (
          <Letter key={letter.referral.id} letter={letter} outcome={outcomes[letter.referral.id]} />
        ))}
      </ul>
      {left.length === 0 ? null : (
        <>
          <QueueChoice onChange={choose} queues={queues} value={queue ?? ''} />
          <div className="actions">
            <Button isDisabled={isBusy} onPress={() => void print()} variant="primary">
              {printLabel(left, outcomes, standing === 'ended')}
            </Button>
            {standing === 'printing' ? <Button onPress={() => onStanding('stopping')}>{batchTexts.stop}</Button> : null}
            <p aria-live="polite">
              {isBusy ? (standing === 'stopping' ? batchTexts.stopping : paperTexts.working) : ''}
            </p>
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
  const [standing, setStanding] = useState<Standing>('idle');
  const canPrint = appInfo !== null && appInfo.printing !== 'none';
  const open = () => {
    setStanding('idle');
    setOpened(letters);
  };
  // A letter on its way to the printer has to be written down first: closing only asks for no more of them.
  const close = () => {
    if (standing === 'printing' || standing === 'stopping') setStanding('stopping');
    else setOpened(null);
  };
  return (
    <>
      {letters.length === 0 || !canPrint ? null : (
        <div className="actions">
          <Button onPress={open}>{batchTexts.open(letters.length)}</Button>
        </div>
      )}
      <Dialog isOpen={opened !== null} onClose={close} title={batchTexts.title}>
        {opened === null ? null : <Batch letters={opened} onStanding={setStanding} standing={standing} />}
      </Dialog>
    </>
  );
};
