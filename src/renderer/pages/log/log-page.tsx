import { useState } from 'react';
import type { AuditEntry } from '../../../domain/audit/audit-entry.ts';
import { clientName } from '../../../domain/dossier/client-name.ts';
import { staffMemberIdSchema } from '../../../domain/ids.ts';
import type { AuditReport } from '../../../store/audit-report.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { logLineText } from '../../app/log-words.ts';
import { type StaffName, useStaffNames } from '../../app/staff-names.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { logTexts } from '../../texts/log.ts';

const step = 100;

/** Who each line is about, by the id of its record; '' for lines about nobody. */
type AboutWhom = (entry: AuditEntry) => string;

const readAboutWhom = async (vault: OpenVault): Promise<AboutWhom> => {
  const [clients, visits, referrals, notes] = await Promise.all([
    vault.clients.all(),
    vault.visits.all(),
    vault.referrals.all(),
    vault.notes.all(),
  ]);
  const names = new Map<string, string>(clients.map((client) => [client.id, clientName(client)]));
  for (const visit of visits) if (visit.clientId !== null) names.set(visit.id, names.get(visit.clientId) ?? '');
  for (const referral of referrals) names.set(referral.id, names.get(referral.visitId) ?? '');
  for (const note of notes) names.set(note.id, names.get(note.clientId) ?? '');
  const isPersonal = new Set(['client', 'visit', 'referral', 'note']);
  return ({ subject, also = [] }) => {
    if (subject === null || !isPersonal.has(subject.table)) return '';
    const name = names.get(subject.id) ?? logTexts.gone;
    return also.length === 0 ? name : logTexts.andOthers(name, also.length);
  };
};

const readLog = async (vault: OpenVault) => {
  const report = await vault.audit.all();
  return report.ok ? { report: report.value, aboutWhom: await readAboutWhom(vault) } : null;
};

const nameOf = (member: string, staffName: StaffName): string => {
  const id = staffMemberIdSchema.safeParse(member);
  return id.success ? staffName(id.data) : member;
};

/** Whether it is whole is said first: a log that was touched proves nothing any more. */
const Standing = ({ report, staffName }: { readonly report: AuditReport; readonly staffName: StaffName }) =>
  report.faults.length === 0 && !report.endsWereLost ? (
    <Note tone="good">{logTexts.whole}</Note>
  ) : (
    <Note tone="problem">
      <ul className="bulleted">
        {report.faults.map(({ member, fault }) => (
          <li key={`${member} ${fault}`}>{logTexts[fault](nameOf(member, staffName))}</li>
        ))}
        {report.endsWereLost ? <li>{logTexts.endsWereLost}</li> : null}
      </ul>
      <p>{logTexts.faultHelp}</p>
    </Note>
  );

const Lines = (props: {
  readonly entries: readonly AuditEntry[];
  readonly aboutWhom: AboutWhom;
  readonly staffName: StaffName;
}) => {
  const { today } = useApp();
  return (
    <WideTable className="plain-table log-table" label={logTexts.table}>
      <thead>
        <tr>
          <th scope="col">{logTexts.when}</th>
          <th scope="col">{logTexts.who}</th>
          <th scope="col">{logTexts.what}</th>
          <th scope="col">{logTexts.about}</th>
          <th scope="col">{logTexts.why}</th>
        </tr>
      </thead>
      <tbody>
        {props.entries.map((entry) => (
          <tr key={entry.id}>
            <td>{formatMoment(entry.at, today())}</td>
            <td>{props.staffName(entry.by)}</td>
            <td>{logLineText(entry, props.staffName)}</td>
            <td>{props.aboutWhom(entry)}</td>
            <td>{entry.reason}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
};

/** Who read and changed what, for the administrator; whether nothing was taken out of it stands on top. */
export const LogPage = () => {
  const log = useLive(readLog, []);
  const staffName = useStaffNames();
  const [shown, setShown] = useState(step);
  if (log === undefined) return <Loading />;
  if (log === null) return <EmptyState text={logTexts.notAllowedText} title={logTexts.notAllowedTitle} />;
  const { report, aboutWhom } = log;
  return (
    <div className="page stack">
      <PageHeading lead={logTexts.lead}>{logTexts.title}</PageHeading>
      <Standing report={report} staffName={staffName} />
      <Lines aboutWhom={aboutWhom} entries={report.entries.slice(0, shown)} staffName={staffName} />
      {report.entries.length > shown ? <Button onPress={() => setShown(shown + step)}>{logTexts.more}</Button> : null}
    </div>
  );
};
