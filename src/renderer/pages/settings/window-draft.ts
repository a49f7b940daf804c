import { z } from 'zod';
import {
  envelopeIds,
  faultsInWindow,
  type LetterWindow,
  onEnvelope,
  onPage,
  usualWindows,
} from '../../../domain/catalogue/letter-window.ts';
import type { FieldMistake } from '../../components/error-summary.tsx';
import { letterWindowTexts as texts } from '../../texts/letter-window.ts';

/** What is typed about the window, measured on the envelope. */
export const windowDraftSchema = z.object({
  envelope: z.enum(envelopeIds),
  left: z.string(),
  top: z.string(),
  width: z.string(),
  height: z.string(),
});
export type WindowDraft = z.infer<typeof windowDraftSchema>;

export const measureNames = ['left', 'top', 'width', 'height'] as const;
export type MeasureName = (typeof measureNames)[number];

export const measureFieldId = (name: MeasureName): string => `window-${name}`;

const typed = (millimetres: number): string => String(millimetres).replace('.', ',');

const draftOfMeasured = (measured: LetterWindow): WindowDraft => ({
  envelope: measured.envelope,
  left: typed(measured.left),
  top: typed(measured.top),
  width: typed(measured.width),
  height: typed(measured.height),
});

/** A window as a person would type it. */
export const draftOfWindow = (window: LetterWindow): WindowDraft => draftOfMeasured(onEnvelope(window));

/** Null for what is no measure. */
const measureOf = (text: string): number | null =>
  /^\d{1,3}([.,]\d)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;

export interface ReadWindow {
  /** Null while something is wrong. */
  readonly window: LetterWindow | null;
  readonly mistakes: readonly FieldMistake[];
}

const mistakesIn = (window: LetterWindow): readonly FieldMistake[] => {
  const faults = faultsInWindow(window);
  return measureNames.flatMap((name) => {
    const first = faults.find(({ at }) => at === name);
    return first === undefined ? [] : [{ fieldId: measureFieldId(name), text: texts.faults[first.fault] }];
  });
};

/** The window that is typed, with what is wrong at each field. */
export const readWindowDraft = (draft: WindowDraft): ReadWindow => {
  const measures = measureNames.map((name) => ({ name, value: measureOf(draft[name]) }));
  const wrong = measures.filter(({ value }) => value === null);
  if (wrong.length > 0)
    return {
      window: null,
      mistakes: wrong.map(({ name }) => ({ fieldId: measureFieldId(name), text: texts.notANumber })),
    };
  const [left = 0, top = 0, width = 0, height = 0] = measures.map(({ value }) => value ?? 0);
  const window = onPage({ envelope: draft.envelope, left, top, width, height });
  const mistakes = mistakesIn(window);
  return { window: mistakes.length === 0 ? window : null, mistakes };
};

export type UsualWindow = keyof typeof usualWindows;
export const usualNames = ['right', 'left', 'rightLarge', 'leftLarge'] as const satisfies readonly UsualWindow[];

/** The usual window that these measures are; `own` for all others. */
export const usualOf = (draft: WindowDraft): UsualWindow | 'own' =>
  usualNames.find((name) => JSON.stringify(draftOfUsual(name)) === JSON.stringify(draft)) ?? 'own';

export const draftOfUsual = (name: UsualWindow): WindowDraft => draftOfMeasured(usualWindows[name]);
