import { describe, expect, it } from 'vitest';
import { localDateSchema } from '../../../domain/dates.ts';
import { emptyTweForm, foundIn, readTweForm, type TweForm, tweFieldIds } from './twe-form.ts';

const today = localDateSchema.parse('2026-11-22');
const decided = { day: '12', month: '11', year: '2026' };
const whole: TweForm = {
  decidedOn: decided,
  placement: { ...emptyTweForm.placement, employer: 'Bakkerij' },
  hasAgreed: true,
};
const mistakesIn = (form: TweForm, paper: Parameters<typeof readTweForm>[1]): readonly string[] =>
  readTweForm(form, paper, today).mistakes.map(({ fieldId }) => fieldId);

describe('wat een papier over TWE vraagt', () => {
  it.each([
    [{ day: '', month: '', year: '' }],
    [{ day: '', month: '11', year: '2026' }],
    [{ day: '31', month: '11', year: '2026' }],
    [{ day: '23', month: '11', year: '2026' }],
    [{ day: 'x', month: '11', year: '2026' }],
  ])('een hele dag die voorbij is: niet %j', (decidedOn) => {
    for (const paper of ['artikel60Note', 'artikel61Note', 'employerCard'] as const) {
      expect(mistakesIn({ ...whole, decidedOn }, paper)).toEqual([tweFieldIds.decidedOn]);
      expect(readTweForm({ ...whole, decidedOn }, paper, today).decidedOn).toBeNull();
    }
  });

  it('wat naar iemand anders gaat, pas als de cliënt het goed vindt', () => {
    const form = { ...whole, hasAgreed: false };
    expect(mistakesIn(form, 'artikel60Note')).toEqual([]);
    expect(mistakesIn(form, 'artikel61Note')).toEqual([tweFieldIds.hasAgreed]);
    expect(mistakesIn(form, 'employerCard')).toEqual([tweFieldIds.hasAgreed]);
  });

  it('een kaart pas als er een werkgever is; de nota kan zonder', () => {
    const form = { ...whole, placement: emptyTweForm.placement };
    expect(mistakesIn(form, 'employerCard')).toEqual([tweFieldIds.employer]);
    expect(mistakesIn(form, 'artikel61Note')).toEqual([]);
    expect(readTweForm(whole, 'employerCard', today).decidedOn).toEqual({ year: 2026, month: 11, day: 12 });
  });

  it('zegt welk woord niet op papier komt', () => {
    expect(foundIn('Bakkerij', [])).toBeUndefined();
    expect(foundIn('Bakkerij met schulden', [])).toContain('schulden');
  });
});
