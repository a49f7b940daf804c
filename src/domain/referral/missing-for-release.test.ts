import { describe, expect, it } from 'vitest';
import { instantSchema, type PartialDate } from '../dates.ts';
import { referralIdSchema, staffMemberIdSchema, visitIdSchema } from '../ids.ts';
import type { Answer, Answers } from '../intake/answers.ts';
import { missingForRelease, type ReleaseFacts } from './missing-for-release.ts';
import type { Referral } from './referral.ts';

const by = staffMemberIdSchema.parse('00000000-0000-4000-8000-000000000001');
const at = instantSchema.parse('2026-11-22T09:00:00.000Z');
const empty: Referral = {
  id: referralIdSchema.parse('00000000-0000-4000-8000-0000000000bb'),
  visitId: visitIdSchema.parse('00000000-0000-4000-8000-0000000000cc'),
  recipient: 'deOpstap',
  reference: '7K3M-92X-QT4',
  state: 'draft',
  forms: [],
  vdabPurpose: null,
  reasonSentence: ' ',
  ticked: [],
  delivery: 'post',
  addressCheck: null,
  consent: null,
  acceptedFindings: [],
  preparedBy: by,
  approval: null,
  issued: null,
  changedAt: at,
  history: [],
};
const content = 'what it says';
const consent = { given: true, explainedBy: by, at, how: 'spoken', content } as const;
const born: PartialDate = { year: 1985, month: null, day: null };
const choice = (id: string): Answer => ({ type: 'choices', choices: [id] });
const answers: Answers = {
  residence: choice('zarren'),
  income: choice('leefloon'),
  workNow: choice('partly'),
  socialWorker: choice('yes'),
  vdabRegistered: choice('no'),
};
const missing = (referral: Partial<Referral>, facts: Partial<ReleaseFacts> = {}) =>
  missingForRelease({
    answers,
    birthDate: born,
    hasName: true,
    content,
    referral: { ...empty, ...referral },
    ...facts,
  });

describe('wat nog ontbreekt voor een brief', () => {
  const opstap = {
    recipient: 'deOpstap',
    forms: ['volunteering'],
    reasonSentence: 'Zij zoekt contact.',
    consent,
  } as const;
  const vdab = { recipient: 'vdab', vdabPurpose: 'talk', consent } as const;
  const carried = { delivery: 'carried' } as const;

  it('De Opstap', () => {
    expect(missing({ ...opstap, ...carried })).toEqual([]);
    expect(missing({ ...opstap, ...carried }, { birthDate: null })).toEqual([]);
    expect(missing({}, { answers: {}, hasName: false })).toEqual([
      'name',
      'residence',
      'income',
      'workNow',
      'socialWorker',
      'forms',
      'reasonSentence',
      'consent',
      'addressMissing',
    ]);
  });

  it('VDAB voor wijk-werken: ook waar iemand woont en waarvan die leeft', () => {
    const wijkWerken = { ...vdab, ...carried, vdabPurpose: 'wijkWerken' } as const;
    expect(missing(wijkWerken)).toEqual([]);
    expect(missing(wijkWerken, { answers: { vdabRegistered: choice('yes') } })).toEqual(['residence', 'income']);
    expect(missing({ ...vdab, ...carried }, { answers: { vdabRegistered: choice('yes') } })).toEqual([]);
  });

  it('VDAB', () => {
    expect(missing({ ...vdab, ...carried })).toEqual([]);
    expect(missing({ recipient: 'vdab' }, { answers: {}, birthDate: null })).toEqual([
      'birthDate',
      'vdabRegistered',
      'vdabPurpose',
      'consent',
    ]);
    expect(missing({ ...vdab, ...carried }, { birthDate: { year: null, month: null, day: null } })).toEqual([
      'birthDate',
    ]);
  });

  it('een adres dat niet nagekeken is, telt alleen voor de post', () => {
    expect(missing({ ...opstap, delivery: 'post' })).toEqual(['addressMissing']);
    expect(missing({ ...vdab, delivery: 'post' })).toEqual([]);
    const address = {
      street: 'Teststraat',
      houseNumber: '1',
      box: '',
      postcode: '8610',
      place: 'Kortemark',
      country: '',
    };
    const addressCheck = { address, checkedAt: 'website', by, at, scope: 'letter' } as const;
    expect(missing({ ...opstap, delivery: 'post', addressCheck })).toEqual([]);
  });

  it('een geweigerd akkoord is geen akkoord', () => {
    expect(missing({ ...vdab, ...carried, consent: { ...consent, given: false } })).toEqual(['consent']);
  });

  it('"weet ik niet" en "zeg ik liever niet" houden de hulp niet tegen; of er een maatschappelijk werker is, moet geweten zijn', () => {
    for (const type of ['unknown', 'declined'] as const) {
      const vague: Answers = { ...answers, residence: { type }, income: { type }, workNow: { type } };
      expect(missing({ ...opstap, ...carried }, { answers: vague })).toEqual([]);
      expect(missing({ ...opstap, ...carried }, { answers: { ...answers, socialWorker: { type } } })).toEqual([
        'socialWorker',
      ]);
    }
    expect(missing({ ...opstap, ...carried }, { answers: { ...answers, socialWorker: choice('no') } })).toEqual([]);
  });
});
