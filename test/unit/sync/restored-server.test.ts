import { describe, expect, it } from 'vitest';
import { aClient, passphrase } from '../../store/laptop.ts';
import { otherPhrase, reasonsOn, useOffices } from '../../sync/office-for-tests.ts';
import { listOn, nele } from '../../sync/people-cast.ts';
import { copyOf, revsAt, revsOn } from '../../sync/records-of.ts';

describe('a server that was put back from a copy', () => {
  const { office, templateOf } = useOffices();

  it('gets a change of the list again that came after it', async () => {
    const { here, there, server, syncAll } = await office();
    const restore = await copyOf(server);
    const added = await here.seat.vault.enrol(nele, otherPhrase, passphrase);
    if (!added.ok) throw new Error(added.error.type);
    await here.sync();
    await restore('epoch-again');
    await syncAll();
    await syncAll();
    expect(await listOn(there)).toEqual(await listOn(here));
    expect(await there.as(added.value.id, otherPhrase)).toBe(true);
  });

  it('from under a data key that was destroyed since has everything again', async () => {
    const { here, there, server, syncAll } = await office();
    const client = aClient();
    await here.seat.vault.clients.add(client);
    await syncAll();
    const restore = await copyOf(server);
    expect(await here.seat.vault.revoke(templateOf().member, 'weg', passphrase)).toEqual({ ok: true, value: null });
    await syncAll();
    expect(await there.seat.vault.takeKeys(passphrase)).toEqual({ ok: true, value: null });
    for (let round = 0; round < 2; round++) {
      for (const { seat } of [here, there]) await seat.vault.erasure.settled();
      await syncAll();
    }
    for (const { seat } of [here, there]) expect((await seat.vault.erasure.state()).rotation).toEqual({ type: 'none' });
    await restore('epoch-before-the-key');
    await syncAll();
    for (const desk of [here, there]) {
      expect(await reasonsOn(desk)).toEqual([]);
      expect(await desk.seat.vault.sync.waiting()).toEqual([]);
      expect(await desk.seat.vault.clients.all()).toEqual([client]);
    }
    expect(await revsAt(server)).toEqual(await revsOn(here.seat));
  });
});
