import type { Contact, Organisation } from './organisation.ts';

/** The contact with this id. `parseOrganisation` has checked that all six are there, so a missing one is a bug. */
export const contactOf = (organisation: Organisation, id: Contact['id']): Contact => {
  const contact = organisation.contacts.find((candidate) => candidate.id === id);
  if (contact === undefined) throw new Error(`organisation ${organisation.id} has no contact ${id}`);
  return contact;
};
