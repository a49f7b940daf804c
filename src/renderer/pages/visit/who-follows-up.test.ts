import { describe, expect, it } from 'vitest';
import type { StaffMember } from '../../../domain/dossier/records.ts';
import { staffMemberIdSchema } from '../../../domain/ids.ts';
import type { Answers } from '../../../domain/intake/answers.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import { letterOfTraject, letterOfVisit, whoFollowsUp } from './who-follows-up.ts';

const idOf = (last: number) => staffMemberIdSchema.parse(`5f0c7a52-6c9e-4b0f-9b53-0d7a6a1c000${last}`);
const member = (last: number, name: string, roles: StaffMember['roles']): StaffMember => ({
  id: idOf(last),
  name,
  function: '',
  phone: '',
  roles,
});
const desk = member(1, 'Lies Onthaal', ['frontDesk']);
const wies = member(2, 'Wies Wérker', ['socialWorker']);
const mo = member(3, 'Mo Maatschappelijk', ['socialWorker']);

const letter = (change: Partial<Referral>): Referral =>
  // Only what is looked at.
  ({ recipient: 'deOpstap', state: 'approved', forms: [], approval: null, ...change }) as Referral;
const releasedBy = (id: StaffMember['id']) => letter({ approval: { by: id } as Referral['approval'] });
const naming = (text: string): Answers => ({ socialWorker: { type: 'choices', choices: ['yes'], text } });

const known = { staff: [desk, wies, mo], me: desk.id, referrals: [], answers: {} };

describe('wie een cliënt opvolgt', () => {
  it.each([
    ['wie zelf maatschappelijk werker is', { me: mo.id, answers: naming('Wies Werker') }, mo],
    ['anders wie de brief vrijgaf', { referrals: [releasedBy(mo.id)], answers: naming('Wies Werker') }, mo],
    ['anders wie de cliënt noemde', { answers: naming('wies werker') }, wies],
    ['anders de enige die er is', { staff: [desk, wies] }, wies],
    ['anders niemand: ook geen onthaal', { staff: [desk, wies, mo], answers: naming('Lies Onthaal') }, null],
  ] as const)('%s', (_, change, who) => {
    expect(whoFollowsUp({ ...known, ...change })).toBe(who);
  });

  it('het kenmerk is dat van de brief aan De Opstap, eerst die over AMA, nooit van een brief die niets werd', () => {
    const plain = letter({ forms: ['volunteering'] });
    const ama = letter({ forms: ['ama'] });
    const gone = letter({ state: 'withdrawn', forms: ['ama'] });
    const vdab = letter({ recipient: 'vdab' });
    expect(letterOfTraject([vdab, gone, plain, ama])).toBe(ama);
    expect(letterOfTraject([vdab, gone, plain])).toBe(plain);
    expect(letterOfTraject([vdab, gone])).toBeNull();
    expect([[vdab, gone, plain], [gone, vdab], [gone]].map(letterOfVisit)).toEqual([plain, vdab, null]);
  });
});
