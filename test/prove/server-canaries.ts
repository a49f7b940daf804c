import { scanServer } from '../server/canaries.ts';
import { engines } from '../server/engines.ts';

/** Records full of canaries from a real laptop, then every file of the server and its database, on each engine. */
for (const { name, start } of engines) {
  const engine = await start();
  try {
    const { rows, canaries, files, leaks, missed } = await scanServer(engine);
    if (leaks.length + missed.length > 0)
      throw new Error(`${name}: ${[...leaks, ...missed.map((canary) => `not found: ${canary}`)].join(' | ')}`);
    console.log(
      `server-canaries: ${name}: ${rows} rows, ${canaries} canaries, ${files} files and folders: 0 hits, every control found`,
    );
  } finally {
    await engine.stop();
  }
}
