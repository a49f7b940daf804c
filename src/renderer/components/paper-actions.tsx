import { type RefObject, useRef, useState } from 'react';
import type { PaperJob, Release } from '../../host/port.ts';
import { type App, useApp } from '../app/app-context.ts';
import { isCtrl } from '../app/key-of-event.ts';
import { afterAnswer, afterPrint, afterSave, type PaperStep, type Standing, type Way } from '../app/paper-step.ts';
import { isBehindDialog, type Shortcut } from '../app/shortcuts.ts';
import { useShortcuts } from '../app/use-shortcuts.ts';
import { paperTexts, printFailureText } from '../texts/paper.ts';
import { Button } from './button.tsx';
import { Note } from './note.tsx';
import { QueueChoice, useQueueChoice } from './queue-choice.tsx';

export interface PaperActionsProps {
  readonly bytes: Uint8Array;
  /** A bare name without anything personal. */
  readonly fileName: string;
  readonly release: Release | null;
  readonly printLabel: string;
  /** What has to be done or written down before; where that fails nothing is printed. */
  readonly beforePrint?: (() => Promise<boolean>) | undefined;
  /** An earlier try never said what came of it: first a person says whether the paper is there. */
  readonly mayBePrinted?: boolean | undefined;
  /** Told once the paper has left, by a spool that took it or a person who said so; with the printer that is meant. Absent: nobody needs to know. */
  readonly onLeft?: ((way: Way, queue: string | null) => void) | undefined;
  /** Told when printing was tried and no paper came, or nobody knows: a sentence for the history of the letter. */
  readonly onPrintNote?: ((note: string) => void) | undefined;
  /** What comes out of the printer besides. */
  readonly printHelp?: string | undefined;
  /** Not the main thing on this screen. */
  readonly isSecondary?: boolean | undefined;
}

const jobOf = ({ bytes, fileName, release }: PaperActionsProps): PaperJob => ({ bytes, fileName, release });

const nothing: PaperStep = { standing: { type: 'idle' }, note: null };

const print = async ({ host }: App, props: PaperActionsProps, queue: string | null): Promise<PaperStep> => {
  if (props.beforePrint !== undefined && !(await props.beforePrint())) return nothing;
  return afterPrint(await host.printPaper(jobOf(props), queue), props.onLeft !== undefined);
};

const save = async ({ host }: App, props: PaperActionsProps): Promise<PaperStep> =>
  afterSave(await host.savePaper(jobOf(props)), props.onLeft !== undefined);

const IsItThere = (props: {
  readonly way: Way;
  readonly doubt: keyof typeof paperTexts.unsure | null;
  readonly onAnswer: (isThere: boolean) => void;
}) => {
  const isPrint = props.way === 'printed';
  return (
    <div className="paper-question">
      <Note title={isPrint ? paperTexts.askPrinted : paperTexts.askSaved} tone="attention">
        {props.doubt === null ? null : <p>{paperTexts.unsure[props.doubt]}</p>}
        <p>{isPrint ? paperTexts.askPrintedHelp : paperTexts.askSavedHelp}</p>
        {props.doubt === 'unreachable' ? <p>{paperTexts.restart}</p> : null}
        <div className="actions">
          <Button onPress={() => props.onAnswer(true)} variant="primary">
            {isPrint ? paperTexts.yesPrinted : paperTexts.yesSaved}
          </Button>
          <Button onPress={() => props.onAnswer(false)}>{isPrint ? paperTexts.noPrinted : paperTexts.noSaved}</Button>
        </div>
      </Note>
    </div>
  );
};

const Outcome = ({ standing }: { readonly standing: Standing }) => {
  if (standing.type === 'failed') return <Note tone="problem">{printFailureText(standing.failure)}</Note>;
  if (standing.type === 'unsure')
    return (
      <Note title={paperTexts.unsureTitle} tone="attention">
        <p>{paperTexts.unsure[standing.doubt]}</p>
        {standing.doubt === 'unreachable' ? <p>{paperTexts.restart}</p> : null}
      </Note>
    );
  if (standing.type === 'cancelled') return <Note tone="info">{paperTexts.cancelled}</Note>;
  if (standing.type !== 'done') return null;
  return <Note tone="good">{standing.way === 'printed' ? paperTexts.printed : paperTexts.saved}</Note>;
};

/** Ctrl P, in the dialog of a sheet too; never for a paper behind a dialog, where nobody sees what would leave. */
const usePrintKey = (label: string, printNow: () => void): RefObject<HTMLDivElement | null> => {
  const { appInfo } = useApp();
  const box = useRef<HTMLDivElement>(null);
  const canPrint = appInfo !== null && appInfo.printing !== 'none';
  const key: Shortcut = {
    id: 'print',
    keys: 'Ctrl P',
    label,
    matches: (event) => isCtrl(event, 'p') && !event.repeat && !isBehindDialog(box.current),
    act: printNow,
    always: true,
  };
  useShortcuts(canPrint ? [key] : []);
  return box;
};

/** Print and save. A paper counts as gone only when a spool took it or a person says that it is there. */
export const PaperActions = (props: PaperActionsProps) => {
  const app = useApp();
  const { queue, queues, choose } = useQueueChoice();
  const [standing, setStanding] = useState<Standing>(
    props.mayBePrinted === true ? { type: 'asking', way: 'printed', doubt: 'earlier' } : { type: 'idle' },
  );
  const isBusy = standing.type === 'working' || standing.type === 'asking';

  const take = ({ standing: next, note }: PaperStep) => {
    if (note !== null) props.onPrintNote?.(note);
    setStanding(next);
    if (next.type === 'done') props.onLeft?.(next.way, queue);
  };
  const run = (work: Promise<PaperStep>) => {
    setStanding({ type: 'working' });
    void work.then(take);
  };
  const printNow = () => {
    if (!isBusy) run(print(app, props, queue));
  };
  const box = usePrintKey(props.printLabel, printNow);
  if (app.appInfo === null) return <Note tone="attention">{paperTexts.servicesAway}</Note>;
  const help = app.appInfo.printing === 'none' ? paperTexts.noPrinting : props.printHelp;
  return (
    <div className="stack" ref={box}>
      <Outcome standing={standing} />
      {standing.type === 'asking' ? (
        <IsItThere
          doubt={standing.doubt}
          onAnswer={(isThere) => take(afterAnswer(standing.way, isThere))}
          way={standing.way}
        />
      ) : (
        <>
          <QueueChoice onChange={choose} queues={queues} value={queue ?? ''} />
          <div className="actions">
            {app.appInfo.printing === 'none' ? null : (
              <Button
                isDisabled={isBusy}
                onPress={printNow}
                shortcut="Ctrl P"
                variant={props.isSecondary === true ? 'secondary' : 'primary'}
              >
                {props.printLabel}
              </Button>
            )}
            <Button isDisabled={isBusy} onPress={() => run(save(app, props))}>
              {paperTexts.save}
            </Button>
          </div>
          {help === undefined ? null : <p className="field-help">{help}</p>}
        </>
      )}
    </div>
  );
};
