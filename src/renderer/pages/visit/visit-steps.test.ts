import { describe, expect, it } from 'vitest';
import { client } from '../../../../test/unit/letters/letter-fixtures.ts';
import { isStepOpen, type StepFacts, stepBefore, visitSteps } from './visit-steps.ts';

const openSteps = (facts: Partial<StepFacts>): readonly string[] =>
  visitSteps.filter((step) =>
    isStepOpen(step, { visit: { step: 'identity', answers: {} }, client: null, referrals: [], ...facts }),
  );

describe('which steps of a visit can be opened', () => {
  it('a fresh visit has only its first page', () => {
    expect(openSteps({})).toEqual(['identity']);
  });

  it('who has a name goes on to the questions', () => {
    expect(openSteps({ client: client() })).toEqual(['identity', 'intake']);
  });

  it('advice and the end need an answer, letters need a letter', () => {
    const visit = { step: 'intake', answers: { income: { type: 'unknown' } } } as const;
    expect(openSteps({ visit })).toEqual(['identity', 'intake', 'advice', 'finish']);
    expect(openSteps({ visit, referrals: [{} as never] })).toEqual(visitSteps);
  });
});

describe('one step back', () => {
  const visit = { step: 'intake', answers: { income: { type: 'unknown' } } } as const;
  const facts: StepFacts = { visit, client: client(), referrals: [] };

  it('nothing comes before the first', () => {
    expect(stepBefore('identity', facts)).toBeNull();
  });

  it('goes to the nearest step that has something in it', () => {
    expect(stepBefore('finish', facts)).toBe('advice');
    expect(stepBefore('finish', { ...facts, referrals: [{} as never] })).toBe('referral');
    expect(stepBefore('advice', facts)).toBe('intake');
  });
});
