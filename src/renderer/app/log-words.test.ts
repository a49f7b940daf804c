import { describe, expect, it } from 'vitest';
import { staffId } from '../../../test/unit/letters/letter-fixtures.ts';
import type { AuditEntry } from '../../domain/audit/audit-entry.ts';
import { instantSchema } from '../../domain/dates.ts';
import { type StaffMemberId, staffMemberIdSchema } from '../../domain/ids.ts';
import { logLineText } from './log-words.ts';

const line = (patch: Partial<AuditEntry>): AuditEntry => ({
  id: 'a.b.000000000',
  seq: 0,
  previous: '',
  at: instantSchema.parse('2026-11-25T09:00:00.000Z'),
  by: staffId,
  action: 'changed',
  subject: { table: 'visit', id: 'x', of: '' },
  fields: [],
  reason: '',
  signature: '',
  ...patch,
});

const approver = staffMemberIdSchema.parse('00000000-0000-4000-8000-000000000099');
const nameOf = (member: StaffMemberId): string => (member === approver ? 'Sara Sociaal' : 'Dina Desk');

describe('een regel van het logboek in woorden', () => {
  it.each<[string, Partial<AuditEntry>]>([
    ['meldde zich aan', { action: 'signedIn', subject: null }],
    ['opende het bezoek', { action: 'opened' }],
    ['maakte een inzagedossier', { action: 'exported', subject: { table: 'client', id: 'x', of: '' } }],
    [
      'maakte een kaart voor de werkgever',
      { action: 'exported', subject: { table: 'client', id: 'x', of: '' }, fields: ['paper:employerCard'] },
    ],
    ['maakte een brief', { action: 'added', subject: { table: 'referral', id: 'x', of: 'y' } }],
    ['wijzigde het bezoek (Inkomen, VDAB)', { fields: ['answers.income', 'answers.vdabRegistered'] }],
    [
      'wijzigde de brief (wacht op goedkeuring)',
      { subject: { table: 'referral', id: 'x', of: 'y' }, fields: ['state:awaitingApproval'] },
    ],
    [
      'liet de brief goedkeuren door Sara Sociaal, aan de tafel van Dina Desk (woorden die blijven staan)',
      {
        subject: { table: 'referral', id: 'x', of: 'y' },
        approver,
        fields: ['acceptedFindings', 'state:approved', 'approval'],
      },
    ],
    ['wijzigde een instelling', { subject: { table: 'setting', id: 'x', of: '' }, fields: ['values.address:vdab'] }],
    ['wijzigde het bezoek', { fields: ['answers.unknownQuestion', 'somethingNewer'] }],
  ])('%s', (text, patch) => {
    expect(logLineText(line(patch), nameOf)).toBe(text);
  });
});
