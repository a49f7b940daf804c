import { describe, expect, it } from 'vitest';
import { instantSchema, localDateSchema } from '../../domain/dates.ts';
import { staffMemberIdSchema } from '../../domain/ids.ts';
import { notePrint } from '../../domain/referral/note-print.ts';
import type { Referral, ReferralState } from '../../domain/referral/referral.ts';
import { mayBePrinted } from './may-be-printed.ts';

const by = staffMemberIdSchema.parse('00000000-0000-4000-8000-000000000001');
const at = (time: string) => instantSchema.parse(`2026-11-26T${time}:00.000Z`);
const today = localDateSchema.parse('2026-11-26');

/** Changed at nine; at ten this was noted about its paper. */
const noted = (state: ReferralState, note: string): Referral => {
  const before = { state, changedAt: at('09:00'), history: [{ state, by, at: at('09:00'), note: '' }] };
  const done = notePrint(before as unknown as Referral, note, { by, at: at('10:00') });
  if (!done.ok) throw new Error(state);
  return done.value;
};

const open = [
  'Afdrukken begonnen.',
  'Niet zeker of er papier kwam: de printer antwoordde niet op tijd.',
  'Niet zeker of er papier kwam: de toesteldiensten antwoordden niet.',
];

describe('een brief die misschien afgedrukt is', () => {
  it.each(open)('"%s": een brief die nog moet vertrekken, vraagt eerst of hij er ligt', (note) => {
    expect(mayBePrinted(noted('approved', note), today)).toBe(true);
    expect(mayBePrinted(noted('draft', note), today)).toBe(true);
    expect(mayBePrinted(noted('issued', note), today)).toBe(false);
  });

  it('wie zei dat er niets kwam, hoeft het niet nog eens te zeggen', () => {
    for (const state of ['approved', 'draft'] as const)
      expect(mayBePrinted(noted(state, 'Niet afgedrukt: er kwam niets uit de printer.'), today)).toBe(false);
  });

  it('een brief zonder goedkeuring is na een wijziging, of op een andere dag, een andere brief', () => {
    const [note = ''] = open;
    const changed = { changedAt: at('10:30') };
    const tomorrow = localDateSchema.parse('2026-11-27');
    expect(mayBePrinted({ ...noted('draft', note), ...changed }, today)).toBe(false);
    expect(mayBePrinted(noted('draft', note), tomorrow)).toBe(false);
    expect(mayBePrinted({ ...noted('approved', note), ...changed }, tomorrow)).toBe(true);
  });
});
