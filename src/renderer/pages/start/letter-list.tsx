import type { LocalDate } from '../../../domain/dates.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { mayBePrinted } from '../../app/may-be-printed.ts';
import { visitName } from '../../app/visit-name.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListRow } from '../../components/list-row.tsx';
import { StatusTag, type StatusTone } from '../../components/status-tag.tsx';
import { referralStateTexts, startTexts } from '../../texts/start.ts';
import { lettersToPrint } from './batch.ts';
import { PrintLetters } from './print-letters.tsx';
import { type LetterRow, silenceDays } from './waiting.ts';

const toneOf = (row: LetterRow, today: LocalDate): StatusTone => {
  if (mayBePrinted(row.referral, today)) return 'waiting';
  if (row.referral.state === 'approved') return 'fits';
  if (row.referral.state === 'awaitingApproval') return 'waiting';
  return (row.silentDays ?? 0) >= silenceDays ? 'fitsIf' : 'neutral';
};

const wordOf = (row: LetterRow, today: LocalDate): string => {
  if (mayBePrinted(row.referral, today)) return startTexts.mayBePrinted;
  return row.silentDays !== null && row.silentDays >= silenceDays
    ? startTexts.silent(row.silentDays)
    : referralStateTexts[row.referral.state];
};

const Row = ({ row }: { readonly row: LetterRow }) => {
  const app = useApp();
  const { referral, client } = row;
  return (
    <ListRow
      onOpen={() => app.go({ page: 'letter', referralId: referral.id })}
      side={
        <>
          <StatusTag tone={toneOf(row, app.today())}>{wordOf(row, app.today())}</StatusTag>
          <span className="muted small">{formatMoment(referral.issued?.at ?? referral.changedAt, app.today())}</span>
        </>
      }
      text={
        <>
          {startTexts.letterTo(startTexts.recipient[referral.recipient])}{' '}
          <span className="muted">{referral.reference}</span>
        </>
      }
      title={visitName(row.visit, client)}
    />
  );
};

/** How many ask for a call; which ones stands in the list. */
const SilentLine = ({ rows }: { readonly rows: readonly LetterRow[] }) => {
  const silent = rows.filter(({ silentDays }) => (silentDays ?? 0) >= silenceDays).length;
  return silent === 0 ? null : <p className="muted">{startTexts.silentLetters(silent, silenceDays)}</p>;
};

const namedLetter = ({ referral, visit, client }: LetterRow) => ({ referral, name: visitName(visit, client) });

/** Letters that wait for approval, for the printer or for an answer. */
export const LetterList = (props: { readonly rows: readonly LetterRow[] }) => (
  <section>
    <h2>{startTexts.lettersTitle}</h2>
    <SilentLine rows={props.rows} />
    <PrintLetters letters={lettersToPrint(props.rows.map(namedLetter))} />
    {props.rows.length === 0 ? (
      <EmptyState text={startTexts.noLettersText} title={startTexts.noLettersTitle} />
    ) : (
      <ul className="list">
        {props.rows.map((row) => (
          <Row key={row.referral.id} row={row} />
        ))}
      </ul>
    )}
  </section>
);
