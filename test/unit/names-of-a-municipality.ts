import type { Contact, Organisation } from '../../src/domain/catalogue/organisation.ts';

/** Names that a place shares with the rest of Flanders, or with a Dutch word. */
const notOnlyThere = [
  'Werken',
  'De Opstap',
  'gratis nummer VDAB',
  '0800 30 700',
  'www.vdab.be',
  'www.vdab.be/wijk-werken',
];

/** Names around the first municipality that its data hold inside longer texts. */
const inLongerTexts = [
  'Westhoek',
  'De Wimperlinde',
  'Esenkasteel',
  'Sanabria',
  'Hennebel',
  'dvvwesthoek',
  'kortemark.be',
];

const namesOfContact = ({ name, address, phones, email, website }: Contact): readonly string[] => [
  name,
  ...(address === null ? [] : [address.street, address.postcode, address.place]),
  ...phones.flatMap(({ label, number }) => [label, number]),
  email,
  website,
];

/** Every name, number and address that belongs to one municipality and its partners only. */
const namesOf = (organisation: Organisation): readonly string[] => {
  const { name, municipality, building, postcode, sections, otherMunicipalities, letterhead, contacts } = organisation;
  const places = [...sections, ...otherMunicipalities].map((place) => place.name);
  const all = [name, municipality, building, postcode, ...places, ...letterhead, ...contacts.flatMap(namesOfContact)];
  return [...new Set([...all, ...inLongerTexts])].filter((text) => text !== '' && !notOnlyThere.includes(text));
};

/** Finds which of the organisation's own names stand in a text, as whole words. */
export const namesFinder = (organisation: Organisation): ((text: string) => readonly string[]) => {
  const names = namesOf(organisation).map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names.join('|')})(?![\p{L}\p{N}])`, 'gu');
  return (text) => text.match(pattern) ?? [];
};
