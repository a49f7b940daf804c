import { engines } from '../server/engines.ts';
import { fuzzServer } from '../server/fuzz.ts';

/** A hundred thousand messages that no honest laptop sends, half of them to each engine. `[MESSAGES] [SEED]` */
const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

for (const { name, start } of engines) {
  const engine = await start();
  try {
    const { sent, statuses, faults } = await fuzzServer(engine, seed, Math.ceil(count / engines.length));
    if (faults.length > 0)
      throw new Error(`${name}, seed ${seed}: ${faults.length}: ${faults.slice(0, 5).join(' | ')}`);
    console.log(
      `server-fuzz: ${name}: ${sent} messages, seed ${seed}, answers ${JSON.stringify(statuses)}: no 5xx, no leak`,
    );
  } finally {
    await engine.stop();
  }
}
