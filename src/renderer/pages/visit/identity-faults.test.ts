import { describe, expect, it } from 'vitest';
import { organisation as readOrganisation } from '../../../../test/unit/letters/letter-fixtures.ts';
import { localDateSchema } from '../../../domain/dates.ts';
import { identityFaults } from './identity-faults.ts';
import { emptyClientFields, formOf, type IdentityForm } from './identity-form.ts';

const organisation = readOrganisation();
const today = localDateSchema.parse('2026-11-24');
const form = (patch: Partial<IdentityForm>): IdentityForm => ({
  ...formOf(emptyClientFields, null, organisation),
  surname: 'Voorbeeld',
  ...patch,
});
const faultsOf = (patch: Partial<IdentityForm>, about: { isNameless?: boolean; asksNationalNumber?: boolean } = {}) =>
  identityFaults(form(patch), { today, isNameless: false, asksNationalNumber: true, ...about });

describe('wat er mis kan zijn op de pagina "Wie"', () => {
  it('een familienaam is genoeg', () => {
    expect(faultsOf({})).toEqual({});
  });

  it('zonder familienaam staat er wat te doen, tenzij de persoon liever zonder naam blijft', () => {
    expect(faultsOf({ surname: '  ' }).surname).toContain('Liever zonder naam');
    expect(faultsOf({ surname: '' }, { isNameless: true })).toEqual({});
  });

  it('een naam van 401 tekens en een tekening worden geweigerd met een zin, Arabische letters niet', () => {
    expect(faultsOf({ surname: 'a'.repeat(401) }).surname).toContain('400');
    expect(faultsOf({ firstName: 'Jan 😀' }).firstName).toContain('tekeningetjes');
    expect(faultsOf({ surname: 'محمد' })).toEqual({});
  });

  it('verborgen tekens houden niemand tegen: ze vallen weg bij het bewaren', () => {
    expect(faultsOf({ surname: 'Voor\u202Ebeeld' })).toEqual({});
  });

  it('een geboortedatum in de toekomst of op 31 februari krijgt een zin', () => {
    expect(faultsOf({ birthDate: { day: '1', month: '1', year: '2030' } }).birthDate).toContain('toekomst');
    expect(faultsOf({ birthDate: { day: '31', month: '2', year: '1985' } }).birthDate).toContain('bestaat niet');
    expect(faultsOf({ birthDate: { day: '', month: '', year: '1985' } })).toEqual({});
  });

  it('letters in een telefoonnummer: een zin, en bewust bewaren mag', () => {
    expect(faultsOf({ phone: '0476 ab' }).phone).toContain('geen letters');
    expect(faultsOf({ phone: '0476 ab', keepPhone: true })).toEqual({});
  });

  it('een onmogelijk rijksregisternummer telt alleen waar het huis ernaar vraagt', () => {
    expect(faultsOf({ nationalNumber: '12345678901' }).nationalNumber).toContain('klopt niet');
    expect(faultsOf({ nationalNumber: '12345678901' }, { asksNationalNumber: false })).toEqual({});
    expect(faultsOf({ nationalNumber: '12345678901', keepNationalNumber: true })).toEqual({});
  });

  it('een nummer dat de geboortedatum tegenspreekt, noemt beide datums', () => {
    const patch = { nationalNumber: '88.02.29-999.90', birthDate: { day: '1', month: '3', year: '1988' } };
    const text = faultsOf(patch).nationalNumber;
    expect(text).toContain('29 februari 1988');
    expect(text).toContain('1 maart 1988');
    expect(faultsOf({ ...patch, contradictionSeen: true })).toEqual({});
  });
});
