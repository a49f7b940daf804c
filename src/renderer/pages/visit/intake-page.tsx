import { useRef } from 'react';
import { isKlusOnly } from '../../../domain/intake/is-klus-only.ts';
import { isKey } from '../../app/key-of-event.ts';
import { useShortcuts } from '../../app/use-shortcuts.ts';
import { Button } from '../../components/button.tsx';
import { intakeTexts } from '../../texts/intake.ts';
import { AdvicePane } from './advice-pane.tsx';
import { type AdvicePlaces, placesOf } from './advice-rows.ts';
import { IntakeOverview } from './intake-overview.tsx';
import { KlusOffer } from './klus-offer.tsx';
import { QuestionCard, questionTitleId } from './question-card.tsx';
import { type Intake, useIntake } from './use-intake.ts';
import type { VisitScreen } from './visit-screen.ts';

/** Taken when a question appears, kept until the next one does. */
const usePlaces = (intake: Intake): AdvicePlaces => {
  const kept = useRef<{ readonly question: string | null; readonly places: AdvicePlaces } | null>(null);
  const question = intake.question?.id ?? null;
  if (kept.current === null || kept.current.question !== question)
    kept.current = { question, places: placesOf(intake.advice) };
  return kept.current.places;
};

const AllAsked = ({ intake }: { readonly intake: Intake }) => (
  <div className="stack">
    <h1 className="question-title">{intakeTexts.allAsked}</h1>
    <p>{intakeTexts.allAskedText}</p>
    <div className="question-actions">
      <Button onPress={intake.goBack} shortcut="Esc" variant="quiet">
        {intakeTexts.back}
      </Button>
      <Button onPress={intake.goOn} shortcut="Enter" variant="primary">
        {intakeTexts.toAdvice}
      </Button>
    </div>
  </div>
);

/** The guided intake: what was said, one question, what follows from it. */
export const IntakePage = (screen: VisitScreen) => {
  const intake = useIntake(screen);
  const places = usePlaces(intake);
  useShortcuts([
    {
      id: 'intake-next',
      keys: 'Enter',
      label: intakeTexts.next,
      matches: (event) => isKey(event, 'Enter'),
      act: intake.goOn,
      inFields: true,
    },
    {
      id: 'intake-back',
      keys: 'Esc',
      label: intakeTexts.back,
      matches: (event) => isKey(event, 'Escape'),
      act: intake.goBack,
      inFields: true,
    },
  ]);
  const { question } = intake;
  const asksForKlusOnly = isKlusOnly(screen.visit.answers) && question?.id !== 'requestForHelp';
  return (
    <div className="intake">
      <section aria-label={intakeTexts.question} className="intake-question">
        {asksForKlusOnly ? (
          <KlusOffer {...screen} onBack={() => intake.open('requestForHelp')} />
        ) : question === null ? (
          <AllAsked intake={intake} />
        ) : (
          <QuestionCard intake={intake} key={question.id} question={question} />
        )}
      </section>
      <IntakeOverview
        onOpen={(id) => {
          intake.open(id);
          // Opened from the list: keys go to the question again, not to the line that was pressed.
          document.getElementById(questionTitleId)?.focus();
        }}
        rows={intake.rows}
      />
      <AdvicePane advice={intake.advice} answers={screen.visit.answers} places={places} />
    </div>
  );
};
