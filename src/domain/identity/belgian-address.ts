import type { Address } from '../dossier/records.ts';
import { fold } from './fold.ts';

/** What is odd about an address; none of these stops a save. */
export type AddressFault =
  | { readonly type: 'missing'; readonly field: 'street' | 'houseNumber' | 'postcode' | 'place' }
  /** In Belgium four digits, 1000 to 9999. */
  | { readonly type: 'badPostcode'; readonly field: 'postcode' }
  /** "B-8610": the prefix does not belong on an envelope; addressLines leaves it out. */
  | { readonly type: 'countryPrefix'; readonly field: 'postcode' }
  /** "12/3" or "12 b 3" in the house number: the box has its own field and is written "bus". */
  | { readonly type: 'boxInHouseNumber'; readonly field: 'houseNumber' }
  /** A number typed behind the street name while the field for it is empty. */
  | { readonly type: 'numberInStreet'; readonly field: 'street' }
  | { readonly type: 'digitsInPlace'; readonly field: 'place' };

const belgianNames = new Set(['', 'be', 'belgie', 'belgique', 'belgien', 'belgium']);
const isBelgian = (address: Address): boolean => belgianNames.has(fold(address.country.trim()));

const prefix = /^\s*BE?\s*-?\s*(?=\d)/i;
const box = /^(bus|bte|bt|box|b)?[\s./#-]*(?=\S)/i;
const boxBehindNumber = /\d\s*[a-z]?\s*(?:[/#]|\b(?:bus|bte|bt|b)\b\.?)\s*\w/i;

const belgianFaults = (address: Address): readonly AddressFault[] => {
  const faults: AddressFault[] = [];
  const postcode = address.postcode.replace(prefix, '').trim();
  if (prefix.test(address.postcode)) faults.push({ type: 'countryPrefix', field: 'postcode' });
  if (postcode !== '' && !/^[1-9]\d{3}$/.test(postcode)) faults.push({ type: 'badPostcode', field: 'postcode' });
  if (boxBehindNumber.test(address.houseNumber)) faults.push({ type: 'boxInHouseNumber', field: 'houseNumber' });
  return faults;
};

/** All that is odd about an address, for a sentence beside the field; empty when it can stand on an envelope. */
export const checkAddress = (address: Address): readonly AddressFault[] => {
  const required = ['street', 'houseNumber', 'postcode', 'place'] as const;
  const faults: AddressFault[] = required
    .filter((field) => address[field].trim() === '')
    .map((field) => ({ type: 'missing', field }));
  if (address.houseNumber.trim() === '' && /\s\d+\s*[a-z]?$/i.test(address.street.trim())) {
    faults.push({ type: 'numberInStreet', field: 'street' });
  }
  if (/\d/.test(address.place)) faults.push({ type: 'digitsInPlace', field: 'place' });
  return isBelgian(address) ? [...faults, ...belgianFaults(address)] : faults;
};

const joined = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');

const boxText = (typed: string): string => {
  const number = typed.trim().replace(box, '');
  return number === '' ? '' : `bus ${number}`;
};

/**
 * The lines of an envelope (bpost, domain.md 5.2): name, street with number and "bus" in full, postcode without "B-" and
 * place in capitals, and a foreign country in capitals last. Lines without content are left out.
 */
export const addressLines = (name: string, address: Address): readonly string[] => {
  const isHere = isBelgian(address);
  const postcode = isHere ? address.postcode.replace(prefix, '') : address.postcode;
  return [
    name.trim(),
    joined(address.street, address.houseNumber, isHere ? boxText(address.box) : address.box),
    joined(postcode, address.place.toUpperCase()),
    isHere ? '' : address.country.trim().toUpperCase(),
  ].filter((line) => line !== '');
};
