import type { VisitFile } from '../../src/domain/intake/visit-file.ts';
import { kortemark } from '../fixtures/situations.ts';
import type { Identity } from './visit.ts';

type Client = NonNullable<VisitFile['client']>;

const spokenForms = { mevrouw: 'mevrouw', heer: 'heer', none: 'zonder aanspreking' } as const;

const typedAddress = (address: Client['address']): Identity => {
  if (address === undefined) return {};
  const { street, houseNumber, box, postcode, place, country } = address;
  const section = kortemark.sections.find(({ name }) => name === place);
  const rest = section === undefined ? { postcode, place, country } : {};
  const chosen = section === undefined ? 'Andere gemeente' : `${kortemark.postcode} ${section.name}`;
  return { section: chosen, street, houseNumber, box, ...rest };
};

const typedName = ({ surname, firstName, formOfAddress, phone, nationalNumber }: Client): Identity => ({
  surname,
  firstName,
  formOfAddress: spokenForms[formOfAddress],
  ...(phone === undefined ? {} : { phone }),
  ...(nationalNumber === undefined ? {} : { nationalNumber }),
});

/** What a person types on the identity page for this fictional visit; parts that the file does not know stay away. */
export const identityOfFile = ({ client, birthDate }: VisitFile): Identity => {
  const date = Object.entries(birthDate ?? {}).filter(([, part]) => part !== null);
  return {
    ...(client === undefined ? {} : typedName(client)),
    ...Object.fromEntries(date.map(([part, value]) => [part, String(value)])),
    ...typedAddress(client?.address),
  };
};
