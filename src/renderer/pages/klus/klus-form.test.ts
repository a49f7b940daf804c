import { describe, expect, it } from 'vitest';
import { fieldsOf, type KlusForm, klusFaults } from './klus-form.ts';

const form: KlusForm = {
  applicantKind: 'private',
  task: 'haag scheren',
  taskKind: 'garden',
  place: 'Torhoutstraat, Handzame',
  wishedMoment: '',
  name: 'Jan Voorbeeld',
  phone: '0476 12 34 56',
  keepPhone: false,
};

describe('een klus opschrijven', () => {
  it('wat er moet gebeuren is genoeg', () => {
    expect(klusFaults({ ...form, name: '', phone: '', place: '' })).toEqual({});
    expect(klusFaults({ ...form, task: ' ' }).task).toContain('wat er moet gebeuren');
  });

  it('een fout telefoonnummer krijgt een zin en mag bewust blijven', () => {
    expect(klusFaults({ ...form, phone: 'bel mij' }).phone).toContain('geen letters');
    expect(klusFaults({ ...form, phone: 'bel mij', keepPhone: true })).toEqual({});
    expect(fieldsOf({ ...form, phone: 'bel mij' }).phone).toEqual({ typed: 'bel mij', e164: null });
  });

  it('bewaart alleen wat het formulier vraagt: geen enkel sociaal gegeven', () => {
    expect(Object.keys(fieldsOf(form)).sort()).toEqual([
      'applicantKind',
      'name',
      'phone',
      'place',
      'task',
      'taskKind',
      'wishedMoment',
    ]);
  });
});
