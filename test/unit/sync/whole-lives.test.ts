import { afterEach, beforeEach, expect, it } from 'vitest';
import type { OpenVault } from '../../../src/store/vault.ts';
import { aClient, newOffice, passphrase, unlock } from '../../store/laptop.ts';
import { safetyFolder } from '../../store/safety-folder.ts';
import {
  admitByFile,
  carry,
  done,
  type Linked,
  link,
  reasons,
  serverForEach,
  withLink,
} from '../../sync/linked-laptops.ts';

const { join } = serverForEach();
let first: Linked;
let second: Linked;
let vault: OpenVault;
let recoveryKey: string;

beforeEach(async () => {
  [first, second] = [withLink({ safety: safetyFolder().safety }), withLink()];
  ({ vault, recoveryKey } = await newOffice(first.laptop));
  await vault.clients.add(aClient({ surname: 'Voorbeeld-Kanarie' }));
});
afterEach(() => {
  first.end();
  second.end();
});

const nele = { name: 'Nele', function: 'balie', phone: '', roles: ['frontDesk'] } as const;
const enrolNele = async (open: OpenVault) => {
  const done = await open.enrol(nele, passphrase, passphrase);
  return done.ok ? 'done' : done.error.type;
};
const listOn = ({ laptop }: Linked) =>
  laptop.onDisk(async (db) => (await db.table('roster').toArray()).map(({ entry }) => entry));

it('an office of files that gets a server, first on the laptop where it did not begin, has one list', async () => {
  const there = await admitByFile(vault, second);
  const gone = aClient({ surname: 'Voorbeeld-Merel' });
  await there.clients.add(gone);
  await carry(there, vault);
  // What changes where the office began meanwhile goes with no courier file.
  const erasable = { clients: [gone.id], visits: [], klusRequests: [] };
  expect((await vault.erasure.erase(erasable, 'proef', passphrase)).ok).toBe(true);
  await vault.erasure.settled();
  await there.clients.change(gone.id, { firstName: 'Nog-Een-Keer' });
  await there.clients.add(aClient({ surname: 'Voorbeeld-Specht' }));
  const syncs: ReturnType<typeof link>[] = [];
  const joinWith = async (one: Linked, open: OpenVault) => {
    await join(one, open);
    syncs.push(link(one, open));
    expect(await syncs.at(-1)?.sync()).toEqual(done);
  };
  await joinWith(second, there);
  expect(await enrolNele(there)).toBe('listElsewhere');
  expect(await there.sync.waiting()).toEqual([]);
  expect(await there.sync.outbox()).toEqual({ mine: [], mineCount: 0, ofOthers: [], logLines: 0 });
  expect(await enrolNele(vault)).toBe('done');
  await joinWith(first, vault);
  for (const sync of [...syncs, ...syncs]) expect(await sync.sync()).toEqual(done);
  expect(await there.takeKeys(passphrase)).toEqual(done);
  for (const sync of [...syncs, ...syncs]) expect(await sync.sync()).toEqual(done);
  // From now on both change it, each after the other.
  expect(await enrolNele(there)).toBe('done');
  expect(await enrolNele(vault)).toBe('done');
  for (const sync of [...syncs, ...syncs]) expect(await sync.sync()).toEqual(done);
  expect(await listOn(second)).toEqual(await listOn(first));
  for (const open of [vault, there]) {
    expect(await reasons(open)).toEqual([]);
    expect((await open.staff()).length).toBe(4);
    expect(['Merel', 'Kanarie', 'Specht'].map((name) => open.search(name).length)).toEqual([0, 1, 1]);
  }
});

it('a laptop whose database came back from its journal still changes the list at the server only', async () => {
  await join(first, vault);
  expect(await link(first, vault).sync()).toEqual(done);
  await vault.clients.add(aClient());
  await vault.carried();
  vault.lock();
  await first.laptop.closed.recovery.discard();
  expect(await first.laptop.closed.recovery.fromJournal(vault.officeId, () => undefined)).toEqual(done);
  vault = await unlock(first.laptop, vault.me.id);
  expect(await enrolNele(vault)).toBe('serverNeeded');
});

it('an office of files whose first laptop is gone is looked after where an administrator takes it over', async () => {
  const there = await admitByFile(vault, second);
  expect(await there.laptops.whyNotHere()).toBe('elsewhere');
  expect((await there.laptops.takeList('iets heel anders')).ok).toBe(false);
  expect(await enrolNele(there)).toBe('listElsewhere');
  expect(await there.laptops.takeList(passphrase)).toEqual(done);
  expect(await there.laptops.whyNotHere()).toBe(null);
  expect(await enrolNele(there)).toBe('done');
  expect((await there.erasure.erase({ clients: [], visits: [], klusRequests: [] }, 'proef', passphrase)).ok).toBe(true);
});

it('an office whose server is gone for good goes on with files', async () => {
  await join(first, vault);
  const sync = link(first, vault);
  expect(await sync.sync()).toEqual(done);
  expect(await vault.laptops.whyNotHere()).toBe(null);
  // While there is a server nothing is taken over, reached or not.
  expect(await vault.laptops.takeList(passphrase)).toEqual(done);
  await first.host.leaveServer();
  sync.stop();
  expect(await enrolNele(vault)).toBe('serverNeeded');
  expect(await vault.laptops.whyNotHere()).toBe('noServer');
  expect(await vault.laptops.takeList(passphrase)).toEqual(done);
  expect(await enrolNele(vault)).toBe('done');
  const there = await admitByFile(vault, second);
  expect((await there.staff()).length).toBe(2);
});

it('of two new papers that two administrators make at the same time one is valid, on every laptop, and the other one is told', async () => {
  const there = await admitByFile(vault, second);
  await join(first, vault);
  const [sync, theirSync] = [link(first, vault), link(second, there)];
  await sync.sync();
  await join(second, there);
  await theirSync.sync();
  const papers = await Promise.all([vault, there].map((open) => open.renewRecoveryKey(recoveryKey, passphrase)));
  const [one, other] = papers.map((paper) => {
    if (!paper.ok) throw new Error(paper.error.type);
    return paper.value;
  });
  const recoveryKeys = [one?.recoveryKey ?? '', other?.recoveryKey ?? ''];
  expect(await one?.keep()).toEqual(done);
  expect(await other?.keep()).toEqual({ ok: false, error: { type: 'renewedMeanwhile' } });
  for (const each of [sync, theirSync, sync]) expect(await each.sync()).toEqual(done);
  for (const [{ laptop }, open] of [
    [first, vault],
    [second, there],
  ] as const) {
    open.lock();
    const tried = [];
    for (const key of recoveryKeys) tried.push((await laptop.closed.tryRecoveryKey(key)).ok);
    expect(tried).toEqual([true, false]);
  }
});

it('a new paper of which the server took the list but gave no answer opens once it is kept again', async () => {
  await join(first, vault);
  const sync = link(first, vault);
  expect(await sync.sync()).toEqual(done);
  const next = await vault.renewRecoveryKey(recoveryKey, passphrase);
  if (!next.ok) throw new Error(next.error.type);
  first.isMute = true;
  expect(await next.value.keep()).toEqual({ ok: false, error: { type: 'serverSilent' } });
  first.isMute = false;
  expect(await next.value.keep()).toEqual(done);
  vault.lock();
  expect((await first.laptop.closed.tryRecoveryKey(next.value.recoveryKey)).ok).toBe(true);
});
