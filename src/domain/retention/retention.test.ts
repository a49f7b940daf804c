import { describe, expect, it } from 'vitest';
import { aClient, aReferral, aVisit } from '../../../test/store/laptop.ts';
import { organisation } from '../../../test/unit/letters/letter-fixtures.ts';
import { instantSchema, localDateSchema } from '../dates.ts';
import type { FileNote } from '../dossier/file-note.ts';
import type { Client, KlusRequest, Visit } from '../dossier/records.ts';
import { addYears } from '../dutch-date.ts';
import { klusRequestIdSchema, noteIdSchema, paperIdSchema, staffMemberIdSchema } from '../ids.ts';
import type { Referral } from '../referral/referral.ts';
import { endOfTerm, type KeptRecords, type Retained, retentionOf } from './retention.ts';
import { draftWarningDays, isTermKey, type RetentionTerm, retentionTerms, termAsSetting, termOn } from './terms.ts';

const kortemark = organisation();
const me = staffMemberIdSchema.parse(crypto.randomUUID());
const day = (text: string) => localDateSchema.parse(text);
const at = (text: string) => instantSchema.parse(`${text}T09:00:00.000Z`);
const none: KeptRecords = { clients: [], visits: [], referrals: [], klusRequests: [], notes: [] };
const own = (patch: Partial<RetentionTerm> = {}): RetentionTerm => ({
  category: 'adviceFile',
  amount: 5,
  unit: 'years',
  from: day('2026-11-25'),
  source: 'selectieregel 10.01.06',
  by: me,
  ...patch,
});

const retained = (records: Partial<KeptRecords>, today: string, terms = retentionTerms(kortemark, new Map())) =>
  retentionOf(
    { ...none, ...records },
    { terms, today: day(today), warningDays: draftWarningDays(kortemark, day(today)) },
  );
const of = (all: readonly Retained[], id: string): Retained => {
  const one = all.find(({ subject }) => subject.id === id);
  if (one === undefined) throw new Error('not retained');
  return one;
};

const aNote = ({ id: clientId }: Client, on: string): FileNote => ({
  id: noteIdSchema.parse(crypto.randomUUID()),
  clientId,
  writtenBy: me,
  writtenAt: at(on),
  text: 'Belde terug.',
});
const draft = (client: Client, patch: Partial<Visit> = {}) =>
  aVisit(me, client, { changedAt: at('2026-11-01'), state: 'paused', ...patch });
const issued = (visit: Visit, on: string): Referral =>
  aReferral(visit, {
    state: 'issued',
    changedAt: at(on),
    issued: { at: at(on), day: day(on), by: me, way: 'printed', paperId: paperIdSchema.parse(crypto.randomUUID()) },
  });

describe('termijnen als gedateerde instellingen', () => {
  it('wat bij de gemeente hoort is een voorstel, wat het huis beslist geldt vanaf zijn dag', () => {
    const [key, value] = termAsSetting(own());
    expect(isTermKey(key)).toBe(true);
    const terms = retentionTerms(
      kortemark,
      new Map([
        [key, value],
        ['idleMinutes', '5'],
      ]),
    );
    expect(termOn(terms, 'adviceFile', day('2026-11-24'))).toMatchObject({ amount: 10, by: null });
    expect(termOn(terms, 'adviceFile', day('2026-11-25'))).toEqual(own());
    expect(termOn(terms, 'klusRequest', day('2026-11-25'))).toBeNull();
  });

  it('een latere beslissing wint van een vroegere, en op dezelfde dag die van het huis van het voorstel', () => {
    const later = own({ from: day('2027-01-01'), amount: null, source: 'blijvend bewaren' });
    const sameDay = own({ category: 'log', amount: 12, from: day('2026-01-01') });
    const terms = retentionTerms(kortemark, new Map([own(), later, sameDay].map(termAsSetting)));
    expect(termOn(terms, 'adviceFile', day('2026-12-31'))?.amount).toBe(5);
    expect(termOn(terms, 'adviceFile', day('2027-01-01'))).toEqual(later);
    expect(termOn(terms, 'log', day('2026-06-01'))).toEqual(sameDay);
  });

  it.each([
    ['retention:adviceFile:2026-11-25', '{"amount":0,"unit":"years","source":"x"}'],
    ['retention:adviceFile:2026-13-25', termAsSetting(own())[1]],
    ['retention:nothing:2026-11-25', termAsSetting(own())[1]],
    ['retention:adviceFile:2026-11-25', 'geen json'],
  ])('een instelling die geen termijn is, telt niet: %s %s', (key, value) => {
    expect(termOn(retentionTerms(kortemark, new Map([[key, value]])), 'adviceFile', day('2027-01-01'))?.by).toBeNull();
  });

  it('een termijn zonder einde loopt nooit af', () => {
    expect(endOfTerm(day('2026-11-25'), own({ amount: null }))).toBeNull();
    expect(endOfTerm(day('2026-11-25'), null)).toBeNull();
    expect(endOfTerm(day('2024-02-29'), own({ amount: 1 }))).toBe('2025-03-01');
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29');
  });
});

describe('bezoeken zonder uitkomst', () => {
  const client = aClient({ createdAt: at('2026-11-01') });
  const visit = draft(client);
  const on = (today: string, patch: Partial<KeptRecords> = {}) =>
    of(retained({ clients: [client], visits: [visit], ...patch }, today), visit.id);

  it.each([
    ['2026-11-21', 'kept'],
    ['2026-11-22', 'warned'],
    ['2026-11-30', 'warned'],
    ['2026-12-01', 'due'],
  ])('laatst gewijzigd op 1 november: op %s %s', (today, standing) => {
    expect(on(today)).toMatchObject({ category: 'draft', standing, dueOn: '2026-12-01', since: '2026-11-01' });
  });

  it.each([
    ['afgerond', { state: 'closed', outcome: 'informed' }],
    ['met een uitkomst', { outcome: 'left' }],
  ] as const)('%s is geen ontwerp meer', (_, patch) => {
    const done = draft(client, patch);
    const all = retained({ clients: [client], visits: [done] }, '2027-06-01');
    expect(all.map(({ category }) => category)).toEqual(['adviceFile']);
  });

  it('een brief die meer dan een ontwerp was, houdt het bezoek; een ontwerp van een brief niet', () => {
    expect(on('2026-12-01', { referrals: [aReferral(visit)] }).standing).toBe('due');
    const left = retained(
      { clients: [client], visits: [visit], referrals: [issued(visit, '2026-11-01')] },
      '2026-12-01',
    );
    expect(left.map(({ category }) => category)).toEqual(['referralFile']);
  });
});

describe('dossiers', () => {
  it('tellen vanaf de laatste nota, als die later is', () => {
    const client = aClient({ createdAt: at('2016-01-01') });
    const visit = aVisit(me, client, { state: 'closed', outcome: 'informed', changedAt: at('2016-02-01') });
    const notes = [aNote(client, '2016-01-15'), aNote(client, '2016-03-01'), aNote(aClient(), '2016-04-01')];
    const all = retained({ clients: [client], visits: [visit], notes }, '2026-01-31');
    expect(of(all, client.id)).toMatchObject({ category: 'adviceFile', since: '2016-03-01', dueOn: '2026-03-01' });
  });

  it('tellen vanaf de laatste wijziging in bezoek of brief', () => {
    const client = aClient({ createdAt: at('2016-01-01') });
    const visit = aVisit(me, client, { state: 'closed', outcome: 'informed', changedAt: at('2016-02-01') });
    expect(of(retained({ clients: [client], visits: [visit] }, '2026-01-31'), client.id)).toMatchObject({
      category: 'adviceFile',
      since: '2016-02-01',
      dueOn: '2026-02-01',
      standing: 'kept',
    });
    expect(of(retained({ clients: [client], visits: [visit] }, '2026-02-01'), client.id).standing).toBe('due');
    const records = { clients: [client], visits: [visit], referrals: [issued(visit, '2017-03-01')] };
    expect(of(retained(records, '2026-02-01'), client.id)).toMatchObject({
      category: 'referralFile',
      dueOn: '2027-03-01',
    });
  });

  it('een bewaring tot nader order of een beperking houdt ze, opgeheven niet meer', () => {
    // Deciding about it years later does not make the file younger.
    const decision = (isOn: boolean) => ({ isOn, reason: 'beroep', by: me, at: at('2026-12-01') });
    const file = (patch: Partial<Client>) => aClient({ createdAt: at('2016-01-01'), ...patch });
    const [held, restricted] = [file({ holds: [decision(true)] }), file({ restrictions: [decision(true)] })];
    const free = file({ holds: [decision(true), decision(false)] });
    const all = retained({ clients: [held, restricted, free] }, '2027-01-01');
    expect([held, restricted, free].map(({ id }) => [of(all, id).standing, of(all, id).keptBy])).toEqual([
      ['due', 'hold'],
      ['due', 'restriction'],
      ['due', null],
    ]);
  });

  it('een bezoek zonder naam telt als een dossier zonder brief, zolang het geen ontwerp is', () => {
    const nameless = (patch: Partial<Visit>) =>
      draft(aClient(), { clientId: null, changedAt: at('2016-02-01'), ...patch });
    const [done, left, running] = [
      nameless({ state: 'closed', outcome: 'informed' }),
      nameless({ outcome: 'left' }),
      nameless({}),
    ];
    const ofPerson = draft(aClient(), { state: 'closed', outcome: 'informed' });
    const all = retained({ visits: [done, left, running, ofPerson] }, '2026-02-01');
    expect(all.map(({ subject, category, dueOn }) => [subject.id, category, dueOn])).toEqual([
      [running.id, 'draft', '2016-03-02'],
      [done.id, 'adviceFile', '2026-02-01'],
      [left.id, 'adviceFile', '2026-02-01'],
    ]);
    expect(of(all, done.id)).toMatchObject({ subject: { table: 'visit' }, standing: 'due', keptBy: null });
  });

  it('een klus zonder termijn blijft; met een termijn telt ook een klus die niemand afrondde', () => {
    const klus = (state: KlusRequest['state']): KlusRequest => ({
      id: klusRequestIdSchema.parse(crypto.randomUUID()),
      owner: me,
      day: day('2016-01-01'),
      changedAt: at('2016-01-01'),
      state,
      applicantKind: 'private',
      name: 'Klusvrager',
      phone: null,
      task: '',
      taskKind: '',
      place: '',
      wishedMoment: '',
    });
    const klusRequests = [klus('closed'), klus('open')];
    const standings = (terms?: readonly RetentionTerm[]) =>
      retained({ klusRequests }, '2027-01-01', terms).map(({ standing, dueOn }) => [standing, dueOn]);
    expect(standings()).toEqual([
      ['kept', null],
      ['kept', null],
    ]);
    expect(standings([own({ category: 'klusRequest' })])).toEqual([
      ['due', '2021-01-01'],
      ['due', '2021-01-01'],
    ]);
  });
});
