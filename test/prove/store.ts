import { randomDay } from '../store/random-days.ts';

/** Thousands of random acts on the store against a plain model, reopened at random points. `node test/prove/store.ts [DAYS] [SEED]` */
const days = Number(process.argv[2] ?? 60);
const firstSeed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const steps = 80;

for (let day = 0; day < days; day++) {
  const seed = firstSeed + day;
  try {
    await randomDay(seed, steps);
  } catch (error) {
    console.error(`store: day with seed ${seed} failed`);
    throw error;
  }
}
console.log(`store: ${days} days of ${steps} acts equal the model (seeds from ${firstSeed})`);
