import { contactOf } from '../domain/catalogue/contact.ts';
import type { Contact, Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { addressInOneLine } from './address-in-one-line.ts';
import type { Fact } from './paper.ts';

const notKnown = 'Nog in te vullen. Vraag het aan het onthaal.';

const whereOf = (contact: Contact, organisation: Organisation): string => {
  if (contact.address === null) return '';
  const place = addressInOneLine(contact.address);
  return contact.id === 'sociaalHuis' && organisation.building !== '' ? `${organisation.building}, ${place}` : place;
};

const phonesOf = (contact: Contact): string =>
  contact.phones.map(({ label, number }) => (label === '' ? number : `${label}: ${number}`)).join('\n');

const onlineOf = (contact: Contact): string =>
  [contact.website, contact.email].filter((text) => text !== '').join(', ');

const whetherSure = (isSure: boolean): string => (isSure ? '' : ' (nog te bevestigen)');

/** When a person last looked at something, and whether it is sure. */
export const checkedWords = (day: LocalDate, isSure: boolean): string =>
  `${formatDutchDate(day)}${whetherSure(isSure)}`;

/** Last day on which a person looked at the facts about this contact, and whether the office confirmed them. */
export const checkedOn = (contact: Contact): string => {
  const last = contact.sources
    .map((source) => source.checkedOn)
    .toSorted()
    .at(-1);
  const isSure = contact.standing === 'confirmed';
  return last === undefined ? whetherSure(isSure).trim() : checkedWords(last, isSure);
};

const row = (field: string, label: string, value: string): readonly Fact[] =>
  value === '' ? [] : [{ field, label, value }];

/** What was known for a time only, such as who works there: before and after it nothing of it is printed. */
const isValidOn = ({ validFrom, validUntil }: Contact, date: LocalDate): boolean =>
  (validFrom === null || validFrom <= date) && (validUntil === null || date <= validUntil);

/**
 * Where, when and how to reach a service on this day. What no source gave is "nog in te vullen", never invented: said once for the
 * place or the moment, and for the phone only when there is no other way to get in touch.
 */
export const contactRows = (organisation: Organisation, id: Contact['id'], date: LocalDate): readonly Fact[] => {
  const known = contactOf(organisation, id);
  const contact = isValidOn(known, date) ? known : { ...known, phones: [], email: '' };
  const where = whereOf(contact, organisation);
  const phones = phonesOf(contact);
  const online = onlineOf(contact);
  const meeting = where === '' && contact.when === '' ? notKnown : where;
  return [
    ...row('where', 'Waar', meeting),
    ...row('when', 'Wanneer', contact.when === '' && where !== '' ? notKnown : contact.when),
    ...row('phone', 'Telefoon', phones === '' && online === '' ? notKnown : phones),
    ...row('online', 'Online', online),
  ];
};
