import { useMemo, useRef, useState } from 'react';
import type { Advice } from '../../../domain/advice/advice.ts';
import { advise } from '../../../domain/advice/advise.ts';
import { recipientOfPathway } from '../../../domain/catalogue/pathway-texts.ts';
import type { RecipientId } from '../../../domain/catalogue/pathways.ts';
import { isMandateMissing, situationOfVisit } from '../../../domain/dossier/situation-of-visit.ts';
import { useApp } from '../../app/app-context.ts';
import { newReferral } from '../../app/new-referral.ts';
import type { StepKey } from '../../app/step-keys.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { adviceTexts } from '../../texts/advice.ts';
import { visitTexts } from '../../texts/visit.ts';
import { adviceGroups, placesOf } from './advice-rows.ts';
import { AdviceSection } from './advice-section.tsx';
import { ClientSheetButton } from './client-sheet-button.tsx';
import { openLetterTo } from './open-letter.ts';
import { TodayTasks } from './today-tasks.tsx';
import { usePrimaryKey, useStepBack } from './use-visit-keys.ts';
import type { VisitScreen } from './visit-screen.ts';

/** Recipients of the pathways that are not ruled out; the one that fits best first. */
const recipientsFor = (groups: ReturnType<typeof adviceGroups>): readonly RecipientId[] => {
  const possible = groups.filter((group) => group.verdict === 'fits' || group.verdict === 'fitsIf');
  const wanted = possible.flatMap((group) => group.rows.map((row) => recipientOfPathway(row.pathway)));
  return [...new Set(wanted)].filter((id) => id !== null);
};

/** Why no letter can be made now; null where one can. */
const whyNoLetter = ({ visit, client }: VisitScreen): string | null => {
  if (client === null || client.surname === '') return adviceTexts.noLetterNameless;
  return isMandateMissing(visit) ? adviceTexts.noLetterMandate : null;
};

/** Making or opening the letter to each recipient, the one that fits best first. */
const useLetterActions = (screen: VisitScreen, recipients: readonly RecipientId[]) => {
  const app = useApp();
  const [isRefused, setRefused] = useState(false);
  const isMaking = useRef(false);
  const make = async (recipient: RecipientId) => {
    // A second press comes before the first letter is on disk.
    if (isMaking.current) return;
    isMaking.current = true;
    const added = await app.vault.referrals.add(await newReferral(app, screen.visit, recipient));
    isMaking.current = false;
    setRefused(!added.ok);
    if (added.ok) screen.openLetter(added.value.id);
  };
  const actionFor = (recipient: RecipientId): StepKey => {
    const name = adviceTexts.recipients[recipient];
    const open = openLetterTo(screen.referrals, recipient);
    return open === undefined
      ? { label: adviceTexts.makeLetter(name), act: () => void make(recipient) }
      : { label: adviceTexts.openLetter(name), act: () => screen.openLetter(open.id) };
  };
  return { isRefused, actions: whyNoLetter(screen) === null ? recipients.map(actionFor) : [] };
};

/** What follows from the advice; the first of it is what Enter does. */
const NextActions = (
  screen: VisitScreen & { readonly advice: Advice; readonly recipients: readonly RecipientId[] },
) => {
  const { isRefused, actions } = useLetterActions(screen, screen.recipients);
  const whyNot = whyNoLetter(screen);
  const finish: StepKey = { label: adviceTexts.finish, act: () => screen.goTo('finish') };
  const isFinishFirst = actions.length === 0;
  useStepBack(screen);
  usePrimaryKey(actions[0] ?? finish);
  return (
    <div className="stacked-actions">
      {whyNot === null ? null : <p className="muted">{whyNot}</p>}
      {isRefused ? <Note tone="problem">{visitTexts.notSaved.diskRefused}</Note> : null}
      {actions.map(({ label, act }, index) => (
        <Button
          key={label}
          onPress={act}
          shortcut={index === 0 ? 'Enter' : undefined}
          variant={index === 0 ? 'primary' : 'secondary'}
        >
          {label}
        </Button>
      ))}
      <ClientSheetButton {...screen} />
      <Button
        onPress={finish.act}
        shortcut={isFinishFirst ? 'Enter' : undefined}
        variant={isFinishFirst ? 'primary' : 'secondary'}
      >
        {finish.label}
      </Button>
      <Button onPress={() => screen.goTo('intake')} shortcut="Esc" variant="quiet">
        {adviceTexts.backToQuestions}
      </Button>
    </div>
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
          <NextActions {...screen} advice={advice} recipients={recipients} />
        </aside>
      </div>
    </div>
  );
};
