import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type BillOfMaterials, billOfMaterials } from '../../src/packaging/bill-of-materials.ts';

/**
 * Licences that may be shipped inside a work under EUPL-1.2: permissive ones, and the font licence for fonts that are only
 * embedded. Anything else is a decision for a person: the test fails until it is made.
 */
const allowed = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'Zlib',
  'BlueOak-1.0.0',
  'OFL-1.1',
]);

const licenceSchema = z.union([
  z.object({ license: z.object({ id: z.string() }) }).transform(({ license }) => license.id),
  z.object({ expression: z.string() }).transform(({ expression }) => expression),
]);
const licencesOf = (licenses: readonly unknown[] | undefined): readonly string[] =>
  (licenses ?? [])
    .flatMap((licence) => licenceSchema.parse(licence).split(/[\s()]+|\bAND\b/))
    .filter((id) => id !== '');

const entrySchema = z.object({
  version: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
});
const { packages } = z
  .object({ packages: z.record(z.string(), entrySchema) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** Where Node finds `name` for a package at `from`. */
const placeOf = (from: string, name: string): string | null => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (folder === '') return null;
  }
};

/** What the product needs, walked from its own dependencies: `name@version`. */
const needed = (): ReadonlySet<string> => {
  const seen = new Set<string>();
  const waiting = [''];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const name of Object.keys(packages[from]?.dependencies ?? {})) {
      const place = placeOf(from, name);
      if (place === null || seen.has(place)) continue;
      seen.add(place);
      waiting.push(place);
    }
  }
  return new Set([...seen].map((place) => `${place.split('node_modules/').at(-1)}@${packages[place]?.version}`));
};

describe('the bill of materials', () => {
  let bill: BillOfMaterials;
  beforeAll(() => {
    bill = billOfMaterials('.');
  });

  it('is CycloneDX 1.6 to the letter of its schema', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(JSON.stringify(bill))).toBeNull();
    const broken = { ...bill, components: [{ name: 'no type' }] };
    expect(await validator.validate(JSON.stringify(broken))).not.toBeNull();
  });

  it('names the product, every package of the lock file that ships, the runtime and the fonts, and no tool', () => {
    expect(bill.metadata.component).toMatchObject({ type: 'application', name: 'doorwijzer' });
    const listed = bill.components.map(({ name, version }) => `${name}@${version}`);
    const fonts = listed.filter((name) => name.includes('.ttf@'));
    const runtime = listed.filter((name) => name.startsWith('electron@'));
    const rest = listed.filter((name) => !fonts.includes(name) && !runtime.includes(name));
    expect([fonts.length, runtime.length]).toEqual([4, 1]);
    expect(rest.toSorted()).toEqual([...needed()].toSorted());
    expect(rest.length).toBeGreaterThan(30);
    // The server has its own house: nothing of it goes to a laptop.
    expect(rest.filter((name) => /^(?:fastify|kysely|pg|pino)@/.test(name))).toEqual([]);
  });

  it('gives each a checksum and a licence that goes with EUPL-1.2', () => {
    const faults = bill.components.flatMap(({ 'bom-ref': ref, licenses, hashes }) => {
      const licences = licencesOf(licenses);
      const unknown = licences.filter((id) => !allowed.has(id));
      return [
        ...(licences.length === 0 ? [`${ref} has no licence`] : []),
        ...unknown.map((id) => `${ref} is under ${id}`),
        ...((hashes ?? []).some(({ content }) => content.length >= 64) ? [] : [`${ref} has no checksum`]),
      ];
    });
    expect(faults).toEqual([]);
  });
});
