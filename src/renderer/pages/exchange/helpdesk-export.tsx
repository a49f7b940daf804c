import { useState } from 'react';
import type { SaveFailure } from '../../../host/port.ts';
import type { SyncState } from '../../../sync/engine.ts';
import { type App, useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { outboxTexts } from '../../texts/outbox.ts';
import { printFailureText } from '../../texts/paper.ts';
import { helpdeskReport } from './helpdesk-report.ts';

type Saving = 'idle' | 'saved' | 'downloaded' | SaveFailure;

const makeReport = async ({ vault, appInfo, now }: App, sync: SyncState): Promise<Uint8Array> => {
  const [outbox, aside] = await Promise.all([vault.sync.outbox(), vault.setAside()]);
  const report = helpdeskReport({ madeAt: now(), version: appInfo?.version ?? null, sync, outbox, aside });
  return new TextEncoder().encode(JSON.stringify(report, null, 2));
};

/** Ids, codes and times in a file, for who has to find out why something does not go. */
export const HelpdeskExport = ({ sync }: { readonly sync: SyncState }) => {
  const app = useApp();
  const [saving, setSaving] = useState<Saving>('idle');
  const save = async () => {
    const saved = await app.host.saveExport(outboxTexts.helpdeskFile, await makeReport(app, sync));
    if (!saved.ok) setSaving(saved.error);
    else setSaving(saved.value.type === 'cancelled' ? 'idle' : saved.value.type);
  };
  return (
    <section className="stack">
      <div className="actions">
        <Button onPress={() => void save()}>{outboxTexts.helpdesk}</Button>
      </div>
      <p className="field-help">{outboxTexts.helpdeskHelp}</p>
      {saving === 'saved' || saving === 'downloaded' ? <Note tone="good">{outboxTexts[saving]}</Note> : null}
      {typeof saving === 'object' ? <Note tone="problem">{printFailureText(saving)}</Note> : null}
    </section>
  );
};
