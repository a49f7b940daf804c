import { useState } from 'react';
import type { SetAsideRow } from '../../../store/vault.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Note } from '../../components/note.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { outboxTexts } from '../../texts/outbox.ts';
import { startTexts } from '../../texts/start.ts';

const SetAsideTable = (props: { readonly rows: readonly SetAsideRow[] }) => (
  <WideTable className="plain-table" label={startTexts.setAsideTitle}>
    <thead>
      <tr>
        <th scope="col">{startTexts.setAsideTable}</th>
        <th scope="col">{startTexts.setAsideId}</th>
        <th scope="col">{startTexts.setAsideReason}</th>
      </tr>
    </thead>
    <tbody>
      {props.rows.map((row) => (
        <tr key={`${row.table} ${row.id}`}>
          <td>{outboxTexts.kinds[row.table] ?? row.table}</td>
          <td className="small">{row.id}</td>
          <td>{startTexts.setAsideReasons[row.reason]}</td>
        </tr>
      ))}
    </tbody>
  </WideTable>
);

/** Rows that did not open: said calmly, shown on demand, never in the way. */
export const SetAsideNote = () => {
  const [isOpen, setOpen] = useState(false);
  const rows = useLive((vault) => vault.setAside(), []) ?? [];
  if (rows.length === 0) return null;
  return (
    <Note tone="attention">
      <div className="row spread">
        <p>
          {startTexts.setAside(rows.length)} {startTexts.setAsideText}
        </p>
        <Button onPress={() => setOpen(true)}>{startTexts.setAsideShow}</Button>
      </div>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} size="wide" title={startTexts.setAsideTitle}>
        <SetAsideTable rows={rows} />
      </Dialog>
    </Note>
  );
};
