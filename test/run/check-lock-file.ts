import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** npm drops optional packages that a registry does not serve yet and then refuses its own lock: find that here. */
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const { packages } = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

const isPresent = (from: string, name: string): boolean => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
  }
};

const faults: string[] = [];
for (const [path, entry] of Object.entries(packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (!isPresent(path, name)) faults.push(`${path || 'the project'} lists ${name}, which is not in the lock file`);
  }
  if (entry.resolved !== undefined) faults.push(`${path} is tied to one registry`);
  if (path !== '' && entry.integrity === undefined && entry.link !== true) faults.push(`${path} has no checksum`);
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
