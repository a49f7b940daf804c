import { useMemo } from 'react';
import { advise } from '../../../domain/advice/advise.ts';
import { isRestricted } from '../../../domain/dossier/file-decisions.ts';
import { situationOfVisit } from '../../../domain/dossier/situation-of-visit.ts';
import { formatDutchDate } from '../../../domain/dutch-date.ts';
import { questionsFor } from '../../../domain/intake/questions.ts';
import { useApp } from '../../app/app-context.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { ReferralLines } from '../../components/referral-lines.tsx';
import { finishTexts, outcomeTexts } from '../../texts/finish.ts';
import { intakeTexts } from '../../texts/intake.ts';
import { ClientSheetButton } from './client-sheet-button.tsx';
import { OtherPapersSection } from './other-papers-section.tsx';
import { overviewRows } from './overview-rows.ts';
import { PermissionSection } from './permission-section.tsx';
import { ProofsSection } from './proofs-section.tsx';
import { TweSection } from './twe-section.tsx';
import type { VisitScreen } from './visit-screen.ts';

const Said = ({ visit }: VisitScreen) => {
  const { organisation } = useApp();
  const rows = overviewRows(questionsFor(organisation), visit.answers, null).filter((row) => row.answer !== null);
  return (
    <dl className="facts">
      {rows.map((row) => (
        <div className="facts-row" key={row.id}>
          <dt>{row.label}</dt>
          <dd>{row.answer}</dd>
        </div>
      ))}
    </dl>
  );
};

/** A visit that is over, or of a restricted file: what was said, what came of it, and the papers. */
export const ClosedPage = (screen: VisitScreen) => {
  const { organisation } = useApp();
  const { visit, client, referrals } = screen;
  const advice = useMemo(
    () => advise(situationOfVisit(visit, client), organisation, visit.day),
    [visit, client, organisation],
  );
  const isOnlyRead = client !== null && isRestricted(client);
  return (
    <div className="finish">
      <PageHeading actions={isOnlyRead ? null : <ClientSheetButton advice={advice} {...screen} />}>
        {finishTexts.closedTitle(formatDutchDate(visit.day))}
      </PageHeading>
      <div className="finish-columns">
        <section className="stack">
          <h2>{intakeTexts.overview}</h2>
          <Said {...screen} />
        </section>
        <div className="stack-wide">
          <section className="stack">
            <h2>{finishTexts.outcome}</h2>
            <p>{visit.outcome === null ? finishTexts.noOutcome : outcomeTexts[visit.outcome]}</p>
            {visit.nextStep === '' ? null : <p className="muted">{visit.nextStep}</p>}
          </section>
          <section>
            <h2>{finishTexts.letters}</h2>
            <ReferralLines empty={finishTexts.noLetters} referrals={referrals} />
          </section>
          {isOnlyRead ? null : <PermissionSection {...screen} advice={advice} />}
          {isOnlyRead ? null : <OtherPapersSection {...screen} advice={advice} />}
          {isOnlyRead ? null : <TweSection {...screen} />}
          {isOnlyRead ? null : <ProofsSection {...screen} advice={advice} />}
        </div>
      </div>
    </div>
  );
};
