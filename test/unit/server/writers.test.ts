import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Engine, engines } from '../../server/engines.ts';
import { type Laptop, rowOf, startServer } from '../../server/office.ts';

const writers = 8;
const pushesEach = 25;

/** Reads with a cursor while others write, and once more when they are done: the ids that it was given. */
const follow = async (
  read: (since: number) => Promise<{ ids: readonly string[]; cursor: number }>,
  until: Promise<unknown>,
) => {
  let done = false;
  const finished = until.then(() => {
    done = true;
  });
  const seen: string[] = [];
  let since = 0;
  for (let last = false; !last; ) {
    last = done;
    const page = await read(since);
    seen.push(...page.ids);
    since = page.cursor;
    await wait(1);
  }
  await finished;
  return seen;
};

const inTurn = async (times: number, work: (turn: number) => Promise<unknown>): Promise<void> => {
  for (let turn = 0; turn < times; turn += 1) await work(turn);
};

describe.each(engines)('a reader beside eight writers, on $name', ({ start }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());

  it('skips no row and sees none twice', async () => {
    const server = await startServer(engine);
    const laptops: Laptop[] = [];
    for (let at = 0; at < writers; at += 1) laptops.push(await server.enrol('office', `laptop-${at}`));
    const reader = await server.enrol('office', 'reader');
    const { epoch } = await reader.pull(0, null);
    const writing = Promise.all(
      laptops.map((laptop, at) =>
        inTurn(pushesEach, (turn) =>
          laptop.push([rowOf(`${at}-${turn}-a`, 'r'), rowOf(`${at}-${turn}-b`, 'r')], epoch),
        ),
      ),
    );
    const seen = await follow(async (since) => {
      const { rows, cursor } = await reader.pull(since, epoch);
      return { ids: rows.map(({ id }) => id), cursor };
    }, writing);
    expect(seen.length).toBe(writers * pushesEach * 2);
    expect(new Set(seen).size).toBe(seen.length);
    await server.close();
  });
});

const postgres = engines.find(({ name }) => name === 'PostgreSQL');

interface Serial {
  readonly plain: { readonly seq: number; readonly id: string };
}

/** Why the head row is there: with a number that PostgreSQL hands out itself, this same reader loses rows. */
describe.runIf(postgres !== undefined)('a reader beside eight writers with bigserial', () => {
  it('loses rows', async () => {
    const engine = await postgres?.start();
    if (engine === undefined) return;
    const storage = await engine.open(engine.newPlace());
    const db = storage.db as unknown as Kysely<Serial>;
    await sql`create table plain (seq bigserial primary key, id text not null)`.execute(db);
    const write = (id: string, pause: number) =>
      db.transaction().execute(async (tx) => {
        await tx
          .insertInto('plain')
          .values({ id } as Serial['plain'])
          .execute();
        await wait(pause);
      });
    const writing = Promise.all(
      Array.from({ length: writers }, (_, at) =>
        inTurn(pushesEach, (turn) => write(`${at}-${turn}`, (at * 7 + turn) % 5)),
      ),
    );
    const seen = await follow(async (since) => {
      const rows = await db.selectFrom('plain').selectAll().where('seq', '>', since).orderBy('seq').execute();
      return { ids: rows.map(({ id }) => id), cursor: rows.at(-1)?.seq ?? since };
    }, writing);
    const lost = writers * pushesEach - seen.length;
    console.log(`bigserial lost ${lost} of ${writers * pushesEach} rows`);
    expect(lost).toBeGreaterThan(0);
    await storage.close();
    await engine.stop();
  });
});
