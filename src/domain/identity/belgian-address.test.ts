import { describe, expect, it } from 'vitest';
import type { Address } from '../dossier/records.ts';
import { addressLines, checkAddress } from './belgian-address.ts';

const address = (patch: Partial<Address> = {}): Address => ({
  street: 'Hospitaalstraat',
  houseNumber: '31',
  box: '',
  postcode: '8610',
  place: 'Kortemark',
  country: '',
  ...patch,
});
const types = (patch: Partial<Address>) => checkAddress(address(patch)).map(({ type, field }) => `${type}:${field}`);

describe('adres op een omslag', () => {
  it('heeft de plaats in hoofdletters en geen land voor België', () => {
    const lines = ['Jan Voorbeeld', 'Hospitaalstraat 31', '8610 KORTEMARK'];
    for (const country of ['', 'België', 'belgie', 'Belgium', 'BE']) {
      expect(addressLines('Jan Voorbeeld', address({ country })), country).toEqual(lines);
    }
  });

  it('schrijft bus voluit, hoe ze ook getypt is', () => {
    for (const box of ['3', 'bus 3', 'Bus 3', 'b3', 'bt 3', 'bte. 3', '/3', '#3', 'b. 3']) {
      expect(addressLines('', address({ box }))[0], box).toBe('Hospitaalstraat 31 bus 3');
    }
    expect(addressLines('', address({ box: '0201' }))[0]).toBe('Hospitaalstraat 31 bus 0201');
    expect(addressLines('', address({ box: 'A' }))[0]).toBe('Hospitaalstraat 31 bus A');
  });

  it('laat B- weg', () => {
    for (const postcode of ['B-8610', 'B 8610', 'BE-8610', 'b8610']) {
      expect(addressLines('', address({ postcode, place: 'Zarren' }))[1], postcode).toBe('8610 ZARREN');
      expect(types({ postcode }), postcode).toEqual(['countryPrefix:postcode']);
    }
  });

  it('zet een ander land in hoofdletters op de laatste regel', () => {
    const french = address({
      street: 'rue de Lille',
      houseNumber: '2',
      postcode: '59000',
      place: 'Lille',
      country: 'Frankrijk',
    });
    expect(addressLines('Jan Voorbeeld', french)).toEqual([
      'Jan Voorbeeld',
      'rue de Lille 2',
      '59000 LILLE',
      'FRANKRIJK',
    ]);
    expect(checkAddress(french)).toEqual([]);
  });
});

describe('adres nakijken', () => {
  it('vindt een gewoon adres goed', () => {
    expect(types({})).toEqual([]);
    expect(types({ houseNumber: '31A' })).toEqual([]);
    expect(types({ houseNumber: '31 A' })).toEqual([]);
    expect(types({ houseNumber: '31-33' })).toEqual([]);
    expect(types({ street: 'Dorpsstraat 1ste wijk' })).toEqual([]);
  });

  it('zegt wat ontbreekt of vreemd is', () => {
    expect(types({ street: '', houseNumber: ' ', postcode: '', place: '' })).toEqual([
      'missing:street',
      'missing:houseNumber',
      'missing:postcode',
      'missing:place',
    ]);
    for (const postcode of ['861', '86100', '0861', 'abcd']) {
      expect(types({ postcode }), postcode).toEqual(['badPostcode:postcode']);
    }
    for (const houseNumber of ['31/2', '31 bus 2', '31 b 2', '31#2', '31A bus 2']) {
      expect(types({ houseNumber }), houseNumber).toEqual(['boxInHouseNumber:houseNumber']);
    }
    expect(types({ street: 'Hospitaalstraat 31', houseNumber: '' })).toEqual([
      'missing:houseNumber',
      'numberInStreet:street',
    ]);
    expect(types({ place: '8610 Kortemark' })).toEqual(['digitsInPlace:place']);
  });
});
