import { useState } from 'react';
import { isRestricted } from '../../../domain/dossier/file-decisions.ts';
import type { Client, Visit } from '../../../domain/dossier/records.ts';
import type { ReferralId, VisitId } from '../../../domain/ids.ts';
import { useApp } from '../../app/app-context.ts';
import { readOfficeTemplates } from '../../app/office-templates.ts';
import { useLive } from '../../app/use-live.ts';
import { isFileUnreadable } from '../../app/visit-name.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FreshView } from '../../components/fresh-view.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { VersionsNote } from '../../components/versions-note.tsx';
import { visitTexts } from '../../texts/visit.ts';
import { AdvicePage } from './advice-page.tsx';
import { ClosedPage } from './closed-page.tsx';
import { FinishPage } from './finish-page.tsx';
import { IdentityPage } from './identity-page.tsx';
import { IntakePage } from './intake-page.tsx';
import { ReferralPage } from './referral-page.tsx';
import { useChangeVisit } from './use-change-visit.ts';
import './visit.css';
import './intake.css';
import './live-advice.css';
import './outcome.css';
import { VisitBar } from './visit-bar.tsx';
import type { VisitScreen, VisitStep } from './visit-screen.ts';
import { VisitStanding } from './visit-standing.tsx';

/** The person's file does not open: what is known of the visit stays, and the person can be noted anew. */
const UnreadableFile = ({ change }: VisitScreen) => (
  <EmptyState
    action={
      <Button onPress={() => void change(() => ({ clientId: null, step: 'identity' }))}>{visitTexts.noteAgain}</Button>
    }
    text={visitTexts.unreadableText}
    title={visitTexts.unreadable}
  />
);

const pages = {
  closed: (screen) => <ClosedPage {...screen} />,
  unreadable: (screen) => <UnreadableFile {...screen} />,
  identity: (screen) => <IdentityPage {...screen} />,
  intake: (screen) => <IntakePage {...screen} />,
  advice: (screen) => <AdvicePage {...screen} />,
  referral: (screen) => <ReferralPage {...screen} />,
  finish: (screen) => <FinishPage {...screen} />,
} satisfies Readonly<Record<VisitStep | 'closed' | 'unreadable', (screen: VisitScreen) => React.ReactNode>>;

const shownOf = (visit: Visit, client: Client | null): keyof typeof pages => {
  if (visit.state === 'closed' || (client !== null && isRestricted(client))) return 'closed';
  return isFileUnreadable(visit, client) ? 'unreadable' : visit.step;
};

const recordsOf = ({ visit, client }: Pick<VisitScreen, 'visit' | 'client'>) => [
  { table: 'visit' as const, id: visit.id },
  ...(client === null ? [] : [{ table: 'client' as const, id: client.id }]),
];

/** One visit, opened on the step where it stood. Everything on it comes from the vault; every answer goes there at once. */
export const VisitPage = ({ visitId }: { readonly visitId: VisitId }) => {
  const { go, shippedTemplates } = useApp();
  const { change, failure } = useChangeVisit(visitId);
  const [letter, setLetter] = useState<ReferralId | null>(null);
  const records = useLive(
    async (vault) => {
      const visit = await vault.visits.get(visitId);
      if (visit === null) return null;
      const [client, referrals, staff, templates] = await Promise.all([
        visit.clientId === null ? null : vault.clients.get(visit.clientId),
        vault.referrals.ofVisit(visitId),
        vault.staff(),
        readOfficeTemplates({ vault, shippedTemplates }),
      ]);
      return { visit, client, referrals, staff, templates };
    },
    [visitId],
  );
  if (records === undefined) return <Loading />;
  if (records === null)
    return (
      <EmptyState
        action={<Button onPress={() => go({ page: 'start' })}>{visitTexts.toStart}</Button>}
        text={visitTexts.goneHelp}
        title={visitTexts.gone}
      />
    );
  const goTo = (step: VisitStep) => void change(() => ({ step }));
  const openLetter = (id: ReferralId) => {
    setLetter(id);
    goTo('referral');
  };
  const screen: VisitScreen = { ...records, change, goTo, letter, openLetter };
  // What is closed is read, not changed; reopening is one button away.
  const shown = shownOf(records.visit, records.client);
  return (
    <div className="visit">
      <VisitBar {...screen} />
      {failure === null ? null : <Note tone="problem">{visitTexts.notSaved[failure.type]}</Note>}
      <VisitStanding {...screen} />
      <VersionsNote records={recordsOf(records)} />
      <FreshView key={shown}>{pages[shown](screen)}</FreshView>
    </div>
  );
};
