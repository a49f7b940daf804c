import { expect, it } from 'vitest';
import { createVault } from '../../../src/store/create-vault.ts';
import { createAsk } from '../../../src/sync/exchange.ts';
import { createListServer } from '../../../src/sync/list-server.ts';
import { syncOnce } from '../../../src/sync/sync-once.ts';
import { engines } from '../../server/engines.ts';
import { officeOn } from '../../sync/list-laptops.ts';
import { makeTemplate } from '../../sync/three-laptops.ts';

const other = 'een heel andere wachtzin';

it('the paper of the safe lets an administrator in again on every laptop, and only with the server', async () => {
  const [sqlite] = engines;
  const engine = await sqlite?.start();
  if (engine === undefined) throw new Error('no engine');
  const storage = await engine.open(engine.newPlace());
  const template = await makeTemplate();
  const { desks, server, syncAll, close } = await officeOn(template, storage, 2);
  await syncAll();
  const [here, there] = desks;
  if (here === undefined || there === undefined) throw new Error('no laptops');
  here.seat.vault.lock();
  const person = { type: 'listed', member: template.administrator } as const;
  const without = await here.seat.laptop.closed.recover(template.recoveryKey, person, other);
  expect(without).toEqual({ ok: false, error: { type: 'serverNeeded' } });
  here.seat.laptop.pass(3_600_000);
  here.pass(3_600_000);
  const ask = createAsk(await server.exchangeFor(7), () => () => undefined);
  const closed = createVault({
    ...here.seat.laptop.deps,
    listServer: (store) => createListServer(store, ask, () => syncOnce(store, ask)),
  });
  const opened = await closed.recover(template.recoveryKey, person, other);
  if (!opened.ok) throw new Error(opened.error.type);
  expect((await syncOnce(opened.value.sync, ask)).ok).toBe(true);
  await there.sync();
  expect(await there.as(template.administrator, other)).toBe(true);
  opened.value.lock();
  await close();
  await storage.close();
  await engine.stop();
});
