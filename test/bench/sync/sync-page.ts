import { Dexie } from 'dexie';
import { ok } from '../../../src/domain/result.ts';
import { openDatabase } from '../../../src/store/database.ts';
import type { OpenVault } from '../../../src/store/vault.ts';
import { type SyncEngine, startSync } from '../../../src/sync/engine.ts';
import type { Exchange } from '../../../src/sync/exchange.ts';
import { closedVault, newVault, orThrow, passphrase } from '../store/page-vault.ts';
import { people, person } from '../store/people.ts';
import { timed } from '../store/rounds.ts';

/** Laptops of one office in a real Chromium on a profile on disk, with the real engine. */

const tables = ['rec', 'meta', 'wrap', 'roster'];

const exchangeAs =
  (laptop: string): Exchange =>
  async ({ method, path, body }) => {
    const answer = await fetch(`/relay/${laptop}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array(body),
    });
    return ok({ status: answer.status, body: new Uint8Array(await answer.arrayBuffer()) });
  };

const later = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

interface Seat {
  readonly vault: OpenVault;
  readonly engine: SyncEngine;
}

const startAt = (laptop: string, vault: OpenVault): Seat => ({
  vault,
  engine: startSync({ vault, exchange: exchangeAs(laptop), later, random: () => 0.5 }),
});

type Rows = ReadonlyMap<string, readonly { readonly k?: string; readonly v?: object }[]>;
let office: { readonly rows: Rows; readonly member: OpenVault['me']['id'] } | null = null;
const seats = new Map<string, Seat>();

const seatOf = (laptop: string): Seat => {
  const seat = seats.get(laptop);
  if (seat === undefined) throw new Error(`no laptop ${laptop}`);
  return seat;
};

const tablesOf = async (name: string): Promise<Rows> => {
  const db = new Dexie(name);
  await db.open();
  const rows = new Map<string, object[]>();
  for (const table of tables) rows.set(table, await db.table<object>(table).toArray());
  db.close();
  return rows;
};

/** A laptop with the empty office on it, under a name of its own in clocks. */
const seatWith = async (laptop: string): Promise<void> => {
  if (office === null) throw new Error('no office');
  const made = openDatabase(laptop, {});
  await made.wake();
  made.close();
  const db = new Dexie(laptop);
  await db.open();
  for (const table of tables) {
    const rows = office.rows.get(table) ?? [];
    await db
      .table(table)
      .bulkPut(rows.map((row) => (row.k === 'office' ? { ...row, v: { ...row.v, node: laptop } } : row)));
  }
  db.close();
  const opened = await closedVault(laptop).unlock(office.member, passphrase);
  if (!opened.ok) throw new Error(opened.error.type);
  seats.set(laptop, startAt(laptop, opened.value));
};

/** Sets the office up, fills it on its first laptop and brings everything to the server; milliseconds of the latter. */
export const firstLaptop = async (laptop: string, rows: number): Promise<number> => {
  const vault = await newVault('template');
  const member = vault.me.id;
  vault.lock();
  office = { rows: await tablesOf('template'), member };
  await Dexie.delete('template');
  await seatWith(laptop);
  const { vault: here, engine } = seatOf(laptop);
  orThrow(await here.importClients(people(0, rows)));
  return timed(async () => orThrow(await engine.sync()));
};

/** A laptop that has nothing yet: everything that the server has, opened, checked, on disk and in the search. */
export const nextLaptop = async (laptop: string, rows: number): Promise<number> => {
  await seatWith(laptop);
  const { vault, engine } = seatOf(laptop);
  const ms = await timed(async () => orThrow(await engine.sync()));
  const { length } = await vault.clients.all();
  if (length !== rows) throw new Error(`${length} of ${rows} people`);
  engine.stop();
  vault.lock();
  seats.delete(laptop);
  await Dexie.delete(laptop);
  return ms;
};

/** One file changes; until the server has it on disk and this laptop knows. */
export const pushOne = async (laptop: string, number: number): Promise<number> => {
  const { vault, engine } = seatOf(laptop);
  orThrow(await vault.clients.change(person(number).id, { email: `nieuw${number}@example.org` }));
  const ms = await timed(async () => orThrow(await engine.sync()));
  if (engine.state().waiting > 0) throw new Error('something still waits');
  return ms;
};

/** Nothing to send, nothing to get. */
export const pullNothing = (laptop: string): Promise<number> =>
  timed(async () => orThrow(await seatOf(laptop).engine.sync()));

/** The same bytes over the same road to a server that only brings them to disk. */
export const bare = (bytes: number): Promise<number> => {
  const body = 'x'.repeat(bytes);
  return timed(async () => (await fetch('/relay/bare/push', { method: 'POST', body })).text());
};
