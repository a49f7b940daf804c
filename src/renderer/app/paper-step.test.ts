import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '../../domain/result.ts';
import type { PrintFailure, PrintOutcome, SaveFailure, SaveOutcome } from '../../host/port.ts';
import { afterAnswer, afterPrint, afterSave, type PaperStep } from './paper-step.ts';

const inWords = ({ standing, note }: PaperStep): string => {
  const what = 'way' in standing ? ` ${standing.way}` : standing.type === 'failed' ? ` ${standing.failure.type}` : '';
  const doubt = 'doubt' in standing && standing.doubt !== null ? ` ${standing.doubt}` : '';
  return `${standing.type}${what}${doubt} | ${note ?? '-'}`;
};

type Printed = Result<PrintOutcome, PrintFailure>;

const slowNote = 'Niet zeker of er papier kwam: de printer antwoordde niet op tijd.';
const awayNote = 'Niet zeker of er papier kwam: de toesteldiensten antwoordden niet.';

/** No paper came, whether it has to be known or not. */
const noPaper: readonly (readonly [answer: Printed, step: string])[] = [
  [ok({ type: 'cancelled' }), 'cancelled | Niet afgedrukt: geannuleerd.'],
  [err({ type: 'noPrinter' }), 'failed noPrinter | Niet afgedrukt: er was geen printer.'],
  [err({ type: 'printerStopped' }), 'failed printerStopped | Niet afgedrukt: de printer stond stil.'],
  [
    err({ type: 'queueRefused', message: 'vol' }),
    'failed queueRefused | Niet afgedrukt: de printer nam het papier niet aan.',
  ],
  [
    err({ type: 'notReleased', reason: 'noRelease' }),
    'failed notReleased | Niet afgedrukt: deze brief mocht zo niet vertrekken.',
  ],
  [err({ type: 'notAPdf' }), 'failed notAPdf | Niet afgedrukt: het papier is beschadigd.'],
];

/** Every answer of a machine to a print; where it has to be known whether the paper is there, and where it is only said. */
const prints: readonly (readonly [answer: Printed, mustKnow: string, onlySaid: string])[] = [
  [ok({ type: 'queued' }), 'done printed | -', 'done printed | -'],
  [ok({ type: 'dialogClosed' }), 'asking printed | -', 'done printed | -'],
  [ok({ type: 'unsure' }), `asking printed slow | ${slowNote}`, `unsure slow | ${slowNote}`],
  [err({ type: 'unreachable' }), `asking printed unreachable | ${awayNote}`, `unsure unreachable | ${awayNote}`],
  ...noPaper.map(([answer, step]) => [answer, step, step] as const),
];

const saves: readonly (readonly [answer: Result<SaveOutcome, SaveFailure>, mustKnow: string, onlySaid: string])[] = [
  [ok({ type: 'saved' }), 'done saved | -', 'done saved | -'],
  [ok({ type: 'downloaded' }), 'asking saved | -', 'done saved | -'],
  [ok({ type: 'cancelled' }), 'idle | -', 'idle | -'],
  [err({ type: 'unreachable' }), 'failed unreachable | -', 'failed unreachable | -'],
  [err({ type: 'cannotWrite', message: 'ENOSPC' }), 'failed cannotWrite | -', 'failed cannotWrite | -'],
];

describe('wat er van een papier kwam', () => {
  it.each(prints)('afgedrukt, antwoord %j', (answer, mustKnow, onlySaid) => {
    expect([inWords(afterPrint(answer, true)), inWords(afterPrint(answer, false))]).toEqual([mustKnow, onlySaid]);
  });

  it.each(saves)('bewaard, antwoord %j', (answer, mustKnow, onlySaid) => {
    expect([inWords(afterSave(answer, true)), inWords(afterSave(answer, false))]).toEqual([mustKnow, onlySaid]);
  });

  it('alleen waar niemand het weet, zegt de geschiedenis "niet zeker"; wat er kwam, heet nergens "niet afgedrukt"', () => {
    const notes = prints.map(([answer]) => afterPrint(answer, true).note);
    expect(notes.filter((note) => note?.startsWith('Niet zeker')).length).toBe(2);
    expect(notes.filter((note) => note?.startsWith('Niet afgedrukt')).length).toBe(6);
  });

  it('een mens heeft het laatste woord', () => {
    expect(inWords(afterAnswer('printed', true))).toBe('done printed | -');
    expect(inWords(afterAnswer('printed', false))).toBe('idle | Niet afgedrukt: er kwam niets uit de printer.');
    expect(inWords(afterAnswer('saved', true))).toBe('done saved | -');
    expect(inWords(afterAnswer('saved', false))).toBe('idle | -');
  });
});
