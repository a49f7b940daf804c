import { describe, expect, it } from 'vitest';
import { organisation } from '../../../../test/unit/letters/letter-fixtures.ts';
import { localDateSchema } from '../../../domain/dates.ts';
import { emptyClientFields, formOf } from './identity-form.ts';
import { unkeptIdentitySchema, unkeptOf } from './unkept-identity.ts';

const today = localDateSchema.parse('2026-11-24');
const empty = formOf(emptyClientFields, null, organisation());

describe('wat van de bladzijde Wie in geen dossier staat', () => {
  it('is alles zolang er geen familienaam is', () => {
    const form = { ...empty, phone: '0470 00 00 01' };
    expect(unkeptOf(form, true, today)).toEqual(form);
    expect(unkeptIdentitySchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
  });

  it('is niets als het dossier alles heeft', () =>
    expect(unkeptOf({ ...empty, surname: 'Voorbeeld' }, false, today)).toBeNull());

  it('is een geboortedatum die nog niet te lezen is', () => {
    const birthDate = { day: '31', month: '2', year: '' };
    expect(unkeptOf({ ...empty, surname: 'Voorbeeld', birthDate }, false, today)).toEqual({ birthDate });
  });
});
