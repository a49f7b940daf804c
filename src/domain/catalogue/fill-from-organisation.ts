import { contactOf } from './contact.ts';
import type { Organisation } from './organisation.ts';

const list = new Intl.ListFormat('nl-BE', { type: 'conjunction' });

/** "Testdorp, Voorbeelddorp en Verzonnenstad": where wijk-werkers have a work coach. */
const coachPlaces = ({ sections, otherMunicipalities }: Organisation): string => {
  const places = [...sections, ...otherMunicipalities].filter(({ hasWorkCoach }) => hasWorkCoach === true);
  return places.length === 0 ? 'andere gemeenten' : list.format(places.map(({ name }) => name));
};

const values: Readonly<Record<string, (organisation: Organisation) => string>> = {
  municipality: ({ municipality }) => municipality,
  coachPlaces,
  vdab: (organisation) => contactOf(organisation, 'vdab').name,
};

/** Puts the facts of this office into a text: `{municipality}`, `{coachPlaces}` or `{vdab}`; another name is a bug. */
export const fillFromOrganisation = (text: string, organisation: Organisation): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}}`);
    return value(organisation);
  });
