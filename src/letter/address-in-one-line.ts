import type { Address } from '../domain/dossier/records.ts';

const spaced = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');

/** "Teststraat 12 bus 3, 8610 Handzame": inside a text, so without the capitals of an envelope. */
export const addressInOneLine = (address: Address): string =>
  [
    spaced(address.street, address.houseNumber, address.box.trim() === '' ? '' : `bus ${address.box}`),
    spaced(address.postcode, address.place),
    address.country.trim(),
  ]
    .filter((part) => part !== '')
    .join(', ');
