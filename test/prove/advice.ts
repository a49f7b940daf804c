import { adviceProperties } from '../fixtures/advice-properties.ts';

const runs = Number(process.argv[2] ?? 2000);

for (const { name, check } of adviceProperties) {
  const started = performance.now();
  check(runs);
  console.log(`${name}: ${runs} random cases, ${Math.round(performance.now() - started)} ms`);
}
