import { describe, expect, it } from 'vitest';
import { instantSchema } from '../dates.ts';
import { staffMemberIdSchema } from '../ids.ts';
import { notePrint } from './note-print.ts';
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
    expect(noted.map(({ state }) => state)).toEqual(['draft', 'approved', 'issued']);
    for (const { state, history } of noted)
      expect(history.slice(1)).toEqual([{ state, by, at, note: 'Niet afgedrukt: geannuleerd.' }]);
  });
});
