import { describe, expect, it } from 'vitest';
import { aClient, aVisit } from '../../../../test/store/laptop.ts';
import { instantSchema, localDateSchema } from '../../../domain/dates.ts';
import type { KlusRequest } from '../../../domain/dossier/records.ts';
import { klusRequestIdSchema, staffMemberIdSchema } from '../../../domain/ids.ts';
import type { RetentionTerm } from '../../../domain/retention/terms.ts';
import { destructionLine, overdueFiles } from './overdue.ts';

const me = staffMemberIdSchema.parse(crypto.randomUUID());
const day = localDateSchema.parse('2016-02-01');
const changedAt = instantSchema.parse('2016-02-01T09:00:00.000Z');

const nameless = aVisit(me, aClient(), { clientId: null, state: 'closed', outcome: 'informed', day, changedAt });
const klus = (state: KlusRequest['state'], name: string): KlusRequest => ({
  id: klusRequestIdSchema.parse(crypto.randomUUID()),
  owner: me,
  day,
  changedAt,
  state,
  applicantKind: 'private',
  name,
  phone: null,
  task: 'haag',
  taskKind: '',
  place: '',
  wishedMoment: '',
});
const term = (category: RetentionTerm['category']): RetentionTerm => ({
  category,
  amount: 5,
  unit: 'years',
  from: day,
  source: 'proefregel',
  by: me,
});

describe('de vernietigingslijst', () => {
  const records = {
    clients: [],
    visits: [nameless],
    referrals: [],
    klusRequests: [klus('open', 'Omer Voorbeeld'), klus('closed', '')],
    notes: [],
  };
  const files = overdueFiles(records, {
    terms: [term('adviceFile'), term('klusRequest')],
    today: localDateSchema.parse('2026-11-25'),
    warningDays: 21,
  });

  it('toont een bezoek zonder naam en een klus die niemand afrondde, in woorden', () => {
    const [, , closed] = files.going;
    expect(files.going.map(({ name, what }) => [name, what])).toEqual([
      ['Bezoek van 1 februari 2016', 'Bezoek zonder naam'],
      ['Omer Voorbeeld', 'Klus, nog niet afgerond'],
      [`nummer ${closed?.retained.subject.id.slice(0, 8)}`, 'Klus'],
    ]);
  });

  it('op papier zonder namen', () => {
    const lines = files.going.map(destructionLine);
    expect(lines.map(({ what }) => what)).toEqual(['Bezoek zonder naam', 'Klus, nog niet afgerond', 'Klus']);
    expect(JSON.stringify(lines)).not.toContain('Omer');
  });
});
