import { useState } from 'react';
import { makeRecoverySheet } from '../../../letter/recovery-sheet.ts';
import type { Outside } from '../../app/outside.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { Note } from '../../components/note.tsx';
import { setupTexts } from '../../texts/setup.ts';
import { setupSteps } from './setup-draft.ts';

export interface RecoveryKeyPageProps {
  readonly outside: Outside;
  readonly officeName: string;
  readonly recoveryKey: string;
  readonly groups: readonly string[];
  readonly onNext: () => void;
}

/** True when the paper was handed to a printer. There is no saving as a file: the key belongs on paper only. */
const printSheet = async ({ outside, officeName, recoveryKey }: RecoveryKeyPageProps): Promise<boolean> => {
  const paper = makeRecoverySheet({ officeName, recoveryKey, date: outside.today() });
  const bytes = await outside.typesetClient.typeset(paper);
  if (!bytes.ok) return false;
  const job = { bytes: bytes.value, fileName: 'herstelsleutel.pdf', release: null };
  const printed = await outside.host.printPaper(job, null);
  return printed.ok;
};

const Groups = (props: { readonly groups: readonly string[] }) => (
  <ol aria-label={setupTexts.recoveryGroups} className="recovery-groups">
    {props.groups.map((group, index) => (
      <li key={group}>
        <span className="muted small">{index + 1}</span>
        <span className="recovery-group">{group}</span>
      </li>
    ))}
  </ol>
);

export const RecoveryKeyPage = (props: RecoveryKeyPageProps) => {
  const [printing, setPrinting] = useState<'no' | 'busy' | 'done' | 'failed'>('no');
  const print = () => {
    setPrinting('busy');
    printSheet(props).then(
      (isPrinted) => setPrinting(isPrinted ? 'done' : 'failed'),
      () => setPrinting('failed'),
    );
  };
  return (
    <Door above={setupTexts.step(4, setupSteps)} lead={setupTexts.recoveryText} title={setupTexts.recoveryTitle}>
      <Groups groups={props.groups} />
      <p>{setupTexts.recoveryWhere}</p>
      {printing === 'done' ? (
        <Note tone="good">
          <p>{setupTexts.printed}</p>
        </Note>
      ) : null}
      {printing === 'failed' ? (
        <Note tone="attention">
          <p>{setupTexts.printNot}</p>
        </Note>
      ) : null}
      <div className="actions">
        <Button
          isDisabled={printing === 'busy'}
          onPress={print}
          variant={printing === 'done' ? 'secondary' : 'primary'}
        >
          {printing === 'busy' ? setupTexts.printing : setupTexts.print}
        </Button>
        <Button onPress={props.onNext} variant={printing === 'done' ? 'primary' : 'secondary'}>
          {setupTexts.haveIt}
        </Button>
      </div>
    </Door>
  );
};
