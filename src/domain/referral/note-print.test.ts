import { describe, expect, it } from 'vitest';
import { instantSchema } from '../dates.ts';
import { staffMemberIdSchema } from '../ids.ts';
import { lastMove, notePrint } from './note-print.ts';
import { type Referral, referralStates } from './referral.ts';

const by = staffMemberIdSchema.parse('00000000-0000-4000-8000-000000000001');
const at = instantSchema.parse('2026-11-26T09:00:00.000Z');

/** Only what the rule reads. */
const inState = (state: Referral['state']) =>
  ({ state, history: [{ state, by, at, note: '' }] }) as unknown as Referral;

describe('afdrukken dat niet lukte', () => {
  it('komt in het verloop van een brief die op papier kan, en de brief blijft waar hij is', () => {
    const noted = referralStates.flatMap((state) => {
      const done = notePrint(inState(state), ' Niet afgedrukt: geannuleerd. ', { by, at });
      return done.ok ? [done.value] : [];
    });
    const never = ['awaitingApproval', 'clientDeclined', 'withdrawn'];
    expect(noted.map(({ state }) => state)).toEqual(referralStates.filter((state) => !never.includes(state)));
    for (const { state, history } of noted)
      expect(history.slice(1)).toEqual([{ state, by, at, note: 'Niet afgedrukt: geannuleerd.' }]);
  });

  it('is geen stap van de brief: de laatste stap blijft die van voordien', () => {
    const moves = [
      { state: 'issued', by, at, note: '' },
      { state: 'accepted', by, at, note: 'Er is een afspraak.' },
    ] as const;
    const referral = { state: 'accepted', history: moves } as unknown as Referral;
    const noted = notePrint(referral, 'Niet afgedrukt: geannuleerd.', { by, at });
    expect(noted.ok && noted.value.history.length).toBe(3);
    expect(noted.ok && lastMove(noted.value)).toBe(moves[1]);
    expect(lastMove({ history: [] })).toBeUndefined();
  });
});
