import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** The long proofs: thousands of runs of what `npm test` samples. `npm run prove -- NAME`; without a name, all of them. */
const names = readdirSync('test/prove', { encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''));

const asked = process.argv.slice(2);
const wrong = asked.filter((name) => !existsSync(`test/prove/${name}.ts`));
if (wrong.length > 0) {
  console.error(`no proof called ${wrong.join(', ')}; there is ${names.join(', ')}`);
  process.exit(1);
}

const failed = (asked.length > 0 ? asked : names).filter((name) => {
  console.log(`proof ${name}`);
  return spawnSync(process.execPath, [`test/prove/${name}.ts`], { stdio: 'inherit' }).status !== 0;
});
console.log(failed.length === 0 ? 'every proof holds' : `FAILED: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
