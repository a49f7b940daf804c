import { useMemo, useState } from 'react';
import { advise } from '../../../domain/advice/advise.ts';
import { recipientOfPathway } from '../../../domain/catalogue/pathway-texts.ts';
import type { RecipientId } from '../../../domain/catalogue/pathways.ts';
import { isMandateMissing, situationOfVisit } from '../../../domain/dossier/situation-of-visit.ts';
import { useApp } from '../../app/app-context.ts';
import { newReferral } from '../../app/new-referral.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { adviceTexts } from '../../texts/advice.ts';
import { visitTexts } from '../../texts/visit.ts';
import { adviceGroups, placesOf } from './advice-rows.ts';
import { AdviceSection } from './advice-section.tsx';
import { ClientSheetButton } from './client-sheet-button.tsx';
import { TodayTasks } from './today-tasks.tsx';
import type { VisitScreen } from './visit-screen.ts';

/** Recipients of the pathways that are not ruled out; the one that fits best first. */
const recipientsFor = (groups: ReturnType<typeof adviceGroups>): readonly RecipientId[] => {
  const possible = groups.filter((group) => group.verdict === 'fits' || group.verdict === 'fitsIf');
  const wanted = possible.flatMap((group) => group.rows.map((row) => recipientOfPathway(row.pathway)));
  return [...new Set(wanted)].filter((id) => id !== null);
};

const isOver = (state: string): boolean => state === 'withdrawn' || state === 'clientDeclined';

const LetterButtons = ({
  screen,
  recipients,
}: {
  readonly screen: VisitScreen;
  readonly recipients: readonly RecipientId[];
}) => {
  const app = useApp();
  const [isRefused, setRefused] = useState(false);
  const { visit, client, referrals } = screen;
  if (client === null || client.surname === '') return <p className="muted">{adviceTexts.noLetterNameless}</p>;
  if (isMandateMissing(visit)) return <p className="muted">{adviceTexts.noLetterMandate}</p>;
  const make = async (recipient: RecipientId) => {
    const added = await app.vault.referrals.add(await newReferral(app, visit, recipient));
    setRefused(!added.ok);
    if (added.ok) screen.goTo('referral');
  };
  return (
    <>
      {isRefused ? <Note tone="problem">{visitTexts.notSaved.diskRefused}</Note> : null}
      {recipients.map((recipient, index) => {
        const open = referrals.find((one) => one.recipient === recipient && !isOver(one.state));
        const name = adviceTexts.recipients[recipient];
        return (
          <Button
            key={recipient}
            onPress={() => (open === undefined ? void make(recipient) : screen.goTo('referral'))}
            variant={index === 0 ? 'primary' : 'secondary'}
          >
            {open === undefined ? adviceTexts.makeLetter(name) : adviceTexts.openLetter(name)}
          </Button>
        );
      })}
    </>
  );
};

/** The outcome: what fits and why, what has to happen today, and the papers that follow from it. */
export const AdvicePage = (screen: VisitScreen) => {
  const { organisation, today } = useApp();
  const { visit, client } = screen;
  const day = today();
  const advice = useMemo(
    () => advise(situationOfVisit(visit, client), organisation, day),
    [visit, client, organisation, day],
  );
  const groups = adviceGroups(advice, placesOf(advice));
  const recipients = recipientsFor(groups);
  return (
    <div className="advice-page">
      <PageHeading lead={adviceTexts.lead}>{adviceTexts.title}</PageHeading>
      <div className="advice-columns">
        <div className="stack-wide">
          {groups
            .filter((group) => group.verdict !== 'doesNotFit')
            .map((group) => (
              <AdviceSection answers={visit.answers} group={group} key={group.verdict} />
            ))}
          {groups
            .filter((group) => group.verdict === 'doesNotFit')
            .map((group) => (
              <AdviceSection answers={visit.answers} group={group} key={group.verdict} />
            ))}
        </div>
        <aside aria-label={adviceTexts.nextLabel} className="advice-next">
          <TodayTasks tasks={advice.todayTasks} />
          <h2 className="pane-title">{adviceTexts.papers}</h2>
          <div className="stacked-actions">
            <LetterButtons recipients={recipients} screen={screen} />
            <ClientSheetButton advice={advice} {...screen} />
            <Button onPress={() => screen.goTo('finish')}>{adviceTexts.finish}</Button>
            <Button onPress={() => screen.goTo('intake')} variant="quiet">
              {adviceTexts.backToQuestions}
            </Button>
          </div>
        </aside>
      </div>
    </div>
  );
};
