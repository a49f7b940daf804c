import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Client } from '../../../src/domain/dossier/records.ts';
import { noteIdSchema } from '../../../src/domain/ids.ts';
import { millisecondsOf } from '../../../src/protocol/clock.ts';
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

const dayMs = 24 * 3_600_000;
const wrongDays = 400;
const otherPhrase = 'een heel andere wachtzin';
const { join } = serverForEach();
let first: Linked;
let second: Linked;
let vault: OpenVault;

beforeEach(() => {
  [first, second] = [withLink({ safety: safetyFolder().safety }), withLink()];
});
afterEach(() => {
  first.end();
  second.end();
});

/** The clock of the laptop stands so many days ahead while its office begins; then somebody puts it right. */
const officeWithWrongClock = async (work: (open: OpenVault) => Promise<unknown>) => {
  first.laptop.pass(wrongDays * dayMs);
  vault = (await newOffice(first.laptop)).vault;
  await work(vault);
  first.laptop.pass(-wrongDays * dayMs);
  vault.lock();
  vault = await unlock(first.laptop, vault.me.id);
};
const aNote = (clientId: Client['id']) => ({ id: noteIdSchema.parse(randomUUID()), clientId, text: 'Belde terug.' });

it('what was written while the clock of a laptop stood a year ahead comes to the others, and so does what is written after', async () => {
  const client = aClient({ surname: 'Voorbeeld-Merel' });
  await officeWithWrongClock(async (open) => {
    await open.clients.add(client);
    await open.notes.add(aNote(client.id));
    expect(await open.changePassphrase(passphrase, otherPhrase)).toEqual(done);
    expect(await open.changePassphrase(otherPhrase, passphrase)).toEqual(done);
  });
  // One that came by a file has the same lines and notes under the same readings.
  const there = await admitByFile(vault, second);
  await vault.clients.add(aClient({ surname: 'Voorbeeld-Specht' }));
  await join(first, vault);
  await join(second, there);
  const syncs = [link(first, vault), link(second, there)];
  const syncAll = async () => {
    for (const sync of [...syncs, ...syncs]) expect(await sync.sync()).toEqual(done);
  };
  await syncAll();
  expect(await there.changePassphrase(passphrase, otherPhrase)).toEqual(done);
  await there.clients.change(client.id, { firstName: 'Jan-Twee' });
  await vault.clients.add(aClient({ surname: 'Voorbeeld-Ekster' }));
  await syncAll();
  for (const open of [vault, there]) {
    expect(await reasons(open)).toEqual([]);
    expect(await open.sync.waiting()).toEqual([]);
    expect(['Merel', 'Specht', 'Ekster'].map((name) => open.search(name).length)).toEqual([1, 1, 1]);
    expect((await open.clients.get(client.id))?.firstName).toBe('Jan-Twee');
  }
  const clock = await first.laptop.onDisk(async (db) => (await db.table('meta').get('clock')).v);
  expect(millisecondsOf(clock)).toBeLessThan(Date.now() + dayMs);
  vault.lock();
  expect((await first.laptop.closed.unlock(vault.me.id, otherPhrase)).ok).toBe(true);
});

it('a laptop with a right clock, which put that aside, takes it in as soon as the other one exchanged', async () => {
  ({ vault } = await newOffice(first.laptop));
  const there = await admitByFile(vault, second);
  first.laptop.pass(wrongDays * dayMs);
  await vault.clients.add(aClient({ surname: 'Voorbeeld-Merel' }));
  await carry(vault, there);
  expect([there.search('Merel').length, (await reasons(there)).includes('client farAhead')]).toEqual([0, true]);
  await join(first, vault);
  const sync = link(first, vault);
  expect(await sync.sync()).toEqual({ ok: false, error: { type: 'clockApart' } });
  first.laptop.pass(-wrongDays * dayMs);
  expect(await sync.sync()).toEqual(done);
  await join(second, there);
  const theirs = link(second, there);
  expect(await theirs.sync()).toEqual(done);
  expect([there.search('Merel').length, await reasons(there)]).toEqual([1, []]);
  // Nor does the journal of the other one bring back what was put right.
  await vault.carried();
  sync.stop();
  vault.lock();
  await first.laptop.closed.recovery.discard();
  expect(await first.laptop.closed.recovery.fromJournal(vault.officeId, () => undefined)).toEqual(done);
  vault = await unlock(first.laptop, vault.me.id);
  expect(await link(first, vault).sync()).toEqual(done);
  expect([await reasons(vault), await vault.sync.waiting()]).toEqual([[], []]);
});

it('a copy that another laptop has under those readings takes the place of nothing that was written since', async () => {
  const client = aClient({ surname: 'Voorbeeld-Merel' });
  let there: OpenVault | null = null;
  await officeWithWrongClock(async (open) => {
    await open.clients.add(client);
    there = await admitByFile(open, second);
    first.laptop.pass(dayMs);
    await open.clients.change(client.id, { firstName: 'Jan-Twee' });
    first.laptop.pass(dayMs);
    await open.clients.add(aClient({ surname: 'Voorbeeld-Specht' }));
    first.laptop.pass(-2 * dayMs);
  });
  if (there === null) throw new Error('not admitted');
  await join(first, vault);
  await join(second, there);
  const syncs = [link(first, vault), link(second, there)];
  for (const sync of [...syncs, ...syncs]) expect(await sync.sync()).toEqual(done);
  for (const open of [vault, there as OpenVault]) {
    expect((await open.clients.get(client.id))?.firstName).toBe('Jan-Twee');
    expect([await reasons(open), await open.sync.waiting()]).toEqual([[], []]);
  }
});

it('a server that lies about the time, first ahead and then behind, has nothing taken back that is right', async () => {
  ({ vault } = await newOffice(first.laptop));
  const client = aClient({ surname: 'Voorbeeld-Merel' });
  await vault.clients.add(client);
  const revOfClient = () => first.laptop.onDisk(async (db) => (await db.table('rec').get(['client', client.id])).rev);
  const before = await revOfClient();
  for (const days of [6.9, -6.9]) {
    expect(await vault.sync.learnTime(Date.parse(first.laptop.deps.now()) + days * dayMs)).toEqual(done);
    await vault.clients.add(aClient({ surname: 'Voorbeeld-Specht' }));
  }
  expect(await revOfClient()).toBe(before);
});
