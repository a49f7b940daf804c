import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** One thing that the product ships, as CycloneDX names it. */
const componentSchema = z.looseObject({
  type: z.string(),
  name: z.string(),
  version: z.string(),
  'bom-ref': z.string(),
  licenses: z.array(z.unknown()).optional(),
  hashes: z.array(z.object({ alg: z.string(), content: z.string() })).optional(),
});
type Component = z.infer<typeof componentSchema>;

const npmBillSchema = z.looseObject({
  metadata: z.looseObject({ component: componentSchema }),
  components: z.array(componentSchema),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});
export type BillOfMaterials = z.infer<typeof npmBillSchema>;

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});
type Lock = z.infer<typeof lockSchema>;

/** Packages whose package.json names no licence; read from the LICENSE file inside the package. */
const licenceInItsFile: Readonly<Record<string, string>> = { 'png-js@1.1.0': 'MIT' };

const licensed = (id: string) => [{ license: { id } }];

const withLicence = (component: Component): Component => {
  const id = licenceInItsFile[`${component.name}@${component.version}`];
  return component.licenses !== undefined || id === undefined ? component : { ...component, licenses: licensed(id) };
};

/** npm's own bill of everything in the lock file. Its `--omit dev` also drops what product and tools share (react, zod). */
const npmBill = (folder: string): BillOfMaterials => {
  const { npm_execpath: npm } = process.env;
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
  const asked = spawnSync(command, [...first, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (asked.status !== 0) throw new Error('npm made no bill of materials');
  return npmBillSchema.parse(JSON.parse(asked.stdout));
};

/** `name@version` of what goes with the product, as the lock file marks it. */
const productPackages = ({ packages }: Lock): ReadonlySet<string> =>
  new Set(
    Object.entries(packages)
      .filter(([place, entry]) => place !== '' && !entry.dev && !entry.optional && !entry.devOptional)
      .map(([place, { version = '' }]) => `${place.split('node_modules/').at(-1)}@${version}`),
  );

/** The runtime is a tool for developing to npm, yet it ships: its package pins the checksums of the programs it fetches. */
const electronRuntime = ({ packages }: Lock): Component => {
  const { version = '', license = '', integrity = '' } = packages['node_modules/electron'] ?? {};
  return {
    type: 'framework',
    name: 'electron',
    version,
    'bom-ref': `electron@${version}`,
    scope: 'required',
    purl: `pkg:npm/electron@${version}`,
    licenses: licensed(license),
    hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex') }],
  };
};

/** The fonts in every letter, under the SIL Open Font License (assets/fonts). */
const fonts = (folder: string, version: string): readonly Component[] => {
  const place = path.join(folder, 'assets', 'fonts');
  return readdirSync(place)
    .filter((name) => name.endsWith('.ttf'))
    .sort()
    .map((name) => ({
      type: 'file',
      name,
      version,
      'bom-ref': `font:${name}`,
      licenses: licensed('OFL-1.1'),
      hashes: [
        {
          alg: 'SHA-256',
          content: createHash('sha256')
            .update(readFileSync(path.join(place, name)))
            .digest('hex'),
        },
      ],
    }));
};

/**
 * CycloneDX 1.6: everything that goes to a laptop with the product, each with licence and checksum. npm writes 1.5, which
 * 1.6 only adds to.
 */
export const billOfMaterials = (folder: string): BillOfMaterials => {
  const lock = lockSchema.parse(JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')));
  const { metadata, components, dependencies, ...rest } = npmBill(folder);
  // npm names the product after the folder that it lies in.
  const product = { ...metadata.component, name: metadata.component['bom-ref'].split('@')[0] ?? '' };
  const wanted = productPackages(lock);
  const packages = components.filter(({ name, version }) => wanted.has(`${name}@${version}`)).map(withLicence);
  const beside = [electronRuntime(lock), ...fonts(folder, product.version)];
  const shipped = [...packages, ...beside];
  const known = new Set([product, ...shipped].map((component) => component['bom-ref']));
  const graph = dependencies.filter(({ ref }) => known.has(ref));
  return {
    ...rest,
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    specVersion: '1.6',
    metadata: { ...metadata, component: product },
    components: shipped,
    dependencies: graph.map(({ ref, dependsOn = [] }) => ({
      ref,
      dependsOn: [
        ...new Set([
          ...dependsOn.filter((name) => known.has(name)),
          ...(ref === product['bom-ref'] ? beside.map((component) => component['bom-ref']) : []),
        ]),
      ],
    })),
  };
};
