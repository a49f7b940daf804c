import { describe, expect, it } from 'vitest';
import { client, letterInput, organisation, staffId, today } from '../../../test/unit/letters/letter-fixtures.ts';
import { instantSchema } from '../../domain/dates.ts';
import type { StaffMember, Visit } from '../../domain/dossier/records.ts';
import { referralIdSchema, staffMemberIdSchema, visitIdSchema } from '../../domain/ids.ts';
import type { Referral } from '../../domain/referral/referral.ts';
import { type LetterRecords, letterInputOf } from './letter-of-referral.ts';
import { contentOfLetter } from './read-letter.ts';

const at = instantSchema.parse('2026-11-24T23:30:00.000Z');
const an: StaffMember = { id: staffId, name: 'An Voorbeeld', function: 'onthaal', phone: '', roles: ['frontDesk'] };
const bea: StaffMember = {
  id: staffMemberIdSchema.parse('0d7f1c56-2d0f-4a43-9c62-6e3f0a1b0b01'),
  name: 'Bea Proefpersoon',
  function: 'maatschappelijk werker',
  phone: '',
  roles: ['socialWorker'],
};

const visit: Visit = {
  id: visitIdSchema.parse('0d7f1c56-2d0f-4a43-9c62-6e3f0a1b0b02'),
  clientId: client().id,
  birthDate: null,
  owner: an.id,
  state: 'open',
  startedAt: at,
  changedAt: at,
  day: today,
  currentQuestion: null,
  step: 'referral',
  nextStep: '',
  answers: {},
  mandate: null,
  outcome: null,
};

const referral: Referral = {
  id: referralIdSchema.parse('0d7f1c56-2d0f-4a43-9c62-6e3f0a1b0b03'),
  visitId: visit.id,
  recipient: 'deOpstap',
  reference: '7K3M-92',
  state: 'draft',
  forms: [],
  vdabPurpose: null,
  reasonSentence: '',
  ticked: [],
  delivery: 'carried',
  addressCheck: null,
  consent: null,
  acceptedFindings: [],
  preparedBy: an.id,
  approval: null,
  issued: null,
  changedAt: at,
  history: [],
};

const records = (change: Partial<Referral>): LetterRecords => ({
  referral: { ...referral, ...change },
  visit,
  client: client(),
  staff: [an, bea],
  organisation: organisation(),
  templates: letterInput().templates,
});
const about = { date: today, mark: { type: 'concept' }, approver: null } as const;
const consent = {
  explainedBy: an.id,
  at,
  how: 'spoken',
  content: contentOfLetter(records({}), organisation()),
} as const;

describe('waaruit een brief gemaakt wordt', () => {
  it('een brief aan De Opstap draagt geen naam zolang niemand hem goedkeurt', () => {
    expect(letterInputOf(records({}), about).signatory).toMatchObject({ name: '', function: 'maatschappelijk werker' });
    expect(letterInputOf(records({}), { ...about, approver: bea }).signatory.name).toBe('Bea Proefpersoon');
  });

  it('een brief aan VDAB draagt de naam van wie hem klaarzette, ook als een ander hem goedkeurt', () => {
    const vdab = records({ recipient: 'vdab' });
    expect(letterInputOf(vdab, { ...about, approver: bea }).signatory.name).toBe('An Voorbeeld');
  });

  it('een weigering komt niet als akkoord in de brief', () => {
    expect(letterInputOf(records({ consent: { given: false, ...consent } }), about).consent).toBeNull();
  });

  it('een akkoord heeft de dag van Brussel en de naam van wie het uitlegde', () => {
    expect(letterInputOf(records({ consent: { given: true, ...consent } }), about).consent).toEqual({
      day: '2026-11-25',
      explainedBy: 'An Voorbeeld',
    });
  });

  it('een akkoord met wat er vroeger stond, staat niet in de brief', () => {
    const agreed = { given: true, ...consent };
    expect(letterInputOf(records({ consent: agreed, reasonSentence: 'Anders.' }), about).consent).toBeNull();
  });
});
