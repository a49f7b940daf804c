import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../domain/result.ts';
import { limits } from '../protocol/sync-messages.ts';
import { recordsAfter } from './records.ts';
import { newEpoch } from './secrets.ts';
import type { Database } from './tables.ts';

/** What was copied: how much, and a digest that both sides gave. */
export interface Moved {
  readonly offices: number;
  readonly devices: number;
  readonly records: number;
  readonly digest: string;
}

type MoveFailure = 'notEmpty' | 'different';

/** A row as text that both engines give alike. */
const lineOf = (row: object): string =>
  JSON.stringify(
    Object.entries(row)
      .map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value])
      .sort(([left], [right]) => (String(left) < String(right) ? -1 : 1)),
  );

const officesOf = (db: Database) => db.selectFrom('office').selectAll().orderBy('id').execute();

/** Every record of an office in order, a page at a time. */
async function* pagesOf(db: Database, office: string) {
  let since = 0;
  for (let more = true; more; ) {
    const page = await recordsAfter(db, office, since, limits.rowsPerPush);
    yield page.records;
    ({ cursor: since, more } = page);
  }
}

const digestOf = async (db: Database): Promise<Moved> => {
  const offices = await officesOf(db);
  const devices = await db.selectFrom('device').selectAll().execute();
  const invitations = await db.selectFrom('invitation').selectAll().execute();
  const hash = createHash('sha256');
  const farewells = await db.selectFrom('farewell').selectAll().execute();
  for (const line of [...offices, ...devices, ...invitations, ...farewells].map(lineOf).sort()) hash.update(line);
  let records = 0;
  for (const { id } of offices) {
    for await (const page of pagesOf(db, id)) {
      for (const row of page) hash.update(lineOf(row));
      records += page.length;
    }
  }
  return { offices: offices.length, devices: devices.length, records, digest: hash.digest('hex') };
};

const copyInto = async (target: Database, source: Database): Promise<void> => {
  const offices = await officesOf(source);
  if (offices.length > 0) await target.insertInto('office').values(offices).execute();
  for (const device of await source.selectFrom('device').selectAll().execute()) {
    await target.insertInto('device').values(device).execute();
  }
  for (const farewell of await source.selectFrom('farewell').selectAll().execute()) {
    await target.insertInto('farewell').values(farewell).execute();
  }
  for (const invitation of await source.selectFrom('invitation').selectAll().execute()) {
    await target.insertInto('invitation').values(invitation).execute();
  }
  for (const { id } of offices) {
    for await (const page of pagesOf(source, id)) {
      if (page.length > 0) await target.insertInto('record').values(page).execute();
    }
  }
};

class NotTheSame extends Error {}

/** The epoch of every office is another one from now on: no laptop takes this database for a continuation. */
export const renewEpochs = async (db: Database): Promise<number> => {
  const offices = await officesOf(db);
  for (const { id } of offices)
    await db.updateTable('office').set({ epoch: newEpoch() }).where('id', '=', id).execute();
  return offices.length;
};

/**
 * Copies every office with its epoch and numbering, so that laptops notice nothing. The target is empty before, and is left
 * empty when counts or digests differ. The source holds its writers off meanwhile and has new epochs after: should somebody start
 * it again, laptops see that it is not the one they know, and nothing is lost.
 */
export const move = async (source: Database, target: Database): Promise<Result<Moved, MoveFailure>> => {
  if ((await officesOf(target)).length > 0) return err('notEmpty');
  return source.transaction().execute(async (from) => {
    await from
      .updateTable('office')
      .set((eb) => ({ seq: eb.ref('seq') }))
      .execute();
    const given = await digestOf(from);
    try {
      await target.transaction().execute(async (to) => {
        await copyInto(to, from);
        const taken = await digestOf(to);
        if (taken.digest !== given.digest) throw new NotTheSame();
      });
    } catch (error) {
      if (error instanceof NotTheSame) return err('different');
      throw error;
    }
    await renewEpochs(from);
    return ok(given);
  });
};
