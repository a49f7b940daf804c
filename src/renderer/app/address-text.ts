import type { Address } from '../../domain/dossier/records.ts';

const street = ({ street: name, houseNumber, box }: Address): string =>
  [name, houseNumber, box === '' ? '' : `bus ${box}`].filter((part) => part !== '').join(' ');

/** "Torhoutstraat 12 bus 3, 8610 Handzame", on one line for a screen; on an envelope belgian-address.ts decides. */
export const addressText = (address: Address): string =>
  [street(address), [address.postcode, address.place].filter((part) => part !== '').join(' '), address.country]
    .filter((part) => part !== '')
    .join(', ');
