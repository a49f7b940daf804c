import type { Address } from '../dossier/records.ts';

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

export const checkAddress = (_address: Address): readonly AddressFault[] => {
  throw new Error('not built yet');
};

export const addressLines = (_name: string, _address: Address): readonly string[] => {
  throw new Error('not built yet');
};
