import { describe, expect, it } from 'vitest';
import { organisation as kortemark } from '../../../test/unit/letters/letter-fixtures.ts';
import type { Answers } from '../intake/answers.ts';
import type { Address } from './records.ts';
import { isResidenceContradicted, residenceOfAddress, withResidence } from './residence.ts';

const organisation = kortemark();
const address = (place: string, postcode = '8610'): Address => ({
  street: '',
  houseNumber: '',
  box: '',
  postcode,
  place,
  country: '',
});
const lives = (place: string): Answers => ({ residence: { type: 'choices', choices: [place] } });

describe('de woonplaats, uit het adres', () => {
  it('een deelgemeente is het antwoord met die naam, een andere gemeente het antwoord "elders"', () => {
    expect(residenceOfAddress(address('Zarren'), organisation)).toBe('zarren');
    expect(residenceOfAddress(address('Diksmuide', '8600'), organisation)).toBe('otherMunicipality');
    expect(residenceOfAddress(address('Zarren', '9999'), organisation)).toBe('otherMunicipality');
  });
  it('geen plaats is geen antwoord', () => {
    expect(residenceOfAddress(null, organisation)).toBeNull();
    expect(residenceOfAddress(address('', ''), organisation)).toBeNull();
  });
  it('vult het antwoord in zolang er geen is, en laat staan wat gezegd werd', () => {
    expect(withResidence({}, 'zarren', organisation)).toEqual(lives('zarren'));
    expect(withResidence(lives('handzame'), 'zarren', organisation)).toEqual(lives('handzame'));
    const declined: Answers = { residence: { type: 'declined' } };
    expect(withResidence(declined, 'zarren', organisation)).toEqual(declined);
    expect(withResidence({}, null, organisation)).toEqual({});
  });
});

describe('adres en antwoord', () => {
  it('spreken elkaar tegen als ze een andere plaats noemen', () => {
    expect(isResidenceContradicted(address('Zarren'), lives('handzame'), organisation)).toBe(true);
    expect(isResidenceContradicted(address('Zarren'), lives('otherMunicipality'), organisation)).toBe(true);
    expect(isResidenceContradicted(address('Diksmuide', '8600'), lives('zarren'), organisation)).toBe(true);
  });
  it('en anders niet', () => {
    expect(isResidenceContradicted(address('Zarren'), lives('zarren'), organisation)).toBe(false);
    expect(isResidenceContradicted(address('Diksmuide', '8600'), lives('otherMunicipality'), organisation)).toBe(false);
    expect(isResidenceContradicted(null, lives('zarren'), organisation)).toBe(false);
    expect(isResidenceContradicted(address('Zarren'), { residence: { type: 'unknown' } }, organisation)).toBe(false);
  });
  it('wie geen vast adres heeft, kan toch ergens post krijgen', () => {
    expect(isResidenceContradicted(address('Zarren'), lives('noFixedAddress'), organisation)).toBe(false);
  });
});
