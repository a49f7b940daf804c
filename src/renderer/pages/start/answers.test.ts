import { describe, expect, it } from 'vitest';
import { instantSchema, localDateSchema } from '../../../domain/dates.ts';
import { staffMemberIdSchema } from '../../../domain/ids.ts';
import type { Referral, ReferralState } from '../../../domain/referral/referral.ts';
import { newAnswers } from './answers.ts';

const member = (last: number) => staffMemberIdSchema.parse(`00000000-0000-4000-8000-00000000000${last}`);
const [me, colleague] = [member(1), member(2)];
const today = localDateSchema.parse('2026-11-26');

/** Only what the rule reads: the last move, by whom and when. */
const letter = (reference: string, state: ReferralState, at: string, by = colleague) =>
  ({ reference, state, history: [{ state, by, at: instantSchema.parse(at), note: '' }] }) as unknown as Referral;

const letters = [
  letter('oud', 'accepted', '2026-11-18T09:00:00.000Z'),
  letter('gisteren', 'refused', '2026-11-25T09:00:00.000Z'),
  letter('vandaag', 'received', '2026-11-26T08:00:00.000Z'),
  letter('zelf', 'accepted', '2026-11-26T08:00:00.000Z', me),
  letter('weg', 'issued', '2026-11-26T08:00:00.000Z'),
  letter('stil', 'noAnswer', '2026-11-26T08:00:00.000Z'),
];
const seenBy = (seen: string | null) => newAnswers(letters, { me, seen, today }).map(({ reference }) => reference);

describe('antwoord binnen', () => {
  it('toont wat een collega noteerde, het nieuwste eerst; niet wat je zelf schreef, niet wat nog geen antwoord is', () => {
    expect(seenBy(null)).toEqual(['vandaag', 'gisteren']);
  });

  it('na "Gezien" komt alleen wat er sindsdien bij kwam', () => {
    expect(seenBy('2026-11-25T12:00:00.000Z')).toEqual(['vandaag']);
    expect(seenBy('2026-11-01T12:00:00.000Z')).toEqual(['vandaag', 'gisteren', 'oud']);
    expect(seenBy('2026-11-26T12:00:00.000Z')).toEqual([]);
  });
});
