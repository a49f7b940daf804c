import { useState } from 'react';
import type { BackupReport, OpenVault } from '../../../store/vault.ts';
import { type App, useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { FileField } from '../../components/file-field.tsx';
import { Note } from '../../components/note.tsx';
import { backupTexts } from '../../texts/backup.ts';
import { recoveryTexts } from '../../texts/recovery.ts';

type Standing =
  | { readonly type: 'idle' }
  | { readonly type: 'busy'; readonly rows: number; readonly doing: 'writing' | 'checking' }
  | { readonly type: 'written'; readonly how: 'saved' | 'downloaded' }
  | { readonly type: 'failed'; readonly text: string }
  | { readonly type: 'checked'; readonly report: BackupReport };

/** Writes the whole file; a half one is never left under its name. */
const write = async ({ host, vault, today }: App, onProgress: (rows: number) => void): Promise<Standing> => {
  const begun = await host.beginBackup(`doorwijzer-back-up-${today()}.dwb`);
  if (!begun.ok) return { type: 'failed', text: backupTexts.failures[begun.error.type] };
  if (begun.value.type === 'cancelled') return { type: 'idle' };
  const put = async (bytes: Uint8Array) => (await host.addToBackup(bytes)).ok;
  const written = await vault.backup.write(put, onProgress);
  const ended = await host.endBackup(written.ok);
  if (!written.ok) return { type: 'failed', text: backupTexts.failures.cannotWrite };
  if (!ended.ok) return { type: 'failed', text: backupTexts.failures[ended.error.type] };
  return { type: 'written', how: ended.value.type === 'downloaded' ? 'downloaded' : 'saved' };
};

const check = async (vault: OpenVault, file: File, onProgress: (rows: number) => void): Promise<Standing> => {
  const checked = await vault.backup.check(file, onProgress);
  return checked.ok
    ? { type: 'checked', report: checked.value }
    : { type: 'failed', text: recoveryTexts.failures[checked.error.type] };
};

const titleOf = ({ closed, underEarlierKey }: BackupReport): string => {
  if (closed > 0) return backupTexts.closedTitle;
  return underEarlierKey > 0 ? backupTexts.earlierTitle : backupTexts.checkedTitle;
};

const Report = ({ report }: { readonly report: BackupReport }) => {
  const { today } = useApp();
  const staff = useLive((vault) => vault.staff(), []) ?? [];
  const by = staff.find(({ id }) => id === report.by)?.name ?? backupTexts.formerColleague;
  return (
    <Note title={titleOf(report)} tone={report.closed === 0 ? 'good' : 'attention'}>
      <p>{backupTexts.madeBy(by, formatMoment(report.createdAt, today()))}</p>
      <p>{backupTexts.holds(report.records, report.papers)}</p>
      {report.underEarlierKey === 0 ? null : <p>{backupTexts.underEarlierKey(report.underEarlierKey)}</p>}
      {report.closed === 0 ? null : <p>{backupTexts.closed(report.closed)}</p>}
    </Note>
  );
};

const Outcome = ({ standing }: { readonly standing: Standing }) => {
  switch (standing.type) {
    case 'written':
      return (
        <Note tone="good">
          <p>{backupTexts.written[standing.how]}</p>
        </Note>
      );
    case 'failed':
      return (
        <Note tone="problem">
          <p>{standing.text}</p>
        </Note>
      );
    case 'checked':
      return <Report report={standing.report} />;
    default:
      return null;
  }
};

/** An administrator takes everything away in one sealed file, and tries whether it would come back. */
export const BackupSettings = () => {
  const app = useApp();
  const [standing, setStanding] = useState<Standing>({ type: 'idle' });
  const device = useLive((vault) => vault.deviceStanding(), []);
  const rotation = useLive(async (vault) => (await vault.erasure.state()).rotation, []);
  const isBusy = standing.type === 'busy';
  const busyText = (): string => {
    if (standing.type !== 'busy') return '';
    const { rows, doing } = standing;
    const isWaiting = doing === 'writing' && rows === 0 && rotation?.type === 'running';
    return isWaiting ? backupTexts.waiting(rotation.done, rotation.total) : backupTexts.busy[doing](rows);
  };
  const run = (doing: 'writing' | 'checking', work: (onProgress: (rows: number) => void) => Promise<Standing>) => {
    const onProgress = (rows: number) => setStanding({ type: 'busy', rows, doing });
    onProgress(0);
    void work(onProgress).then(setStanding);
  };
  return (
    <section className="stack">
      <h2>{backupTexts.title}</h2>
      <p>{backupTexts.lead}</p>
      {device?.mine === 'bound' ? <p>{backupTexts.elsewhere}</p> : null}
      <div className="actions">
        <Button isDisabled={isBusy} onPress={() => run('writing', (onProgress) => write(app, onProgress))}>
          {backupTexts.make}
        </Button>
      </div>
      <FileField
        accept=".dwb"
        help={backupTexts.checkHelp}
        isDisabled={isBusy}
        label={backupTexts.check}
        onChoose={(file) => run('checking', (onProgress) => check(app.vault, file, onProgress))}
      />
      <p aria-live="polite">{busyText()}</p>
      <Outcome standing={standing} />
    </section>
  );
};
