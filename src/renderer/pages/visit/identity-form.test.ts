import { describe, expect, it } from 'vitest';
import { organisation as readOrganisation } from '../../../../test/unit/letters/letter-fixtures.ts';
import { localDateSchema } from '../../../domain/dates.ts';
import { clientFieldsOf, emptyClientFields, formOf } from './identity-form.ts';

const organisation = readOrganisation();
const today = localDateSchema.parse('2026-11-24');
const empty = formOf(emptyClientFields, null, organisation);

describe('what is kept of the identity page', () => {
  it('keeps nothing but empty fields of an empty form', () => {
    expect(clientFieldsOf(empty, organisation, today)).toEqual(emptyClientFields);
  });

  it('keeps an unchecked phone and number as typed, with a null beside them', () => {
    const kept = clientFieldsOf({ ...empty, phone: '0476 ab', nationalNumber: '123' }, organisation, today);
    expect(kept.phone).toEqual({ typed: '0476 ab', e164: null });
    expect(kept.nationalNumber).toEqual({ typed: '123', digits: null });
  });

  it('a section brings its own postcode, another municipality the typed one', () => {
    const here = clientFieldsOf({ ...empty, section: 'handzame' }, organisation, today);
    expect(here.address).toMatchObject({ postcode: '8610', place: 'Handzame' });
    const elsewhere = { ...empty, section: 'other', postcode: '8600', place: 'Diksmuide' };
    expect(clientFieldsOf(elsewhere, organisation, today).address).toMatchObject({ postcode: '8600' });
  });

  it('what was kept fills the form again', () => {
    const typed = {
      ...empty,
      surname: 'Voorbeeld',
      birthDate: { day: '30', month: '7', year: '1985' },
      phone: '0476 12 34 56',
      street: 'Torhoutstraat',
      houseNumber: '12',
      section: 'handzame',
      postcode: '8610',
      place: 'Handzame',
    };
    const kept = clientFieldsOf(typed, organisation, today);
    expect(formOf(kept, kept.birthDate, organisation)).toEqual(typed);
  });

  it('does not lose what the page does not ask', () => {
    const form = formOf({ ...emptyClientFields, email: 'piet@voorbeeld.test' }, null, organisation);
    expect(clientFieldsOf(form, organisation, today).email).toBe('piet@voorbeeld.test');
  });

  it('leaves hidden characters out', () => {
    expect(clientFieldsOf({ ...empty, surname: ' Voor\u200Bbeeld ' }, organisation, today).surname).toBe('Voorbeeld');
  });
});
