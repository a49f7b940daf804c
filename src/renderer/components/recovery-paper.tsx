import { type ComponentType, type ReactNode, useState } from 'react';
import type { LocalDate } from '../../domain/dates.ts';
import type { Host } from '../../host/port.ts';
import { makeRecoverySheet } from '../../letter/recovery-sheet.ts';
import { afterPrint } from '../app/paper-step.ts';
import { recoveryPaperTexts } from '../texts/recovery-paper.ts';
import type { TypesetClient } from '../workers/typeset-client.ts';
import { Button } from './button.tsx';
import { Note } from './note.tsx';

/** The page around one step: before somebody is inside it is another than after. */
export type StepFrame = ComponentType<{ readonly title: string; readonly lead: string; readonly children: ReactNode }>;

/** What it takes to print it. */
export interface RecoveryPrinting {
  readonly host: Pick<Host, 'printPaper'>;
  readonly typeset: TypesetClient['typeset'];
  readonly today: () => LocalDate;
}

export interface RecoveryPaperProps {
  readonly Frame: StepFrame;
  readonly title: string;
  readonly printing: RecoveryPrinting;
  readonly officeName: string;
  readonly recoveryKey: string;
  readonly groups: readonly string[];
  /** What else matters here, in one sentence or two. */
  readonly hint?: string | undefined;
  readonly onNext: () => void;
  /** Left out: there is no way back. */
  readonly onCancel?: (() => void) | undefined;
}

type Printing = 'no' | 'busy' | 'done' | 'unsure' | 'failed';

/** There is no saving as a file: the key belongs on paper only. */
const printSheet = async ({ printing, officeName, recoveryKey }: RecoveryPaperProps): Promise<Printing> => {
  const paper = makeRecoverySheet({ officeName, recoveryKey, date: printing.today() });
  const bytes = await printing.typeset(paper);
  if (!bytes.ok) return 'failed';
  const job = { bytes: bytes.value, fileName: 'herstelsleutel.pdf', release: null };
  const { standing } = afterPrint(await printing.host.printPaper(job, null), false);
  if (standing.type === 'unsure' || standing.type === 'done') return standing.type;
  return standing.type === 'cancelled' ? 'no' : 'failed';
};

const Groups = (props: { readonly groups: readonly string[] }) => (
  <ol aria-label={recoveryPaperTexts.recoveryGroups} className="recovery-groups">
    {props.groups.map((group, index) => (
      <li key={group}>
        <span className="muted small">{index + 1}</span>
        <span className="recovery-group">{group}</span>
      </li>
    ))}
  </ol>
);

/** The key on screen, once, with a way to print it. */
export const RecoveryPaper = (props: RecoveryPaperProps) => {
  const [printing, setPrinting] = useState<Printing>('no');
  const print = () => {
    setPrinting('busy');
    printSheet(props).then(setPrinting, () => setPrinting('failed'));
  };
  return (
    <props.Frame lead={recoveryPaperTexts.recoveryText} title={props.title}>
      <Groups groups={props.groups} />
      <p>{recoveryPaperTexts.recoveryWhere}</p>
      {props.hint === undefined ? null : <p>{props.hint}</p>}
      {printing === 'done' ? (
        <Note tone="good">
          <p>{recoveryPaperTexts.printed}</p>
        </Note>
      ) : null}
      {printing === 'failed' || printing === 'unsure' ? (
        <Note tone="attention">
          <p>{printing === 'unsure' ? recoveryPaperTexts.printUnsure : recoveryPaperTexts.printNot}</p>
        </Note>
      ) : null}
      <div className="actions">
        <Button
          isDisabled={printing === 'busy'}
          onPress={print}
          variant={printing === 'done' ? 'secondary' : 'primary'}
        >
          {printing === 'busy' ? recoveryPaperTexts.printing : recoveryPaperTexts.print}
        </Button>
        <Button onPress={props.onNext} variant={printing === 'done' ? 'primary' : 'secondary'}>
          {recoveryPaperTexts.haveIt}
        </Button>
        {props.onCancel === undefined ? null : (
          <Button onPress={props.onCancel} variant="quiet">
            {recoveryPaperTexts.cancel}
          </Button>
        )}
      </div>
    </props.Frame>
  );
};
