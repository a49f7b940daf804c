import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, engines } from '../../server/engines.ts';
import { killDatabase, killServer } from '../../server/kill-rounds.ts';

describe.each(engines)('kill -9 on $name', ({ start }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());

  it('of the server, at every point of a push: nothing acknowledged is lost, nothing is doubled', async () => {
    const { kills, acknowledged, faults } = await killServer(engine, 3, Date.now());
    expect(faults).toEqual([]);
    expect(kills).toEqual({ mid: 1, before: 1, after: 1 });
    expect(acknowledged).toBeGreaterThanOrEqual(20);
  });

  it('of the database, whole and in part: the server lives on and nothing is lost', async ({ skip }) => {
    skip(engine.cluster === null, 'SQLite has no process of its own');
    const { kills, faults } = await killDatabase(engine, 2, Date.now());
    expect(faults).toEqual([]);
    expect(kills).toEqual({ 'every process': 1, 'one process': 1 });
  });
});
