import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/server/storage.ts';
import { type Engine, engines } from '../../server/engines.ts';

/** Takes the tables back to how a server of before the orders of each laptop made them. */
const takeBack = async ({ db, engine }: Storage): Promise<void> => {
  await sql`drop table farewell`.execute(db);
  await db.schema.alterTable('device').dropColumn('revokedBy').execute();
  const blob = sql.raw(engine === 'sqlite' ? 'blob' : 'bytea');
  await db.schema.alterTable('device').addColumn('farewell', blob).execute();
  await sql`delete from kysely_migration where name = '003-orders-of-each'`.execute(db);
};

describe.each(engines)('a database of an earlier server, on $name', ({ start }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());

  it('keeps the order that waits for a lost laptop, and every other laptop as it was', async () => {
    const place = engine.newPlace();
    const before = await engine.open(place);
    await before.db.insertInto('office').values({ id: 'huis', seq: 0, epoch: 'e', created: 1 }).execute();
    await takeBack(before);
    const order = Uint8Array.of(7, 0, 255);
    const insert = (id: string, revoked: number | null, farewell: Uint8Array | null) =>
      sql`insert into device (office, id, token, enrolled, seen, revoked, farewell)
        values ('huis', ${id}, ${`token of ${id}`}, 1, 2, ${revoked}, ${farewell})`.execute(before.db);
    await insert('at work', null, null);
    await insert('lost', 3, order);
    await insert('taken out without a word', 4, null);
    await before.close();

    const after = await engine.open(place);
    const orders = await after.db.selectFrom('farewell').selectAll().execute();
    expect(orders.map(({ body, ...rest }) => ({ ...rest, body: [...body] }))).toEqual([
      { office: 'huis', device: 'lost', by: 'unknown', at: 3, body: [7, 0, 255] },
    ]);
    const laptops = await after.db
      .selectFrom('device')
      .select(['id', 'seen', 'revoked', 'revokedBy'])
      .orderBy('id')
      .execute();
    expect(laptops).toEqual([
      { id: 'at work', seen: 2, revoked: null, revokedBy: null },
      { id: 'lost', seen: 2, revoked: 3, revokedBy: null },
      { id: 'taken out without a word', seen: 2, revoked: 4, revokedBy: null },
    ]);
    await after.close();
  });
});
