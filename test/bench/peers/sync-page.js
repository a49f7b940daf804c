import PouchDB from 'pouchdb-browser';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { people, person } from '../store/people.ts';
import { timed } from '../store/rounds.ts';
import { clientsInRxdb } from './clients-in-rxdb.js';

/** The same files in clear through the replication of others, each set as is best for it. */

const page = 1000;

const remote = (name) => new PouchDB(`${location.origin}/relay/pouchdb/${name}`);
const pouch = (() => {
  const there = remote('office');
  let here = null;
  let live = null;
  let told = () => undefined;
  return {
    first: async (laptop, rows) => {
      here = new PouchDB(laptop);
      await here.bulkDocs(people(0, rows).map((row) => ({ ...row, _id: row.id })));
      const ms = await timed(() => here.replicate.to(there, { batch_size: page }));
      live = here.replicate.to(there, { live: true, batch_size: page });
      live.on('change', ({ docs_written }) => told(docs_written));
      return ms;
    },
    next: async (laptop, rows) => {
      const db = new PouchDB(laptop);
      const ms = await timed(() => db.replicate.from(there, { batch_size: page }));
      const { doc_count } = await db.info();
      if (doc_count !== rows) throw new Error(`${doc_count} of ${rows} people`);
      await db.destroy();
      return ms;
    },
    pushOne: async (number) => {
      const row = await here.get(person(number).id);
      await here.put({ ...row, email: `nieuw${number}@example.org` });
      return timed(
        () =>
          new Promise((resolve) => {
            told = resolve;
          }),
      );
    },
    pullNothing: () => timed(() => here.replicate.from(there, { batch_size: page })),
  };
})();

const ask = async (path, message) =>
  (await fetch(`/relay/rxdb/${path}`, { method: 'POST', body: JSON.stringify(message) })).json();

const rxdb = (() => {
  let here = null;
  let live = null;
  let told = () => undefined;
  const replicate = (collection) =>
    replicateRxCollection({
      collection,
      replicationIdentifier: 'office',
      live: true,
      autoStart: true,
      retryTime: 1000,
      push: {
        batchSize: page,
        handler: async (rows) => {
          const conflicts = await ask('push', rows);
          told();
          return conflicts;
        },
      },
      pull: {
        batchSize: page,
        handler: (checkpoint, limit) => ask('pull', { since: checkpoint?.since ?? 0, limit }),
      },
    });
  return {
    first: async (laptop, rows) => {
      here = await clientsInRxdb(laptop);
      await here.bulkInsert(structuredClone(people(0, rows)));
      return timed(async () => {
        live = replicate(here);
        await live.awaitInSync();
      });
    },
    next: async (laptop, rows) => {
      const collection = await clientsInRxdb(laptop);
      const ms = await timed(async () => {
        const replication = replicate(collection);
        await replication.awaitInitialReplication();
      });
      const count = await collection.count().exec();
      if (count !== rows) throw new Error(`${count} of ${rows} people`);
      await collection.database.remove();
      return ms;
    },
    pushOne: async (number) => {
      const document = await here.findOne(person(number).id).exec();
      const acknowledged = new Promise((resolve) => {
        told = resolve;
      });
      await document.incrementalPatch({ email: `nieuw${number}@example.org` });
      return timed(() => acknowledged);
    },
    pullNothing: async () => {
      await live.awaitInSync();
      return timed(async () => {
        live.reSync();
        await live.awaitInSync();
      });
    },
  };
})();

const peers = { pouchdb: pouch, rxdb };

export const first = (peer, laptop, rows) => peers[peer].first(laptop, rows);
export const next = (peer, laptop, rows) => peers[peer].next(laptop, rows);
export const pushOne = (peer, number) => peers[peer].pushOne(number);
export const pullNothing = (peer) => peers[peer].pullNothing();
