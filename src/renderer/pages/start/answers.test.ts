import { describe, expect, it } from 'vitest';
import { instantSchema, localDateSchema } from '../../../domain/dates.ts';
import { staffMemberIdSchema } from '../../../domain/ids.ts';
import { notePrint } from '../../../domain/referral/note-print.ts';
import type { Referral, ReferralState } from '../../../domain/referral/referral.ts';
import { addSeen, newAnswers, readSeen } from './answers.ts';

const member = (last: number) => staffMemberIdSchema.parse(`00000000-0000-4000-8000-00000000000${last}`);
const [me, colleague] = [member(1), member(2)];
const today = localDateSchema.parse('2026-11-26');

/** Only what the rule reads: the last move, by whom and when. */
const letter = (reference: string, state: ReferralState, at: string, by = colleague) =>
  ({
    id: reference,
    reference,
    state,
    history: [{ state, by, at: instantSchema.parse(at), note: '' }],
  }) as unknown as Referral;

const letters = [
  letter('oud', 'accepted', '2026-11-18T09:00:00.000Z'),
  letter('gisteren', 'refused', '2026-11-25T09:00:00.000Z'),
  letter('vandaag', 'received', '2026-11-26T08:00:00.000Z'),
  letter('zelf', 'accepted', '2026-11-26T08:00:00.000Z', me),
  letter('weg', 'issued', '2026-11-26T08:00:00.000Z'),
  letter('stil', 'noAnswer', '2026-11-26T08:00:00.000Z'),
];
const shown = (list: readonly Referral[], kept: string | null, day = today) =>
  newAnswers(list, { me, seen: readSeen(kept, day), today: day }).map(({ reference }) => reference);
const press = (list: readonly Referral[], kept: string | null, day = today) => {
  const seen = readSeen(kept, day);
  return addSeen(seen, newAnswers(list, { me, seen, today: day }), day);
};

describe('antwoord binnen', () => {
  it('toont wat een collega noteerde, het nieuwste eerst; niet wat je zelf schreef, niet wat nog geen antwoord is', () => {
    expect(shown(letters, null)).toEqual(['vandaag', 'gisteren']);
    expect(shown(letters, '2026-11-25T12:00:00.000Z')).toEqual(['vandaag', 'gisteren']);
  });

  it('na "Gezien" komt alleen wat er niet stond: ook een antwoord dat eerder genoteerd is en later aankomt', () => {
    const kept = press(letters, null);
    expect(shown(letters, kept)).toEqual([]);
    const late = letter('later aangekomen', 'accepted', '2026-11-24T09:00:00.000Z');
    const again = letter('gisteren', 'accepted', '2026-11-26T10:00:00.000Z');
    const now = [...letters.filter(({ reference }) => reference !== 'gisteren'), late, again];
    expect(shown(now, kept)).toEqual(['gisteren', 'later aangekomen']);
    expect(shown(now, press(now, kept))).toEqual([]);
  });

  it('wie zo een brief nog eens afdrukt en niets krijgt, maakt van een gezien antwoord geen nieuw', () => {
    const kept = press(letters, null);
    const reprinted = letters.map((one): Referral => {
      const at = instantSchema.parse('2026-11-26T11:00:00.000Z');
      const noted = notePrint(one, 'Niet afgedrukt: geannuleerd.', { by: colleague, at });
      return noted.ok ? noted.value : one;
    });
    expect(shown(reprinted, kept)).toEqual([]);
    expect(shown(reprinted, null)).toEqual(['vandaag', 'gisteren']);
  });

  it('onthoudt niet langer dan negentig dagen wat gezien is, en toont zo oude antwoorden niet opnieuw', () => {
    const kept = press(letters, null);
    expect(Object.keys(JSON.parse(kept).letters)).toEqual(['vandaag', 'gisteren']);
    const later = localDateSchema.parse('2027-02-24');
    const much = localDateSchema.parse('2027-03-26');
    expect(Object.keys(JSON.parse(press(letters, kept, later)).letters)).toEqual(['vandaag']);
    expect(shown(letters, press(letters, kept, later), later)).toEqual([]);
    expect(JSON.parse(press(letters, kept, much)).letters).toEqual({});
    expect(shown(letters, press(letters, kept, much), much)).toEqual([]);
  });
});
