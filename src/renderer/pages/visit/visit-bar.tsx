import { useState } from 'react';
import { z } from 'zod';
import { isRestricted } from '../../../domain/dossier/file-decisions.ts';
import { useApp } from '../../app/app-context.ts';
import { useHalfTyped, useIsHalfTyped } from '../../app/use-half-typed.ts';
import { isFileUnreadable, visitName } from '../../app/visit-name.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { visitTexts } from '../../texts/visit.ts';
import type { VisitScreen } from './visit-screen.ts';
import { isStepOpen, visitSteps } from './visit-steps.ts';

const Steps = (screen: VisitScreen) => (
  <nav aria-label={visitTexts.stepsLabel}>
    <ol className="visit-steps">
      {visitSteps.map((step, index) => (
        <li key={step}>
          <button
            aria-current={screen.visit.step === step ? 'step' : undefined}
            className="visit-step"
            disabled={!isStepOpen(step, screen)}
            onClick={() => screen.goTo(step)}
            type="button"
          >
            <span aria-hidden="true" className="visit-step-number">
              {index + 1}
            </span>
            {visitTexts.steps[step]}
          </button>
        </li>
      ))}
    </ol>
  </nav>
);

const pausePlace = ({ visit }: VisitScreen): string => `visit/${visit.id}/pause`;

const PauseDialog = (props: { readonly screen: VisitScreen; readonly onClose: () => void }) => {
  const { go } = useApp();
  const nextStep = useHalfTyped(pausePlace(props.screen), z.string(), props.screen.visit.nextStep);
  const pause = async () => {
    if (!(await props.screen.change(() => ({ state: 'paused', nextStep: nextStep.value.trim() })))) return;
    nextStep.done();
    go({ page: 'start' });
  };
  return (
    <Dialog
      isOpen
      onClose={() => {
        nextStep.done();
        props.onClose();
      }}
      title={visitTexts.pauseTitle}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void pause();
        }}
      >
        <TextField
          autoFocus
          help={visitTexts.pauseNextStepHelp}
          label={visitTexts.pauseNextStep}
          maxLength={280}
          onChange={nextStep.set}
          value={nextStep.value}
        />
        <Button shortcut="Enter" type="submit" variant="primary">
          {visitTexts.pauseDo}
        </Button>
      </form>
    </Dialog>
  );
};

/** Who, which step, whose visit, and the way to interrupt it. One line, so that the question keeps the room. */
export const VisitBar = (screen: VisitScreen) => {
  const { vault } = useApp();
  const [isPausing, setPausing] = useState(useIsHalfTyped(pausePlace(screen)));
  const owner = screen.staff.find((member) => member.id === screen.visit.owner);
  const isMine = screen.visit.owner === vault.me.id;
  const isClosed = screen.visit.state === 'closed';
  const isOnlyRead = isClosed || (screen.client !== null && isRestricted(screen.client));
  return (
    <header className="visit-bar">
      <p className="visit-who">{visitName(screen.visit, screen.client)}</p>
      {isOnlyRead || isFileUnreadable(screen.visit, screen.client) ? null : <Steps {...screen} />}
      <div className="visit-bar-end">
        {isOnlyRead || isMine || owner === undefined ? null : (
          <Button onPress={() => void screen.change(() => ({ owner: vault.me.id }))} variant="quiet">
            {visitTexts.takeOver(owner.name)}
          </Button>
        )}
        {screen.visit.state === 'open' && !isOnlyRead ? (
          <Button onPress={() => setPausing(true)} variant="quiet">
            {visitTexts.pause}
          </Button>
        ) : null}
      </div>
      {isPausing ? <PauseDialog onClose={() => setPausing(false)} screen={screen} /> : null}
    </header>
  );
};
