import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/crypto/bytes.ts';
import { openJson, sealJson } from '../../../src/crypto/envelope.ts';
import { listKey } from '../../../src/crypto/list-key.ts';
import { newSigningKey, sign } from '../../../src/crypto/signing.ts';
import type { RosterEntry } from '../../../src/domain/roster/roster.ts';
import { entryStatement } from '../../../src/domain/roster/statements.ts';
import { createRemoveOffice } from '../../../src/machine/remove-office.ts';
import { openSafetyStore } from '../../../src/machine/safety-store.ts';
import { hashOfEntry } from '../../../src/store/roster-table.ts';
import type { OpenVault } from '../../../src/store/vault.ts';
import { startSync } from '../../../src/sync/engine.ts';
import { createAsk, type HeardOrder } from '../../../src/sync/exchange.ts';
import {
  admitLaptop,
  lookForLaptop,
  lookForWelcome,
  readDevices,
  revokeDevice,
  sayHello,
} from '../../../src/sync/joining.ts';
import { createMailbox } from '../../../src/sync/mailbox.ts';
import { createTellOfLost } from '../../../src/sync/tell-of-lost.ts';
import { type Engine, engines } from '../../server/engines.ts';
import { type RunningServer, startServer } from '../../server/office.ts';
import { insider } from '../../store/insider.ts';
import { type Laptop, newLaptop, newOffice, passphrase, unlock } from '../../store/laptop.ts';
import { overHttp, untilLater } from '../../sync/over-http.ts';

describe.each(engines)('een laptop die kwijt is, met een server op $name', ({ start }) => {
  let engine: Engine;
  let server: RunningServer;
  let offices = 0;
  beforeAll(async () => {
    engine = await start();
    server = await startServer(engine);
  });
  afterAll(async () => {
    await server.close();
    await engine.stop();
  });

  interface House {
    readonly first: Laptop;
    readonly vault: OpenVault;
    readonly second: Laptop;
    readonly profile: string;
    /** Tokens of both. */
    readonly mine: string;
    readonly theirs: string;
  }
  let house: House;
  const askWith = (token: string) => createAsk(overHttp(server.address, token), untilLater);

  /** An office on two laptops; the second one has a journal and a sentinel. */
  const makeHouse = async (): Promise<House> => {
    offices += 1;
    const office = `lost-${offices}`;
    const first = newLaptop({ indexedDB: new IDBFactory() });
    const { vault } = await newOffice(first);
    const mine = (await server.enrol(office, 'laptop-one')).token;
    const profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-lost-'));
    const safety = openSafetyStore(profile, () => crypto.randomUUID());
    const removeOffice = createRemoveOffice(profile);
    const second = newLaptop({ indexedDB: new IDBFactory(), safety, removeOffice });
    const theirs = (await server.enrol(office, 'laptop-two')).token;
    const code = await vault.laptops.newCode();
    const begun = await second.closed.beginJoining(code.shown, { name: 'Balie 2', device: 'laptop-two' });
    if (!begun.ok) throw new Error('no code');
    const mailbox = (token: string) =>
      createMailbox({ ask: askWith(token), id: code.mailbox, newId: () => crypto.randomUUID(), schemaVersion: 1 });
    const said = await sayHello(mailbox(theirs), begun.value);
    const seen = await lookForLaptop(mailbox(mine), code, null);
    if (!said.ok || !seen.ok || seen.value.type !== 'laptop') throw new Error('nobody came');
    await admitLaptop(mailbox(mine), code, seen.value, { here: 'laptop-one', passphrase });
    expect(await lookForWelcome(mailbox(theirs), begun.value, said.value)).toEqual({ ok: true, value: 'joined' });
    const there = await unlock(second, vault.me.id);
    await there.carried();
    there.lock();
    return { first, vault, second, profile, mine, theirs };
  };
  beforeEach(async () => {
    house = await makeHouse();
  });
  afterEach(() => {
    house.vault.lock();
    rmSync(house.profile, { recursive: true, force: true });
  });

  const orderOf = async (): Promise<string> => {
    expect(await house.vault.laptops.lose('laptop-two', 'gestolen', passphrase)).toEqual({ ok: true, value: null });
    return house.vault.sync.orderFor('laptop-two');
  };
  const heardBy = async (token: string): Promise<readonly HeardOrder[]> => {
    const heard = await readDevices(askWith(token));
    if (heard.ok || heard.error.type !== 'revoked') throw new Error(JSON.stringify(heard));
    return heard.error.orders;
  };
  const carryOut = (order: string, device = 'laptop-two') => house.second.closed.farewell.carryOut(device, order);
  const isThere = async (): Promise<boolean> => {
    const opened = await house.second.closed.unlock(house.vault.me.id, passphrase);
    // What an unlock writes beside the database has ended before the next step.
    if (opened.ok) await opened.value.carried();
    if (opened.ok) opened.value.lock();
    return opened.ok && existsSync(path.join(house.profile, 'safety'));
  };
  const ignored = { ok: false, error: { type: 'notAnOrder' } };

  /** The order, opened and sealed again with other entries in it. */
  const changed = async (
    order: string,
    change: (entries: RosterEntry[]) => RosterEntry[],
    id = 'laptop-two',
  ): Promise<string> => {
    const key = await listKey(house.vault.officeId, house.vault.officeKey);
    const place = {
      office: house.vault.officeId,
      table: 'laptopOrder',
      id: 'laptop-two',
      rev: 'order',
      schemaVersion: 1,
    };
    const opened = await openJson(new Map([[key.epoch, key.handle]]), place, fromBase64(order));
    if (!opened.ok) throw new Error('closed');
    return toBase64(await sealJson(key, { ...place, id }, change(opened.value as RosterEntry[])));
  };

  it('hoort haar bevel bij het volgende contact, ook vergrendeld, en wist alles; de andere merkt niets', async () => {
    expect((await revokeDevice(askWith(house.mine), 'laptop-two', await orderOf())).ok).toBe(true);
    expect((await readDevices(askWith(house.mine))).ok).toBe(true);
    expect(await isThere()).toBe(true);
    const [heard] = await heardBy(house.theirs);
    expect(heard?.by).toBe('laptop-one');
    expect(await carryOut(heard?.order ?? '')).toEqual({ ok: true, value: null });
    expect(await house.second.closed.status()).toBe('firstRun');
    expect(readdirSync(house.profile)).toEqual([]);
    expect((await house.vault.laptops.all()).find(({ device }) => device === 'laptop-two')).toMatchObject({
      name: 'Balie 2',
      isRevoked: true,
    });
  });

  it('nog eens hetzelfde bevel op een lege laptop doet niets', async () => {
    const order = await orderOf();
    await carryOut(order);
    expect(await carryOut(order)).toEqual(ignored);
  });

  it('wat niemand van het huis ondertekende, wist niets', async () => {
    const order = await orderOf();
    const stranger = newSigningKey();
    const forged = await changed(order, (entries) => {
      const before = entries.slice(0, -1);
      const last = before.at(-1);
      const unsigned = {
        ...{ type: 'deviceRevoked' as const, device: 'laptop-two', seq: before.length, previous: '' },
        ...{
          previous: last === undefined ? '' : hashOfEntry(last),
          at: entries[0]?.at as never,
          by: house.vault.me.id,
        },
      };
      return [...before, { ...unsigned, signature: sign(stranger, entryStatement(unsigned)) }];
    });
    expect(await carryOut(forged)).toEqual(ignored);
    const unsigned = await changed(order, (entries) => entries.slice(0, -1));
    expect(await carryOut(unsigned)).toEqual(ignored);
    for (const junk of ['', 'AAAA', 'geen base64 !', order.slice(0, -8), `AAAA${order.slice(4)}`])
      expect(await carryOut(junk)).toEqual(ignored);
    expect(await isThere()).toBe(true);
  });

  it('een bevel voor een andere laptop wist niets, ook niet onder haar naam', async () => {
    const order = await orderOf();
    expect(await carryOut(order, 'laptop-one')).toEqual(ignored);
    expect(await house.first.closed.farewell.carryOut('laptop-one', order)).toEqual(ignored);
    // Somebody of the office seals it for the other one.
    const again = await changed(order, (entries) => entries, 'laptop-one');
    expect(await house.first.closed.farewell.carryOut('laptop-one', again)).toEqual(ignored);
    expect(await isThere()).toBe(true);
    expect((await house.vault.staff()).length).toBe(1);
  });

  it('een bevel van een ander huis wist niets', async () => {
    const ours = house;
    const order = await orderOf();
    house = await makeHouse();
    await orderOf();
    expect(await carryOut(order)).toEqual(ignored);
    expect(await isThere()).toBe(true);
    rmSync(ours.profile, { recursive: true, force: true });
    ours.vault.lock();
  });

  it('een lijst die van die van deze laptop afwijkt, is geen bevel, ook al tekende een beheerder haar', async () => {
    const order = await orderOf();
    const { signingKey } = await insider(house.first, house.vault.me.id);
    const forked = await changed(order, (entries) => {
      const [before, last] = [entries.slice(0, 3), entries.slice(0, 3).at(-1)];
      if (last === undefined) throw new Error('no list');
      const unsigned = { type: 'deviceRevoked' as const, device: 'laptop-two', seq: 3, previous: hashOfEntry(last) };
      const whole = { ...unsigned, at: last.at, by: house.vault.me.id };
      return [...before, { ...whole, signature: sign(signingKey, entryStatement(whole)) }];
    });
    expect(await carryOut(forked)).toEqual(ignored);
    expect(await isThere()).toBe(true);
  });

  it('weigert het toestel te wissen wat naast de databank ligt, dan blijft alles tot het volgende contact', async () => {
    const order = await orderOf();
    const stuck = newLaptop({
      ...house.second.deps,
      removeOffice: async () => ({ ok: false, error: { type: 'cannotWrite', message: 'EACCES' } }),
    });
    expect(await stuck.closed.farewell.carryOut('laptop-two', order)).toEqual({
      ok: false,
      error: { type: 'notRemoved' },
    });
    expect(await isThere()).toBe(true);
    expect(await carryOut(order)).toEqual({ ok: true, value: null });
  });

  it('een toestel dat een ander zonder beheerder afsluit, houdt het bevel van een beheerder niet tegen en overschrijft het niet', async () => {
    const third = askWith((await server.enrol(`lost-${offices}`, 'laptop-three')).token);
    const junk = (text: string) => revokeDevice(third, 'laptop-two', toBase64(new TextEncoder().encode(text)));
    expect((await junk('zomaar')).ok).toBe(true);
    const blocked = await readDevices(askWith(house.mine));
    // Who looks after laptops sees who did it: by the list nobody took it out.
    expect(blocked.ok && blocked.value.devices.find(({ device }) => device === 'laptop-two')).toMatchObject({
      ...{ revokedBy: 'laptop-three', isOrdered: false },
    });
    for (const { order } of await heardBy(house.theirs)) expect(await carryOut(order)).toEqual(ignored);
    expect(await isThere()).toBe(true);
    await orderOf();
    expect(await createTellOfLost(house.vault.sync, askWith(house.mine))()).toEqual({ ok: true, value: null });
    expect((await junk('nog eens')).ok).toBe(true);
    const orders = await heardBy(house.theirs);
    expect(orders.map(({ by }) => by)).toEqual(['laptop-one', 'laptop-three']);
    expect(new TextDecoder().decode(fromBase64(orders[1]?.order ?? ''))).toBe('zomaar');
    expect(await carryOut(orders[0]?.order ?? '')).toEqual({ ok: true, value: null });
  });

  it('een bevel dat niet doorraakte, gaat mee met de volgende uitwisseling, en dan niet nog eens', async () => {
    await orderOf();
    const asked: string[] = [];
    let isCut = true;
    const exchange = overHttp(server.address, house.mine);
    const engine = startSync({
      vault: house.vault,
      exchange: async (request) => {
        asked.push(request.path);
        const isOrder = request.path.startsWith('/v1/devices');
        return isCut && isOrder ? { ok: false, error: { type: 'unreachable' } } : exchange(request);
      },
      later: () => () => undefined,
      random: () => 0,
    });
    expect((await engine.sync()).ok).toBe(true);
    expect((await readDevices(askWith(house.theirs))).ok).toBe(true);
    isCut = false;
    expect((await engine.sync()).ok).toBe(true);
    expect(await carryOut((await heardBy(house.theirs))[0]?.order ?? '')).toEqual({ ok: true, value: null });
    asked.length = 0;
    expect((await engine.sync()).ok).toBe(true);
    expect(asked.filter((path) => path.startsWith('/v1/devices'))).toEqual([]);
    engine.stop();
  });

  it('wie geen beheerder is of een verkeerde wachtzin typt, sluit geen laptop af', async () => {
    expect(await house.vault.laptops.lose('laptop-two', 'x', 'een heel andere wachtzin')).toMatchObject({
      error: { type: 'wrongPassphrase' },
    });
    expect(await house.vault.laptops.lose('laptop-two', 'x', passphrase)).toEqual({ ok: true, value: null });
    expect(await house.vault.laptops.lose('laptop-two', 'x', passphrase)).toEqual({ ok: true, value: null });
  });
});
