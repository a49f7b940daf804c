import { ApprovalsPage } from '../pages/approvals/approvals-page.tsx';
import { ClientPage } from '../pages/client/client-page.tsx';
import { KlusPage } from '../pages/klus/klus-page.tsx';
import { LetterPage } from '../pages/letter/letter-page.tsx';
import { SettingsPage } from '../pages/settings/settings-page.tsx';
import { StaffPage } from '../pages/staff/staff-page.tsx';
import { StartPage } from '../pages/start/start-page.tsx';
import { VisitPage } from '../pages/visit/visit-page.tsx';
import type { Route } from './app-context.ts';

/** The page of a route. A new record makes a new page, so that nothing typed for one person stays for the next. */
export const Page = ({ route }: { readonly route: Route }) => {
  switch (route.page) {
    case 'start':
      return <StartPage />;
    case 'visit':
      return <VisitPage key={route.visitId} visitId={route.visitId} />;
    case 'klus':
      return <KlusPage key={route.klusRequestId} klusRequestId={route.klusRequestId} />;
    case 'client':
      return <ClientPage clientId={route.clientId} key={route.clientId} />;
    case 'letter':
      return <LetterPage key={route.referralId} referralId={route.referralId} />;
    case 'approvals':
      return <ApprovalsPage />;
    case 'staff':
      return <StaffPage />;
    case 'settings':
      return <SettingsPage />;
  }
};
