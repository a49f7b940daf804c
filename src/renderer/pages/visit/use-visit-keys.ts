import { useApp } from '../../app/app-context.ts';
import { backKey, primaryKey, type StepKey } from '../../app/step-keys.ts';
import { useShortcuts } from '../../app/use-shortcuts.ts';
import { visitTexts } from '../../texts/visit.ts';
import type { VisitScreen } from './visit-screen.ts';
import { stepBefore } from './visit-steps.ts';

/**
 * Esc on a step of the visit: one step back; from the first one to the start screen, where the visit stays open. `within`: what
 * is one step back while the step shows something in the place of its page.
 */
export const useStepBack = (screen: VisitScreen, within: StepKey | null = null): void => {
  const { go } = useApp();
  const before = stepBefore(screen.visit.step, screen);
  const back: StepKey =
    before === null
      ? { label: visitTexts.toStart, act: () => go({ page: 'start' }) }
      : { label: visitTexts.stepBack, act: () => screen.goTo(before) };
  useShortcuts([backKey(within ?? back)]);
};

/** Enter on a step of the visit; null while its primary action cannot be done. */
export const usePrimaryKey = (primary: StepKey | null): void => {
  useShortcuts(primary === null ? [] : [primaryKey(primary)]);
};
