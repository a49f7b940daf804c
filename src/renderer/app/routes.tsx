import type { VersionedTable } from '../../store/record-versions.ts';
import { ApprovalsPage } from '../pages/approvals/approvals-page.tsx';
import { ClientPage } from '../pages/client/client-page.tsx';
import { ExchangePage } from '../pages/exchange/exchange-page.tsx';
import { KlusPage } from '../pages/klus/klus-page.tsx';
import { LetterPage } from '../pages/letter/letter-page.tsx';
import { LogPage } from '../pages/log/log-page.tsx';
import { RetentionPage } from '../pages/retention/retention-page.tsx';
import { SettingsPage } from '../pages/settings/settings-page.tsx';
import { StaffPage } from '../pages/staff/staff-page.tsx';
import { StartPage } from '../pages/start/start-page.tsx';
import { TemplatesPage } from '../pages/templates/templates-page.tsx';
import { VersionsPage } from '../pages/versions/versions-page.tsx';
import { VisitPage } from '../pages/visit/visit-page.tsx';
import type { Route } from './app-context.ts';
import { FileGate } from './file-gate.tsx';

/** What was written in a file is read behind the same door as the file; a klus belongs to no file. */
const VersionsDoor = (props: { readonly table: VersionedTable; readonly id: string }) => {
  const { table, id } = props;
  const page = <VersionsPage id={id} table={table} />;
  return table === 'klusRequest' ? page : <FileGate file={{ table, id }}>{page}</FileGate>;
};

/** The page of a route. A new record makes a new page, so that nothing typed for one person stays for the next. */
export const Page = ({ route }: { readonly route: Route }) => {
  switch (route.page) {
    case 'start':
      return <StartPage />;
    case 'visit':
      return (
        <FileGate file={{ table: 'visit', id: route.visitId }} key={route.visitId}>
          <VisitPage visitId={route.visitId} />
        </FileGate>
      );
    case 'klus':
      return <KlusPage key={route.klusRequestId} klusRequestId={route.klusRequestId} />;
    case 'client':
      return (
        <FileGate file={{ table: 'client', id: route.clientId }} key={route.clientId}>
          <ClientPage clientId={route.clientId} />
        </FileGate>
      );
    case 'letter':
      return (
        <FileGate file={{ table: 'referral', id: route.referralId }} key={route.referralId}>
          <LetterPage referralId={route.referralId} />
        </FileGate>
      );
    case 'approvals':
      return <ApprovalsPage />;
    case 'staff':
      return <StaffPage />;
    case 'log':
      return <LogPage />;
    case 'exchange':
      return <ExchangePage />;
    case 'versions':
      return <VersionsDoor id={route.id} key={route.id} table={route.table} />;
    case 'settings':
      return <SettingsPage />;
    case 'retention':
      return <RetentionPage />;
    case 'templates':
      return <TemplatesPage />;
  }
};
