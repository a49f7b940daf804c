import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createVault } from '../../../src/store/create-vault.ts';
import type { OpenVault, RecoveredPerson } from '../../../src/store/vault.ts';
import { createAsk } from '../../../src/sync/exchange.ts';
import { syncOwnOffice } from '../../../src/sync/joining.ts';
import { createListServer } from '../../../src/sync/list-server.ts';
import { aClient, enrol, newOffice, passphrase } from '../../store/laptop.ts';
import { done, type Linked, link, reasons, serverForEach, withLink } from '../../sync/linked-laptops.ts';

// What a fire leaves of an office: a backup, the paper of the safe, and the server.
const { join, server } = serverForEach();
const otherPhrase = 'een heel andere wachtzin';
let first: Linked;
let second: Linked;
let vault: OpenVault;
let recoveryKey: string;

beforeEach(async () => {
  [first, second] = [withLink(), withLink()];
  ({ vault, recoveryKey } = await newOffice(first.laptop));
  await vault.clients.add(aClient({ surname: 'Voorbeeld-Kanarie' }));
});
afterEach(() => {
  first.end();
  second.end();
});

const putBackElsewhere = async () => {
  const pieces: Uint8Array[] = [];
  const put = async (bytes: Uint8Array) => pieces.push(bytes) > 0;
  expect((await vault.backup.write(put, () => undefined)).ok).toBe(true);
  return async () => {
    const file = new Blob([new Uint8Array(Buffer.concat(pieces))]);
    expect(await second.laptop.closed.recovery.fromBackup(file, null, () => undefined)).toEqual(done);
    const ask = createAsk(second.host.exchange, () => () => undefined);
    return createVault({
      ...second.laptop.deps,
      listServer: (store) => createListServer(store, ask, () => syncOwnOffice(store, ask, second.host.leaveServer)),
    });
  };
};
const withCode = async (office: string) => {
  const code = await server().invitation(office);
  const joined = await second.host.joinServer({ address: server().address, code, device: randomUUID() });
  expect(joined.ok).toBe(true);
};
const listed = (): RecoveredPerson => ({ type: 'listed', member: vault.me.id });
const somebodyNew: RecoveredPerson = {
  type: 'new',
  member: { name: 'Nele', function: 'beheerder', phone: '', roles: ['administrator'] },
};

it.each([
  ['an administrator', listed],
  ['somebody new', () => somebodyNew],
])('lets %s in on a new laptop, with all that came since the backup, also under a key of after', async (_, person) => {
  await join(first, vault);
  const sync = link(first, vault);
  expect(await sync.sync()).toEqual(done);
  const putBack = await putBackElsewhere();
  const left = await enrol(vault, 'Wies Weg', ['frontDesk']);
  expect(await vault.revoke(left, 'werkt elders', passphrase)).toEqual(done);
  await vault.erasure.settled();
  await vault.clients.add(aClient({ surname: 'Voorbeeld-Specht' }));
  expect(await sync.sync()).toEqual(done);
  const closed = await putBack();
  // Without the server nothing changes, and it can be said why.
  const refused = { ok: false, error: { type: 'serverNeeded' } };
  expect(await closed.recover(recoveryKey, person(), otherPhrase)).toEqual(refused);
  await withCode('linked');
  const opened = await closed.recover(recoveryKey, person(), otherPhrase);
  if (!opened.ok) throw new Error(opened.error.type);
  expect(await link(second, opened.value).sync()).toEqual(done);
  expect(['Kanarie', 'Specht'].map((name) => opened.value.search(name).length)).toEqual([1, 1]);
  expect(await reasons(opened.value)).toEqual([]);
  opened.value.lock();
  expect((await closed.unlock(opened.value.me.id, otherPhrase)).ok).toBe(true);
});

it('gives nothing to another office on that server, whose code was typed', async () => {
  await join(first, vault);
  expect(await link(first, vault).sync()).toEqual(done);
  const closed = await (await putBackElsewhere())();
  const stranger = withLink();
  const theirs = (await newOffice(stranger.laptop)).vault;
  await join(stranger, theirs, 'stranger');
  const sync = link(stranger, theirs);
  expect(await sync.sync()).toEqual(done);
  await withCode('stranger');
  const refused = { ok: false, error: { type: 'serverNeeded' } };
  expect(await closed.recover(recoveryKey, listed(), otherPhrase)).toEqual(refused);
  expect(await second.host.readServer()).toEqual(done);
  expect(await sync.sync()).toEqual(done);
  expect([sync.state().received, await reasons(theirs)]).toEqual([0, []]);
  stranger.end();
});
