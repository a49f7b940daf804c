import { identityFields } from './corrections.ts';
import type { Client } from './records.ts';

/** Fields shown side by side when two files may be of one person, in the order of the identity page. */
export const comparedFields = [...identityFields, 'discreet'] as const satisfies readonly (keyof Client)[];
export type ComparedField = (typeof comparedFields)[number];

const joined = (parts: readonly (string | number | null)[]): string => JSON.stringify(parts);

/** A field as one text to compare; two ways of typing one phone or national number are the same. */
const comparable: { readonly [Field in ComparedField]: (client: Client) => string } = {
  surname: ({ surname }) => surname,
  firstName: ({ firstName }) => firstName,
  birthDate: ({ birthDate }) => joined([birthDate?.year ?? null, birthDate?.month ?? null, birthDate?.day ?? null]),
  formOfAddress: ({ formOfAddress }) => formOfAddress,
  phone: ({ phone }) => phone?.e164 ?? phone?.typed ?? '',
  email: ({ email }) => email ?? '',
  address: ({ address }) =>
    address === null
      ? ''
      : joined([address.street, address.houseNumber, address.box, address.postcode, address.place, address.country]),
  nationalNumber: ({ nationalNumber }) => nationalNumber?.digits ?? nationalNumber?.typed ?? '',
  discreet: ({ discreet }) => String(discreet),
};

/** Which fields differ between two clients, in screen order; an empty list means that they look the same. */
export const compareForDisplay = (a: Client, b: Client): readonly ComparedField[] =>
  comparedFields.filter((field) => comparable[field](a) !== comparable[field](b));
