import type { LocalDate } from '../../../domain/dates.ts';
import { useApp } from '../../app/app-context.ts';
import { formatBirthDate, formatDay, formatMoment } from '../../app/format.ts';
import { type StaffName, useStaffNames } from '../../app/staff-names.ts';
import { visitName } from '../../app/visit-name.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListRow } from '../../components/list-row.tsx';
import { StatusTag, type StatusTone } from '../../components/status-tag.tsx';
import { startTexts, stepTexts } from '../../texts/start.ts';
import type { VisitRow } from './waiting.ts';

const toneOfState = { open: 'neutral', paused: 'waiting', closed: 'done' } as const satisfies Record<
  string,
  StatusTone
>;

const WhatIsNext = (props: { readonly text: string; readonly expiresOn: LocalDate | null }) =>
  props.expiresOn === null ? (
    props.text
  ) : (
    <>
      {props.text} <StatusTag tone="fitsIf">{startTexts.expires(formatDay(props.expiresOn))}</StatusTag>
    </>
  );

const Row = ({ row, staffName }: { readonly row: VisitRow; readonly staffName: StaffName }) => {
  const app = useApp();
  const { visit, client } = row;
  const owner = visit.owner === app.vault.me.id ? startTexts.mine : startTexts.owner(staffName(visit.owner));
  // A visit that is over is not going on "since" anything.
  const started = visit.state === 'closed' ? startTexts.begun : startTexts.since;
  const nextStep = visit.nextStep === '' ? stepTexts[visit.step] : visit.nextStep;
  return (
    <ListRow
      detail={client === null ? undefined : formatBirthDate(client.birthDate)}
      onOpen={() => app.go({ page: 'visit', visitId: visit.id })}
      side={
        <>
          <StatusTag tone={toneOfState[visit.state]}>{startTexts[visit.state]}</StatusTag>
          <span className="muted small">
            {owner}, {started(formatMoment(visit.startedAt, app.today()))}
          </span>
        </>
      }
      text={visit.state === 'closed' ? undefined : <WhatIsNext expiresOn={row.expiresOn} text={nextStep} />}
      title={visitName(visit, client)}
    />
  );
};

export const VisitList = (props: { readonly title: string; readonly rows: readonly VisitRow[] }) => {
  const staffName = useStaffNames();
  return (
    <section>
      <h2>{props.title}</h2>
      <ul className="list">
        {props.rows.map((row) => (
          <Row key={row.visit.id} row={row} staffName={staffName} />
        ))}
      </ul>
    </section>
  );
};

/** Open and paused visits, each with its owner, its state and what is next. */
export const OpenVisits = (props: { readonly rows: readonly VisitRow[] }) =>
  props.rows.length === 0 ? (
    <section>
      <h2>{startTexts.openVisits}</h2>
      <EmptyState text={startTexts.noVisitsText} title={startTexts.noVisitsTitle} />
    </section>
  ) : (
    <VisitList rows={props.rows} title={startTexts.openVisits} />
  );
