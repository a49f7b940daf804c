import { describe, expect, it } from 'vitest';
import { instantSchema, localDateSchema } from '../../../domain/dates.ts';
import { paperIdSchema, referralIdSchema, staffMemberIdSchema, visitIdSchema } from '../../../domain/ids.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import { lettersThatWait } from './waiting.ts';

const uuid = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const staff = staffMemberIdSchema.parse(uuid(1));

const letter = (last: number, state: Referral['state'], issuedOn: string | null = null): Referral => ({
  id: referralIdSchema.parse(uuid(last)),
  visitId: visitIdSchema.parse(uuid(2)),
  recipient: 'deOpstap',
  reference: `REF-${last}`,
  state,
  forms: [],
  vdabPurpose: null,
  reasonSentence: '',
  ticked: [],
  delivery: 'carried',
  addressCheck: null,
  consent: null,
  acceptedFindings: [],
  preparedBy: staff,
  approval: null,
  issued:
    issuedOn === null
      ? null
      : {
          at: instantSchema.parse(`${issuedOn}T09:00:00.000Z`),
          day: localDateSchema.parse(issuedOn),
          by: staff,
          way: 'printed',
          paperId: paperIdSchema.parse(uuid(3)),
        },
  changedAt: instantSchema.parse('2026-11-20T09:00:00.000Z'),
  history: [],
});

const today = localDateSchema.parse('2026-11-24');

const waiting = (letters: readonly Referral[], isLeft = true) =>
  lettersThatWait(
    letters.map((referral) => ({ referral, isLeft })),
    today,
  );

describe('brieven die wachten', () => {
  it('eerst goedkeuren, dan afdrukken, dan een ontwerp dat bleef liggen, dan wie het langst geen antwoord gaf', () => {
    const rows = waiting([
      letter(1, 'issued', '2026-11-23'),
      letter(2, 'issued', '2026-11-10'),
      letter(5, 'draft'),
      letter(3, 'approved'),
      letter(4, 'awaitingApproval'),
    ]);
    expect(rows.map((row) => row.referral.reference)).toEqual(['REF-4', 'REF-3', 'REF-5', 'REF-2', 'REF-1']);
    expect(rows.map((row) => row.silentDays)).toEqual([null, null, null, 14, 1]);
  });
  it('een ontwerp van een lopend bezoek staat al bij dat bezoek', () => {
    expect(waiting([letter(1, 'draft')], false)).toEqual([]);
    expect(waiting([letter(2, 'awaitingApproval')], false)).toHaveLength(1);
  });
  it('ontvangen of zonder antwoord is nog geen uitkomst: de brief blijft staan en de dagen lopen door', () => {
    const rows = waiting([letter(1, 'received', '2026-11-20'), letter(2, 'noAnswer', '2026-11-04')]);
    expect(rows.map(({ referral, silentDays }) => [referral.state, silentDays])).toEqual([
      ['noAnswer', 20],
      ['received', 4],
    ]);
  });
  it('een ingetrokken of een beantwoorde brief wacht op niemand', () => {
    const states = ['withdrawn', 'accepted', 'refused', 'finished', 'clientDeclined'] as const;
    expect(waiting(states.map((state, index) => letter(index + 10, state)))).toEqual([]);
  });
});
