import type { LocalDate } from '../../../domain/dates.ts';
import type { Recovery } from '../../../store/lost-office.ts';
import type { LostOffice } from '../../app/first-stage.ts';
import { formatMoment } from '../../app/format.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { recoveryTexts } from '../../texts/recovery.ts';
import { BeginAnew } from './begin-anew.tsx';
import { FromBackup, PutBackStanding } from './from-backup.tsx';
import { type PutBack, usePutBack } from './use-put-back.ts';

export interface RecoveryPageProps {
  readonly lost: LostOffice;
  readonly recovery: Recovery;
  readonly today: LocalDate;
  /** The office is back: on to the lock screen. */
  readonly onRestored: () => void;
  /** Deliberately: a laptop without dossiers. */
  readonly onBeginAnew: () => void;
  /** Deliberately: the office that is here, though another was expected. */
  readonly onUseThis: () => void;
}

const megabytes = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

const FromJournal = (props: { readonly lost: LostOffice; readonly putBack: PutBack; readonly recovery: Recovery }) => {
  const { journal, why } = props.lost;
  if (journal === null) return <p>{recoveryTexts.noJournal}</p>;
  return (
    <>
      <p>{recoveryTexts.journalText(megabytes.format(Math.max(0.1, journal.bytes / 1e6)))}</p>
      {why === 'otherOffice' ? <p>{recoveryTexts.replacing}</p> : null}
      <div className="actions">
        <Button
          isDisabled={props.putBack.rows !== null}
          onPress={() => props.putBack.run((onProgress) => props.recovery.fromJournal(journal.officeId, onProgress))}
          variant="primary"
        >
          {recoveryTexts.journal}
        </Button>
      </div>
    </>
  );
};

/** Never the first run: what was here, how it can come back, and beginning anew only on purpose. */
export const RecoveryPage = (props: RecoveryPageProps) => {
  const { lost, recovery } = props;
  const putBack = usePutBack(props.onRestored);
  const beginAnew = () => {
    if (lost.why === 'otherOffice') props.onUseThis();
    else void recovery.discard().then(props.onBeginAnew);
  };
  return (
    <Door lead={recoveryTexts.lead[lost.why]} title={recoveryTexts.title[lost.why]}>
      {lost.sentinel === null ? null : (
        <p>{recoveryTexts.remembered(lost.sentinel.records, formatMoment(lost.sentinel.writtenAt, props.today))}</p>
      )}
      <PutBackStanding putBack={putBack} />
      <section aria-labelledby="recovery-journal" className="stack">
        <h2 id="recovery-journal">{recoveryTexts.journalTitle}</h2>
        <FromJournal lost={lost} putBack={putBack} recovery={recovery} />
      </section>
      <section aria-labelledby="recovery-backup" className="stack">
        <h2 id="recovery-backup">{recoveryTexts.backupTitle}</h2>
        <FromBackup expected={lost.sentinel?.officeId ?? null} putBack={putBack} recovery={recovery} />
      </section>
      <BeginAnew isBusy={putBack.rows !== null} onConfirmed={beginAnew} why={lost.why} />
    </Door>
  );
};
