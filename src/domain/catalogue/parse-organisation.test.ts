import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionsFor } from '../intake/questions.ts';
import { contactOf } from './contact.ts';
import { parameterOn } from './parameter.ts';
import { parseOrganisation } from './parse-organisation.ts';

const folder = new URL('../../../assets/organisations/', import.meta.url);
const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`${name}/organisation.json`, folder), 'utf8'));

const parsed = (json: unknown) => {
  const organisation = parseOrganisation(json);
  if (!organisation.ok) throw new Error(organisation.error.message);
  return organisation.value;
};

describe('organisaties', () => {
  it.each(readdirSync(folder))('%s is een geldige organisatie met dezelfde mapnaam', (name) => {
    expect(parsed(read(name)).id).toBe(name);
  });

  it('een tweede gemeente is een tweede map', () => {
    expect(readdirSync(folder).length).toBeGreaterThan(1);
  });

  it('wat geen bron gaf, blijft leeg', () => {
    const kortemark = parsed(read('kortemark'));
    expect(contactOf(kortemark, 'deOpstap').address).toBeNull();
    expect(contactOf(kortemark, 'vdab').address).toBeNull();
    expect(contactOf(kortemark, 'sociaalHuis').phones).toEqual([]);
    expect(kortemark.contacts.every(({ standing }) => standing === 'toConfirm')).toBe(true);
  });

  it('elke vraag toont hoogstens negen antwoorden, acht als er meer is', () => {
    for (const name of readdirSync(folder)) {
      for (const { id, choices } of questionsFor(parsed(read(name)))) {
        const inFront = choices.filter(({ group }) => group === 1).length;
        const behind = choices.length - inFront;
        expect(inFront, id).toBeLessThanOrEqual(behind > 0 ? 8 : 9);
        expect(behind, id).toBeLessThanOrEqual(9);
      }
    }
  });

  it('zegt in een regel wat er mis is', () => {
    const kortemark = read('kortemark');
    const wrong = [
      { ...kortemark, name: '' },
      { ...kortemark, contacts: [] },
      { ...kortemark, parameters: [] },
      {
        ...kortemark,
        sections: [
          { id: 'werken', name: 'Werken' },
          { id: 'werken', name: 'Werken' },
        ],
      },
      'geen organisatie',
    ];
    for (const json of wrong) {
      const result = parseOrganisation(json);
      expect(result.ok).toBe(false);
      if (!result.ok) expect(result.error.message).toMatch(/^Het bestand van de organisatie klopt niet.*\.$/);
    }
  });

  it('neemt de nieuwste waarde die al begonnen is', () => {
    const kortemark = parsed(read('kortemark'));
    const price = kortemark.parameters.find(({ id }) => id === 'wijkWerkPrice');
    if (price === undefined) throw new Error('no price');
    const later = { ...price, value: 8, from: '2027-01-01' as typeof price.from };
    const both = { ...kortemark, parameters: [later, ...kortemark.parameters] };
    expect(parameterOn(both, 'wijkWerkPrice', '2026-12-31' as typeof price.from)?.value).toBe(7.45);
    expect(parameterOn(both, 'wijkWerkPrice', '2027-01-01' as typeof price.from)?.value).toBe(8);
  });
});
