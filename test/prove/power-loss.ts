import { hasProgram } from '../run/system-packages.ts';
import { engines } from '../server/engines.ts';
import { losePower } from '../server/power-loss.ts';

/**
 * Power cuts of the SQLite server, replayed from every write it made: `node test/prove/power-loss.ts [PUSHES] [CUTS] [SEED]`. A
 * server that does not sync each push runs the same way, and must be seen to lose some.
 */
const pushes = Number(process.argv[2] ?? 300);
const cuts = Number(process.argv[3] ?? 250);
const seed = Number(process.argv[4] ?? Date.now() % 1_000_000);

if (!hasProgram('strace')) throw new Error('power-loss: strace is not installed, nothing can be recorded');
const engine = await engines[0]?.start();
if (engine === undefined) throw new Error('no engine');
try {
  const { syncs, writes, cuts: tried, faults } = await losePower(engine, { pushes, cuts, seed, kind: 'real' });
  if (faults.length > 0) throw new Error(`seed ${seed}: ${faults.length}: ${faults.slice(0, 5).join(' | ')}`);
  console.log(
    `power-loss: ${pushes} acknowledged pushes, ${writes} writes, syncs per push ${syncs.fewest} to ${syncs.most} (middle ${syncs.middle}); ${tried} power cuts, seed ${seed}: 0 lost, 0 halved`,
  );
  const careless = await losePower(engine, { pushes, cuts: Math.ceil(cuts / 10), seed, kind: 'careless' });
  const lost = careless.faults.filter((fault) => fault.includes('acknowledged')).length;
  console.log(`power-loss: without a sync per push ${lost} of ${careless.cuts} power cuts lose something`);
  if (lost === 0) throw new Error('a server that does not sync lost nothing: this proof sees nothing');
} finally {
  await engine.stop();
}
