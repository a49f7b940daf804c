import { useMemo, useRef, useState } from 'react';
import type { Advice } from '../../../domain/advice/advice.ts';
import { advise } from '../../../domain/advice/advise.ts';
import { situationOfVisit } from '../../../domain/dossier/situation-of-visit.ts';
import type { Answer, QuestionId } from '../../../domain/intake/answers.ts';
import type { Question } from '../../../domain/intake/question.ts';
import { questionsFor } from '../../../domain/intake/questions.ts';
import { relevantAnswers } from '../../../domain/intake/relevant.ts';
import { setAnswer } from '../../../domain/intake/set-answer.ts';
import { useApp } from '../../app/app-context.ts';
import { intakeTexts } from '../../texts/intake.ts';
import { type OverviewRow, overviewRows, questionBefore } from './overview-rows.ts';
import type { VisitScreen } from './visit-screen.ts';

export interface Intake {
  readonly advice: Advice;
  readonly rows: readonly OverviewRow[];
  /** The question on screen; null when nothing useful is left to ask. */
  readonly question: Question | null;
  readonly answer: Answer | undefined;
  /** Why "Verder" did not go on; null while all is well. */
  readonly mistake: string | null;
  /** Where typing that is no answer yet waits over a lock. */
  readonly placeOf: (id: QuestionId) => string;
  /** Keeps an answer (undefined: none any more) on disk; the screen stays on this question. */
  readonly say: (answer: Answer | undefined) => void;
  readonly open: (id: QuestionId) => void;
  readonly goOn: () => void;
  readonly goBack: () => void;
  /** Typing that waits for a quiet moment registers here, so that leaving the question first keeps it. */
  readonly beforeLeaving: (flush: (() => string | null) | null) => void;
}

/** The intake as computed from the answers: which question, what it changes, where back and on lead. */
export const useIntake = (screen: VisitScreen): Intake => {
  const { organisation, today } = useApp();
  const { visit, client, change } = screen;
  const [mistake, setMistake] = useState<string | null>(null);
  const flush = useRef<(() => string | null) | null>(null);
  const day = today();
  const questions = useMemo(() => questionsFor(organisation), [organisation]);
  const advice = useMemo(
    () => advise(situationOfVisit(visit, client), organisation, day),
    [visit, client, organisation, day],
  );
  const wanted = visit.currentQuestion ?? advice.nextQuestion;
  const question = questions.find((one) => one.id === wanted && one.applies(visit.answers)) ?? null;
  const id = question?.id ?? null;
  const rows = overviewRows(questions, visit.answers, id);

  const leaveFor = (next: QuestionId | null) => {
    flush.current?.();
    setMistake(null);
    void change(() => ({ currentQuestion: next }));
  };
  return {
    advice,
    rows,
    question,
    answer: id === null ? undefined : visit.answers[id],
    mistake,
    placeOf: (asked) => `visit/${visit.id}/${asked}`,
    say: (answer) => {
      if (id === null) return;
      setMistake(null);
      void change((now) => {
        const { [id]: _dropped, ...others } = now.answers;
        const answers =
          answer === undefined
            ? relevantAnswers(others, organisation)
            : setAnswer(now.answers, id, answer, organisation);
        return { answers, currentQuestion: id };
      });
    },
    open: leaveFor,
    goOn: () => {
      const wrong = flush.current?.() ?? null;
      if (question === null) screen.goTo('advice');
      else if (wrong !== null) setMistake(wrong);
      else
        void change((now) => {
          // Read from disk: an answer given a moment ago counts.
          if (now.answers[question.id] === undefined) {
            setMistake(question.type === 'date' ? intakeTexts.dateFirst : intakeTexts.chooseFirst);
            return {};
          }
          setMistake(null);
          return { currentQuestion: null };
        });
    },
    goBack: () => {
      const before = questionBefore(rows, id);
      if (before === null) screen.goTo('identity');
      else leaveFor(before);
    },
    beforeLeaving: (next) => {
      flush.current = next;
    },
  };
};
