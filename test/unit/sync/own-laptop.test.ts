import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { joinAgain } from '../../../src/renderer/pages/settings/join-again.ts';
import { laptopsTogether } from '../../../src/renderer/pages/settings/laptops-together.ts';
import type { OpenVault } from '../../../src/store/vault.ts';
import { startSync } from '../../../src/sync/engine.ts';
import { createAsk } from '../../../src/sync/exchange.ts';
import { readDevices } from '../../../src/sync/joining.ts';
import { createTellOfLost } from '../../../src/sync/tell-of-lost.ts';
import { type Engine, engines } from '../../server/engines.ts';
import { type RunningServer, startServer } from '../../server/office.ts';
import { aClient, type Laptop, newOffice, passphrase, unlock } from '../../store/laptop.ts';
import { admitByFile, type Linked, withLink } from '../../sync/linked-laptops.ts';
import { untilLater } from '../../sync/over-http.ts';

const office = 'own-laptop';
let engine: Engine;
let server: RunningServer;
let first: Linked;
let second: Linked;
let vault: OpenVault;

const askOf = ({ host }: Linked) => createAsk(host.exchange, untilLater);
const join = async ({ host }: Linked, open: OpenVault, before: Parameters<typeof joinAgain>[1] = null) => {
  const code = await server.invitation(office);
  const typed = { address: server.address, code };
  expect(await joinAgain({ host, vault: open, newId: randomUUID }, before, typed)).toEqual({ ok: true, value: null });
  const known = await host.readServer();
  return known.ok ? known.value?.device : undefined;
};
const syncAll = async ({ host }: Linked, open: OpenVault) => {
  const sync = startSync({ vault: open, exchange: host.exchange, later: untilLater, random: () => 0.5 });
  const done = await sync.sync();
  sync.stop();
  return done.ok ? 'done' : done.error.type;
};
const shown = async () => {
  const known = await readDevices(askOf(first));
  if (!known.ok) throw new Error(known.error.type);
  return laptopsTogether(await vault.laptops.all(), known.value.devices, await vault.laptops.own());
};
/** As an administrator does it on the first laptop; the other one hears it at its next contact, locked, and erases itself. */
const loseIt = async (device: string, lost: Laptop) => {
  const sync = startSync({ vault, exchange: first.host.exchange, later: () => () => undefined, random: () => 0.5 });
  expect((await sync.sync()).ok).toBe(true);
  expect(await vault.laptops.lose(device, 'gestolen', passphrase)).toEqual({ ok: true, value: null });
  sync.stop();
  expect(await createTellOfLost(vault.sync, askOf(first))()).toEqual({ ok: true, value: null });
  const heard = await readDevices(askOf(second));
  if (heard.ok || heard.error.type !== 'revoked') throw new Error('still let in');
  const known = await second.host.readServer();
  const own = known.ok ? (known.value?.device ?? '') : '';
  expect(await lost.closed.farewell.carryOut(own, heard.error.orders[0]?.order ?? '')).toEqual({
    ok: true,
    value: null,
  });
};

beforeEach(async () => {
  const [sqlite] = engines;
  if (sqlite === undefined) throw new Error('no engine');
  engine = await sqlite.start();
  server = await startServer(engine);
  [first, second] = [withLink(), withLink()];
  vault = (await newOffice(first.laptop)).vault;
  await vault.clients.add(aClient({ surname: 'Voorbeeld-Kanarie' }));
});
afterEach(async () => {
  first.end();
  second.end();
  await server.close();
  await engine.stop();
});

it('a laptop that came by a file meets the server under the id by which it can be taken out', async () => {
  const there = await admitByFile(vault, second);
  expect(await there.laptops.own()).toBe('balie-twee');
  await join(first, vault);
  expect(await syncAll(first, vault)).toBe('done');
  expect(await join(second, there)).toBe('balie-twee');
  expect(await syncAll(second, there)).toBe('done');
  expect((await shown()).filter(({ isHere }) => !isHere)).toMatchObject([
    { device: 'balie-twee', name: 'Balie 2', isListed: true, atServer: { revoked: null } },
  ]);
  there.lock();
  await loseIt('balie-twee', second.laptop);
  expect((await second.laptop.closed.unlock(vault.me.id, passphrase)).ok).toBe(false);
});

it('a laptop that left the server comes back under the same id', async () => {
  const before = await join(first, vault);
  await first.host.leaveServer();
  expect(await join(first, vault)).toBe(before);
  expect(await vault.laptops.own()).toBe(before);
  expect((await shown()).length).toBe(1);
});

it('a laptop from a backup, with a code of the operator, stands with the others and can be taken out', async () => {
  await join(first, vault);
  const pieces: Uint8Array[] = [];
  const put = async (bytes: Uint8Array) => pieces.push(bytes) > 0;
  expect((await vault.backup.write(put, () => undefined)).ok).toBe(true);
  const file = new Blob([new Uint8Array(Buffer.concat(pieces))]);
  expect((await second.laptop.closed.recovery.fromBackup(file, null, () => undefined)).ok).toBe(true);
  const there = await unlock(second.laptop, vault.me.id);
  // The laptop that the backup came from may still be at work: it is another one.
  expect(await there.laptops.own()).toBe(null);
  const device = (await join(second, there)) ?? '';
  expect(await syncAll(second, there)).toBe('done');
  expect((await shown()).map((one) => [one.device === device, one.isHere, one.isListed, one.name])).toEqual([
    [false, true, false, ''],
    [true, false, false, ''],
  ]);
  there.lock();
  await loseIt(device, second.laptop);
  expect((await shown()).find((one) => one.device === device)).toMatchObject({ isListed: true, isRevoked: true });
});
