import { Dexie, type Table } from 'dexie';
import type { Client } from '../../../src/domain/dossier/records.ts';
import type { OpenVault } from '../../../src/store/vault.ts';
import type { SafetyVerbs } from '../../../src/store/vault-deps.ts';
import { closedVault, newVault, orThrow, passphrase } from './page-vault.ts';
import { people, person, queries } from './people.ts';
import { inTurn, p95, type Rounds, timed, timesOf } from './rounds.ts';

/** Runs in a real Chromium on a profile on disk. */

// The answers are those of the port itself.
const askMachine = async (call: string, body: BodyInit = '') =>
  (await fetch(`/safety/${call}`, { method: 'POST', body })).json();

/** Journal and sentinel through the server of the bench, flushed to a real disk (safety-route.ts). */
const safety = {
  readSafetyFiles: () => askMachine('readSafetyFiles'),
  writeSentinel: (sentinel) => askMachine('writeSentinel', JSON.stringify(sentinel)),
  appendJournal: (office, bytes) => askMachine(`appendJournal/${office}`, new Uint8Array(bytes)),
  rewriteJournal: (office, step, bytes) => askMachine(`rewriteJournal/${office}/${step}`, new Uint8Array(bytes)),
  readJournal: () => {
    throw new Error('the bench reads no journal');
  },
} as const satisfies SafetyVerbs;

/** The same rows in clear, one index on the name, the same durability. */
const newPlain = (name: string): { readonly db: Dexie; readonly table: Table<Client, string> } => {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ client: 'id, surname' });
  return { db, table: db.table('client') };
};

const puts = 50;
const gets = 200;

/** One by one, in a store that holds `rows` already. */
export const oneByOne = async (rows: number): Promise<{ readonly put: Rounds; readonly get: Rounds }> => {
  const vault = await newVault('put');
  const plain = newPlain('put-plain');
  orThrow(await vault.importClients(people(0, rows)));
  await plain.table.bulkAdd([...people(0, rows)]);
  const put = await inTurn(
    9,
    async (round) => {
      for (const client of people(rows + round * puts, puts)) orThrow(await vault.clients.add(client));
    },
    async (round) => {
      for (const client of people(rows + round * puts, puts)) await plain.table.add(client);
    },
  );
  const at = (round: number, index: number) => person((round * 7907 + index * 6373) % rows).id;
  const get = await inTurn(
    9,
    async (round) => {
      for (let index = 0; index < gets; index += 1) await vault.clients.get(at(round, index));
    },
    async (round) => {
      for (let index = 0; index < gets; index += 1) await plain.table.get(at(round, index));
    },
  );
  vault.lock();
  await plain.db.delete();
  await Dexie.delete('put');
  return { put, get };
};

/** The same puts, each in the journal on the disk of the machine before the next round. */
export const withJournal = async (rows: number): Promise<Rounds> => {
  const vault = await newVault('journal', { safety });
  const plain = newPlain('journal-plain');
  orThrow(await vault.importClients(people(0, rows)));
  await vault.carried();
  await plain.table.bulkAdd([...people(0, rows)]);
  const put = await inTurn(
    9,
    async (round) => {
      for (const client of people(rows + round * puts, puts)) orThrow(await vault.clients.add(client));
      await vault.carried();
    },
    async (round) => {
      for (const client of people(rows + round * puts, puts)) await plain.table.add(client);
    },
  );
  vault.lock();
  await plain.db.delete();
  await Dexie.delete('journal');
  return put;
};

/** All at once, into an empty store. */
export const bulk = async (rows: number, rounds: number): Promise<Rounds> => {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const name = `bulk-${rows}-${round}`;
    const vault = await newVault(name);
    const plain = newPlain(`${name}-plain`);
    const all = people(0, rows);
    ours.push(await timed(async () => orThrow(await vault.importClients(all))));
    theirs.push(await timed(() => plain.table.bulkAdd([...all])));
    vault.lock();
    await plain.db.delete();
    await Dexie.delete(name);
  }
  return { ours, theirs };
};

export interface LargeOffice {
  readonly bulk: Rounds;
  readonly unlock: Rounds;
  readonly search: Rounds;
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5000));

/** An office with `rows` people: filled once, then opened again and searched. */
export const largeOffice = async (rows: number): Promise<LargeOffice> => {
  const vault = await newVault('large');
  const plain = newPlain('large-plain');
  const all = people(0, rows);
  const ours = await timed(async () => orThrow(await vault.importClients(all)));
  const theirs = await timed(() => plain.table.bulkAdd([...all]));
  // The search pages follow the rows.
  await settle();
  const member = vault.me.id;
  vault.lock();
  let opened: OpenVault = vault;
  const unlock = await inTurn(
    2,
    async () => {
      opened.lock();
      const answer = await closedVault('large').unlock(member, passphrase);
      if (!answer.ok) throw new Error(answer.error.type);
      opened = answer.value;
    },
    async () => {
      const { length } = await opened.clients.all();
      if (length !== rows) throw new Error(`${length} of ${rows} people`);
    },
  );
  const names = all.map(({ surname, firstName }) => `${surname} ${firstName}`.toLowerCase());
  const [mine, loop]: [number[], number[]] = [[], []];
  for (let round = 0; round < 5; round += 1) {
    mine.push(p95(timesOf(queries, (query) => opened.search(query))));
    loop.push(p95(timesOf(queries, (query) => names.filter((name) => name.includes(query)))));
  }
  opened.lock();
  await plain.db.delete();
  await Dexie.delete('large');
  return { bulk: { ours: [ours], theirs: [theirs] }, unlock, search: { ours: mine, theirs: loop } };
};
