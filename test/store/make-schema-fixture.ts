import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { schemaVersion } from '../../src/store/rows.ts';
import {
  aClient,
  addLetter,
  aPaper,
  aReferral,
  aVisit,
  enrol,
  newLaptop,
  newOffice,
  passphrase,
  setUpInput,
  unlock,
} from './laptop.ts';
import { asLine, type FixtureHead, fixtureFile } from './schema-fixture.ts';

/**
 * `node test/store/make-schema-fixture.ts`: writes down the database of today's schema, once. Test keys and invented people only.
 * What is written stays as it is for ever: it is what laptops hold.
 */
const file = fixtureFile(schemaVersion);
if (existsSync(file)) throw new Error(`the fixture of schema ${schemaVersion} is frozen`);

const laptop = newLaptop();
const { vault, recoveryKey } = await newOffice(laptop);
const me = vault.me.id;
const social = await enrol(vault, 'Sam Sociaal', ['socialWorker']);
const former = await enrol(vault, 'Frits Vroeger', ['frontDesk']);
const clients = ['Łukasz', "D'Hoore"].map((surname) => aClient({ surname }));
for (const client of clients) await vault.clients.add(client);
const [client = aClient(), other = client] = clients;
await vault.visits.add(aVisit(me, client));
const visit = aVisit(me, client, { nextStep: 'terugbellen' });
await vault.visits.add(visit);
const letter = await addLetter(vault, aReferral(visit));
await vault.referrals.move(letter.id, { to: 'awaitingApproval', note: '' });
await vault.settings.set('nationalNumberAsked', 'true');
// From here on rows lie under two data keys.
await vault.revoke(former, 'uit dienst', passphrase);
await vault.clients.change(other.id, { surname: "D'Hoore-Voorbeeld" });
vault.lock();
const worker = await unlock(laptop, social);
const approved = await worker.referrals.approve(letter.id, aPaper());
if (!approved.ok || approved.value.approval === null) throw new Error('not approved');
worker.lock();

const { paperId, sha256 } = approved.value.approval;
const reader = await unlock(laptop, me);
const log = await reader.audit.all();
const head = async (): Promise<Omit<FixtureHead, 'outgoing' | 'stores' | 'nativeVersion'>> => ({
  schemaVersion,
  member: me,
  passphrase: setUpInput.passphrase,
  recoveryKey,
  expected: {
    clients: [...(await reader.clients.all())],
    visits: [...(await reader.visits.all())],
    referrals: [...(await reader.referrals.all())],
    staff: [...(await reader.staff())],
    paper: { id: paperId, sha256 },
    logLines: log.ok ? log.value.entries.length : 0,
  },
});
const facts = await head();
const bytes = (await reader.referrals.paper(paperId))?.bytes ?? new Uint8Array();
if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('the paper is another one');
reader.lock();

await laptop.onDisk(async (db) => {
  const native = db.backendDB();
  const names = [...native.objectStoreNames];
  const keyPathOf = (name: string) =>
    z.union([z.string(), z.array(z.string())]).parse(native.transaction(names).objectStore(name).keyPath);
  const stores = Object.fromEntries(names.map((name) => [name, keyPathOf(name)]));
  const rows = await Promise.all(
    db.tables.map(async (table) => (await table.toArray()).map((row): [string, unknown] => [table.name, row])),
  );
  // The browser's own key cannot be written down; without it the lock screen shows numbers.
  const kept = rows.flat().filter(([, row]) => !JSON.stringify(row).includes('"k":"deviceKey"'));
  const first = { ...facts, outgoing: await db.table('outbox').count(), nativeVersion: native.version, stores };
  writeFileSync(file, `${[first, ...kept].map(asLine).join('\n')}\n`);
});
