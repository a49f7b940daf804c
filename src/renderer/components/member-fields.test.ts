import { describe, expect, it } from 'vitest';
import { type MemberDraft, memberMistakes, memberOf } from './member-fields.tsx';

const draft = (part: Partial<MemberDraft>): MemberDraft => ({
  name: 'An Proef',
  function: '',
  phone: '',
  roles: ['frontDesk'],
  ...part,
});

describe('een medewerker', () => {
  it('heeft een naam en minstens een rol', () => {
    expect(memberMistakes(draft({}), 'x')).toEqual([]);
    expect(memberMistakes(draft({ name: '  ', roles: [] }), 'x').map((mistake) => mistake.fieldId)).toEqual([
      'x-name',
      'x-roles',
    ]);
  });
  it('een smiley kan niet onder een brief staan', () => {
    expect(memberMistakes(draft({ name: 'An \u{1F600}' }), 'x')).toHaveLength(1);
  });
  it('keeps the name without hidden characters and spaces at the ends', () => {
    expect(memberOf(draft({ name: ' An\u202E\u0007 Proef ' })).name).toBe('An Proef');
  });
});
