import type { Organisation } from '../../domain/catalogue/organisation.ts';
import { parseOrganisation } from '../../domain/catalogue/parse-organisation.ts';

const files = import.meta.glob<unknown>('../../../assets/organisations/*/organisation.json', {
  eager: true,
  import: 'default',
});

/** Every organisation that came with the app, by id (the name of its folder). A file that does not parse is a mistake of the build. */
export const loadOrganisations = (): ReadonlyMap<string, Organisation> => {
  const organisations = new Map<string, Organisation>();
  for (const [path, json] of Object.entries(files)) {
    const parsed = parseOrganisation(json);
    if (!parsed.ok) throw new Error(`${path}: ${parsed.error.message}`);
    organisations.set(parsed.value.id, parsed.value);
  }
  return organisations;
};
