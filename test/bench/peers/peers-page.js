import { Dexie } from 'dexie';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import PouchDB from 'pouchdb-browser';
import { people, person, queries } from '../store/people.ts';
import { inTurn, p95, timed, timesOf } from '../store/rounds.ts';
import { clientsInRxdb } from './clients-in-rxdb.js';

/** The same rows as the store's own figures, in clear, each peer as its manual says. */

const newPlain = async (name) => {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ client: 'id, surname' });
  await db.open();
  return db.table('client');
};

const openRxdb = async (name) => {
  const client = await clientsInRxdb(name);
  return {
    add: (row) => client.insert(structuredClone(row)),
    get: (id) => client.findOne(id).exec(),
    addAll: (rows) => client.bulkInsert(structuredClone(rows)),
  };
};

const openPouch = async (name) => {
  const db = new PouchDB(name);
  const asDocument = (row) => ({ ...row, _id: row.id });
  return {
    add: (row) => db.put(asDocument(row)),
    get: (id) => db.get(id),
    addAll: (rows) => db.bulkDocs(rows.map(asDocument)),
  };
};

const openers = { rxdb: openRxdb, pouchdb: openPouch };

export const storePeer = async (peer, rows) => {
  const [ours, theirs] = [[], []];
  let [store, plain] = [null, null];
  for (let round = 0; round < 2; round += 1) {
    store = await openers[peer](`${peer}-${round}`);
    plain = await newPlain(`${peer}-plain-${round}`);
    ours.push(await timed(() => store.addAll(people(0, rows))));
    theirs.push(await timed(() => plain.bulkAdd(people(0, rows))));
  }
  const put = await inTurn(
    5,
    async (round) => {
      for (const row of people(rows + round * 50, 50)) await store.add(row);
    },
    async (round) => {
      for (const row of people(rows + round * 50, 50)) await plain.add(row);
    },
  );
  const at = (round, index) => person((round * 7907 + index * 6373) % rows).id;
  const reading = (read) => async (round) => {
    for (let index = 0; index < 200; index += 1) await read(at(round, index));
  };
  const get = await inTurn(
    5,
    reading((id) => store.get(id)),
    reading((id) => plain.get(id)),
  );
  return { put, get, bulk: { ours, theirs } };
};

const nameOf = ({ surname, firstName }) => `${surname} ${firstName}`;

const indexers = {
  minisearch: (all) => {
    const index = new MiniSearch({ fields: ['name'], searchOptions: { prefix: true } });
    index.addAll(all.map((client) => ({ id: client.id, name: nameOf(client) })));
    return (query) => index.search(query).slice(0, 50);
  },
  flexsearch: (all) => {
    const index = new FlexSearch.Index({ tokenize: 'forward' });
    for (const [place, client] of all.entries()) index.add(place, nameOf(client));
    return (query) => index.search(query, 50);
  },
};

export const searchPeer = async (peer, rows) => {
  const all = people(0, rows);
  const search = indexers[peer](all);
  const names = all.map((client) => nameOf(client).toLowerCase());
  const [ours, theirs] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    ours.push(p95(timesOf(queries, search)));
    theirs.push(p95(timesOf(queries, (query) => names.filter((name) => name.includes(query)))));
  }
  return { ours, theirs };
};
