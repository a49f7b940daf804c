import { describe, expect, it } from 'vitest';
import { instantSchema } from '../dates.ts';
import { staffMemberIdSchema } from '../ids.ts';
import { acceptedBy, withAccepted } from './accepted-findings.ts';

const me = staffMemberIdSchema.parse('00000000-0000-4000-8000-000000000001');
const colleague = staffMemberIdSchema.parse('00000000-0000-4000-8000-000000000002');
const at = instantSchema.parse('2026-11-22T09:00:00.000Z');
const later = instantSchema.parse('2026-11-22T10:00:00.000Z');
const log = [
  { id: 'a', by: colleague, at },
  { id: 'b', by: me, at },
];

describe('wat iemand liet staan', () => {
  it('telt alleen voor wie het zelf aanvaardde', () => {
    expect(acceptedBy(log, me)).toEqual(['b']);
    expect(acceptedBy(log, colleague)).toEqual(['a']);
  });

  it('een nieuw woord komt erbij met het eigen uur; het andere houdt zijn uur', () => {
    expect(withAccepted(log, ['b', 'a'], { by: me, at: later })).toEqual([...log, { id: 'a', by: me, at: later }]);
  });

  it('terugnemen haalt alleen het eigen woord weg', () => {
    expect(withAccepted(log, [], { by: me, at: later })).toEqual([log[0]]);
  });
});
