import { compareAll, type Measured } from './bench/figure.ts';
import { letterFigures } from './bench/letter.ts';
import { rulesFigures } from './bench/rules.ts';
import { sealFigures } from './bench/seal.ts';
import { searchFigures } from './bench/search.ts';
import { serverFigures } from './bench/server.ts';
import { storeFigures } from './bench/store.ts';
import { syncFigures } from './bench/sync.ts';

/** One JSON line per figure, each a ratio to something named that ran in the same run. `npm run bench -- NAME` for a part. */
const parts: Readonly<Record<string, () => Promise<readonly Measured[]>>> = {
  letter: letterFigures,
  rules: () => compareAll(rulesFigures()),
  seal: async () => compareAll(await sealFigures()),
  search: () => compareAll(searchFigures()),
  server: serverFigures,
  store: storeFigures,
  sync: syncFigures,
};

const asked = process.argv.slice(2);
const unknownParts = asked.filter((name) => parts[name] === undefined);
if (unknownParts.length > 0) {
  console.error(`no such part: ${unknownParts.join(', ')}; there is ${Object.keys(parts).join(', ')}`);
  process.exit(1);
}
for (const [name, figures] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const figure of await figures()) console.log(JSON.stringify(figure));
}
