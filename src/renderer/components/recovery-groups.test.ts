import { describe, expect, it } from 'vitest';
import { groupsOf, isSameGroup, twoGroups } from './recovery-groups.ts';

describe('recovery key typed back', () => {
  it('splits what the store gives', () => {
    expect(groupsOf('ABCDEFG 2345678 99')).toEqual(['ABCDEFG', '2345678', '99']);
  });
  it('kleine letters, spaties en O voor 0 zijn geen fout', () => {
    expect(isSameGroup(' k0l m1 ', 'KOLMI')).toBe(true);
    expect(isSameGroup('KOLMX', 'KOLMI')).toBe(false);
    expect(isSameGroup('', 'KOLMI')).toBe(false);
  });
  it('asks two different groups, whatever the dice say', () => {
    for (const first of [0, 3, 7])
      for (const step of [0, 3, 6]) {
        const dice = [first, step];
        const [a, b] = twoGroups(8, () => dice.shift() ?? 0);
        expect(a).toBeLessThan(b);
        expect(b).toBeLessThan(8);
      }
  });
});
