import type { Client, Visit } from '../../../domain/dossier/records.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { useApp } from '../../app/app-context.ts';
import { formatBirthDate, formatMoment } from '../../app/format.ts';
import { type StaffName, useStaffNames } from '../../app/staff-names.ts';
import { useLive } from '../../app/use-live.ts';
import { visitName } from '../../app/visit-name.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListRow } from '../../components/list-row.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { approvalsTexts } from '../../texts/approvals.ts';
import { startTexts } from '../../texts/start.ts';

interface ApprovalRow {
  readonly referral: Referral;
  /** Null where the row of the visit does not open. */
  readonly visit: Visit | null;
  readonly client: Client | null;
}

const rowOf = async (vault: OpenVault, referral: Referral): Promise<ApprovalRow> => {
  const visit = await vault.visits.get(referral.visitId);
  const client = visit === null || visit.clientId === null ? null : await vault.clients.get(visit.clientId);
  return { referral, visit, client };
};

/** Oldest first: who waited longest is read first. */
const readRows = async (vault: OpenVault): Promise<readonly ApprovalRow[]> => {
  const waiting = (await vault.referrals.all())
    .filter((referral) => referral.state === 'awaitingApproval')
    .sort((one, other) => one.changedAt.localeCompare(other.changedAt));
  return Promise.all(waiting.map((referral) => rowOf(vault, referral)));
};

const Row = ({ row, staffName }: { readonly row: ApprovalRow; readonly staffName: StaffName }) => {
  const app = useApp();
  const { referral, client } = row;
  return (
    <ListRow
      detail={client === null ? undefined : formatBirthDate(client.birthDate)}
      onOpen={() => app.go({ page: 'letter', referralId: referral.id })}
      side={
        <>
          <StatusTag tone="waiting">{approvalsTexts.waiting}</StatusTag>
          <span className="muted small">
            {approvalsTexts.preparedBy(staffName(referral.preparedBy), formatMoment(referral.changedAt, app.today()))}
          </span>
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

const Rows = () => {
  const staffName = useStaffNames();
  const rows = useLive(readRows, []);
  if (rows === undefined) return <Loading />;
  if (rows.length === 0) return <EmptyState text={approvalsTexts.emptyText} title={approvalsTexts.emptyTitle} />;
  return (
    <ul className="list">
      {rows.map((row) => (
        <Row key={row.referral.id} row={row} staffName={staffName} />
      ))}
    </ul>
  );
};

/** What waits for a social worker's eye. The letter page itself decides, the store checks again. */
export const ApprovalsPage = () => {
  const { vault } = useApp();
  return (
    <div className="page narrow">
      <PageHeading lead={approvalsTexts.lead}>{approvalsTexts.title}</PageHeading>
      {vault.may('approveLetter') ? (
        <Rows />
      ) : (
        <EmptyState text={approvalsTexts.notForYouText} title={approvalsTexts.notForYouTitle} />
      )}
    </div>
  );
};
