import { useState } from 'react';
import { type IntegrityReport, isWhole } from '../../../store/integrity-report.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { integrityTexts } from '../../texts/integrity.ts';

const troubles = (report: IntegrityReport): readonly string[] => [
  ...(report.setAside === 0 ? [] : [integrityTexts.setAside(report.setAside)]),
  ...(report.badPapers === 0 ? [] : [integrityTexts.badPapers(report.badPapers)]),
  ...(report.missing === 0 ? [] : [integrityTexts.missing(report.missing)]),
  ...(report.listFits ? [] : [integrityTexts.listFits]),
];

const Found = ({ report }: { readonly report: IntegrityReport }) => {
  const { today } = useApp();
  const read = integrityTexts.read(formatMoment(report.at, today()), report.records, report.papers);
  if (isWhole(report))
    return (
      <Note tone="good">
        <p>
          {read} {integrityTexts.fine}
        </p>
      </Note>
    );
  return (
    <Note title={integrityTexts.notFine} tone="attention">
      <p>{read}</p>
      <ul>
        {troubles(report).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{integrityTexts.whatNow}</p>
    </Note>
  );
};

/** What the daily check found, for the administrator, and a button to do it now. */
export const IntegritySettings = () => {
  const { vault } = useApp();
  const [rows, setRows] = useState<number | null>(null);
  const report = useLive((open) => open.integrity.last(), []);
  const run = () => {
    setRows(0);
    void vault.integrity.check(setRows).finally(() => setRows(null));
  };
  return (
    <section className="stack">
      <h2>{integrityTexts.title}</h2>
      <p className="muted">{integrityTexts.lead}</p>
      {report === undefined ? null : report === null ? <p>{integrityTexts.never}</p> : <Found report={report} />}
      <div className="actions">
        <Button isDisabled={rows !== null} onPress={run}>
          {integrityTexts.run}
        </Button>
        <p aria-live="polite">{rows === null ? '' : integrityTexts.running(rows)}</p>
      </div>
    </section>
  );
};
