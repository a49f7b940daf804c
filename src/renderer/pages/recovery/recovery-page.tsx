import { useState } from 'react';
import type { LocalDate } from '../../../domain/dates.ts';
import type { Recovery } from '../../../store/lost-office.ts';
import type { LostOffice } from '../../app/first-stage.ts';
import { formatMoment } from '../../app/format.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { recoveryTexts } from '../../texts/recovery.ts';
import { FromBackup, PutBackStanding } from './from-backup.tsx';
import { TypedWord } from './typed-word.tsx';
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
  const { journal } = props.lost;
  if (journal === null) return <p>{recoveryTexts.noJournal}</p>;
  return (
    <>
      <p>{recoveryTexts.journalText(megabytes.format(Math.max(0.1, journal.bytes / 1e6)))}</p>
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
  // What is here is another office's: it must not go by one press.
  const [mayReplace, setMayReplace] = useState(lost.why !== 'otherOffice');
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
      {mayReplace ? (
        <>
          <section aria-labelledby="recovery-journal" className="stack">
            <h2 id="recovery-journal">{recoveryTexts.journalTitle}</h2>
            <FromJournal lost={lost} putBack={putBack} recovery={recovery} />
          </section>
          <section aria-labelledby="recovery-backup" className="stack">
            <h2 id="recovery-backup">{recoveryTexts.backupTitle}</h2>
            <FromBackup expected={lost.sentinel?.officeId ?? null} putBack={putBack} recovery={recovery} />
          </section>
        </>
      ) : (
        <TypedWord
          button={recoveryTexts.replace}
          id="recovery-replace"
          isBusy={false}
          onConfirmed={() => setMayReplace(true)}
          text={recoveryTexts.replaceText}
          title={recoveryTexts.replaceTitle}
          word={recoveryTexts.replaceWord}
        />
      )}
      <TypedWord
        button={recoveryTexts.anew[lost.why]}
        id="recovery-confirm"
        isBusy={putBack.rows !== null}
        onConfirmed={beginAnew}
        text={recoveryTexts.anewText[lost.why]}
        title={recoveryTexts.anewTitle[lost.why]}
        word={recoveryTexts.confirmWord[lost.why]}
      />
    </Door>
  );
};
