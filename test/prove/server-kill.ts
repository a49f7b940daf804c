import { engines } from '../server/engines.ts';
import { type KillReport, killDatabase, killServer } from '../server/kill-rounds.ts';

/** A hundred kills per engine and kind. `[ROUNDS] [SEED]` */
const rounds = Number(process.argv[2] ?? 100);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

const hold = (what: string, { kills, acknowledged, records, faults }: KillReport): void => {
  if (faults.length > 0) throw new Error(`${what}, seed ${seed}: ${faults.slice(0, 5).join(' | ')}`);
  const killed = Object.entries(kills).map(([point, count]) => `${count} ${point}`);
  console.log(
    `server-kill: ${what}: ${killed.join(', ')}; ${acknowledged} rows acknowledged, ${records} records, seed ${seed}: 0 lost, 0 doubled`,
  );
};

for (const { name, start } of engines) {
  const engine = await start();
  try {
    hold(`${name}, the server`, await killServer(engine, rounds, seed));
    if (engine.cluster !== null) hold(`${name}, the database`, await killDatabase(engine, rounds, seed));
  } finally {
    await engine.stop();
  }
}
