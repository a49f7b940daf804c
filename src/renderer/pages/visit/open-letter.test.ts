import { describe, expect, it } from 'vitest';
import { legalMoves } from '../../../domain/referral/legal-moves.ts';
import { referralStates } from '../../../domain/referral/referral.ts';
import { openLetterTo } from './open-letter.ts';

const canMove = referralStates.filter((state) => legalMoves.some(({ from }) => from === state));
const cannotMove = referralStates.filter((state) => !canMove.includes(state));

describe('een brief die nog loopt', () => {
  it.each(cannotMove)('na "%s" kan in hetzelfde bezoek een nieuwe brief gemaakt worden', (state) => {
    expect(openLetterTo([{ recipient: 'vdab', state }], 'vdab')).toBeUndefined();
  });

  it.each(canMove)('een brief die op "%s" staat, wordt geopend', (state) => {
    const letter = { recipient: 'vdab', state } as const;
    expect(openLetterTo([letter], 'vdab')).toBe(letter);
    expect(openLetterTo([letter], 'deOpstap')).toBeUndefined();
  });

  it('de nieuwe brief gaat voor op de geweigerde', () => {
    const again = { recipient: 'vdab', state: 'draft' } as const;
    expect(openLetterTo([{ recipient: 'vdab', state: 'refused' }, again], 'vdab')).toBe(again);
  });
});
