import { IDBFactory } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { err } from '../../../src/domain/result.ts';
import { endpoints, redeemAnswerSchema, type SyncRow, syncRowSchema } from '../../../src/protocol/sync-messages.ts';
import type { Hello, Joining } from '../../../src/store/joining.ts';
import type { LaptopCode } from '../../../src/store/laptop-verbs.ts';
import { joiningTable } from '../../../src/store/rows.ts';
import type { OpenVault } from '../../../src/store/vault.ts';
import { startSync } from '../../../src/sync/engine.ts';
import { createAsk, type Exchange } from '../../../src/sync/exchange.ts';
import { admitLaptop, lookForLaptop, lookForWelcome, offerCode, sayHello } from '../../../src/sync/joining.ts';
import { createMailbox, type Mailbox } from '../../../src/sync/mailbox.ts';
import { type Engine, engines } from '../../server/engines.ts';
import { post, type RunningServer, startServer } from '../../server/office.ts';
import { aClient, type Laptop, newLaptop, newOffice, passphrase, unlock } from '../../store/laptop.ts';
import { type Meddle, overHttp, untilLater } from '../../sync/over-http.ts';

describe.each(engines)('een tweede laptop, met een server op $name', ({ start }) => {
  let engine: Engine;
  let server: RunningServer;
  let now = Date.parse('2026-11-24T09:00:00.000Z');
  let meddle: Meddle = (answer) => answer;
  let office = 0;

  beforeAll(async () => {
    engine = await start();
    server = await startServer(engine, { now: () => now });
  });
  afterAll(async () => {
    await server.close();
    await engine.stop();
  });

  const exchangeWith = (token: string): Exchange =>
    overHttp(server.address, token, (answer, path) => meddle(answer, path));
  const mailboxOf = (token: string, id: string): Mailbox =>
    createMailbox({
      ask: createAsk(exchangeWith(token), untilLater),
      id,
      newId: () => crypto.randomUUID(),
      schemaVersion: 1,
    });
  const syncAll = async (vault: OpenVault, token: string) => {
    const sync = startSync({ vault, exchange: exchangeWith(token), later: untilLater, random: () => 0.5 });
    const done = await sync.sync();
    sync.stop();
    return done;
  };
  const redeem = async (code: string, device: string) => {
    const answer = await post(
      `${server.address}${endpoints.redeem.path}`,
      { code, device },
      { schema: redeemAnswerSchema },
    );
    return answer.value?.token ?? answer.error;
  };

  interface House {
    readonly laptop: Laptop;
    readonly vault: OpenVault;
    readonly token: string;
    readonly code: LaptopCode;
    readonly mailbox: Mailbox;
  }
  /** A laptop that is in already, with a code that the server knows the hash of. */
  let house: House;
  let stopSync = (): void => undefined;
  afterEach(() => stopSync());
  beforeEach(async () => {
    meddle = (answer) => answer;
    office += 1;
    const laptop = newLaptop({ indexedDB: new IDBFactory() });
    const { vault } = await newOffice(laptop);
    const { token } = await server.enrol(`office-${office}`, 'laptop-one');
    await vault.clients.add(aClient({ surname: 'Voorbeeld-Kanarie' }));
    // The list changes only while somebody can speak with the server.
    const sync = startSync({ vault, exchange: exchangeWith(token), later: () => () => undefined, random: () => 0.5 });
    stopSync = sync.stop;
    expect(await sync.sync()).toEqual({ ok: true, value: null });
    const code = await vault.laptops.newCode();
    expect((await offerCode(createAsk(exchangeWith(token), untilLater), code)).ok).toBe(true);
    house = { laptop, vault, token, code, mailbox: mailboxOf(token, code.mailbox) };
  });

  interface Guest {
    readonly laptop: Laptop;
    readonly joining: Joining;
    readonly token: string;
    readonly mailbox: Mailbox;
  }
  const begin = async (laptop: Laptop, typed: string, device: string): Promise<Joining> => {
    const joining = await laptop.closed.beginJoining(typed, { name: 'Laptop balie 2', device });
    if (!joining.ok) throw new Error('no code');
    return joining.value;
  };
  const newGuest = async (device = 'laptop-two'): Promise<Guest> => {
    const laptop = newLaptop({ indexedDB: new IDBFactory() });
    const joining = await begin(laptop, house.code.shown, device);
    const token = await redeem(joining.invitationCode, device);
    return { laptop, joining, token: token ?? '', mailbox: mailboxOf(token ?? '', joining.mailbox) };
  };
  const helloOf = async (): Promise<{ hello: Hello; rev: string }> => {
    const seen = await lookForLaptop(house.mailbox, house.code, null);
    if (!seen.ok || seen.value.type !== 'laptop') throw new Error(JSON.stringify(seen));
    return seen.value;
  };
  const admit = async (): Promise<string> => {
    const answered = await admitLaptop(house.mailbox, house.code, await helloOf(), { here: 'laptop-one', passphrase });
    if (!answered.ok) throw new Error(JSON.stringify(answered));
    return answered.value;
  };
  const isEmpty = async ({ laptop }: Guest) => (await laptop.closed.status()) === 'firstRun';
  /** The rows of `joining` in an answer become another one's. */
  const inMailbox =
    (change: (row: SyncRow) => SyncRow | null): Meddle =>
    (answer, path) => {
      const row = syncRowSchema.safeParse(Reflect.get(Object(answer), 'row')).data;
      return path === endpoints.read.path && row?.t === joiningTable ? { row: change(row) } : answer;
    };

  it('komt binnen met een code: de beheerder meldt zich aan, de dossiers komen met het uitwisselen', async () => {
    const guest = await newGuest();
    const said = await sayHello(guest.mailbox, guest.joining);
    if (!said.ok) throw new Error(said.error.type);
    expect(await lookForWelcome(guest.mailbox, guest.joining, said.value)).toEqual({ ok: true, value: 'waiting' });
    const { hello } = await helloOf();
    expect(hello).toMatchObject({ name: 'Laptop balie 2', device: 'laptop-two' });
    const answered = await admit();
    expect(await lookForLaptop(house.mailbox, house.code, answered)).toEqual({ ok: true, value: { type: 'answered' } });
    expect(await lookForWelcome(guest.mailbox, guest.joining, said.value)).toEqual({ ok: true, value: 'joined' });
    expect(await lookForLaptop(house.mailbox, house.code, answered)).toEqual({ ok: true, value: { type: 'ended' } });
    expect(await guest.laptop.closed.signInNames()).toMatchObject([{ name: house.vault.me.name }]);
    const theirs = await unlock(guest.laptop, house.vault.me.id);
    expect([theirs.me.name, theirs.officeId]).toEqual([house.vault.me.name, house.vault.officeId]);
    expect(await theirs.settings.get('laptop:laptop-two')).toBe('Laptop balie 2');
    expect(theirs.search('Kanarie')).toEqual([]);
    await syncAll(house.vault, house.token);
    expect((await syncAll(theirs, guest.token)).ok).toBe(true);
    expect(theirs.search('Kanarie').length).toBe(1);
    const node = (laptop: Laptop) => laptop.onDisk(async (db) => (await db.table('meta').get('office')).v.node);
    expect(await node(guest.laptop)).not.toBe(await node(house.laptop));
    theirs.lock();
  });

  it('een verkeerde code komt niet binnen en leert niets', async () => {
    expect(await redeem('A'.repeat(32), 'laptop-two')).toBe('noSuchCode');
    const guest = await newGuest();
    const stranger = await begin(guest.laptop, 'BCDE '.repeat(8), 'laptop-two');
    const mailbox = mailboxOf(guest.token, stranger.mailbox);
    expect((await sayHello(mailbox, stranger)).ok).toBe(true);
    expect(await lookForLaptop(house.mailbox, house.code, null)).toEqual({ ok: true, value: { type: 'nobody' } });
    expect(await isEmpty(guest)).toBe(true);
  });

  it('een code werkt één keer: van twee laptops met dezelfde code komt er één binnen', async () => {
    const [first, second] = [await newGuest('laptop-two'), await newGuest('laptop-three')];
    expect(second.token).toBe('noSuchCode');
    expect((await sayHello(first.mailbox, first.joining)).ok).toBe(true);
    // Also when the server lets the other one in all the same.
    const { token } = await server.enrol(`office-${office}`, 'laptop-three');
    const theirs = mailboxOf(token, second.joining.mailbox);
    expect(await sayHello(theirs, second.joining)).toEqual(err({ type: 'codeInUse' }));
    await admit();
    expect(await lookForWelcome(theirs, second.joining, 'nothing')).toEqual(err({ type: 'notAuthentic' }));
    expect(await isEmpty(second)).toBe(true);
    expect((await lookForWelcome(first.mailbox, first.joining, 'nothing')).ok).toBe(true);
  });

  it('een code van meer dan een uur geleden opent niets', async () => {
    now += 3_600_001;
    expect((await newGuest()).token).toBe('noSuchCode');
  });

  it('een vijandige server die de sleutel van de nieuwe laptop verwisselt, komt nergens', async () => {
    const guest = await newGuest();
    await sayHello(guest.mailbox, guest.joining);
    const other = await begin(newLaptop({ indexedDB: new IDBFactory() }), 'BCDE '.repeat(8), 'laptop-two');
    meddle = inMailbox((row) => ({ ...row, body: other.hello }));
    expect(await lookForLaptop(house.mailbox, house.code, null)).toEqual({ ok: true, value: { type: 'stranger' } });
  });

  it('een vijandige server die het antwoord verwisselt, krijgt niets op de nieuwe laptop', async () => {
    const guest = await newGuest();
    const said = await sayHello(guest.mailbox, guest.joining);
    if (!said.ok) throw new Error(said.error.type);
    await admit();
    const bodies: string[] = [guest.joining.hello, 'AAAA', 'geen base64 !', ''];
    for (const body of bodies) {
      meddle = inMailbox((row) => ({ ...row, rev: crypto.randomUUID(), body: body || 'AAAA' }));
      expect(await lookForWelcome(guest.mailbox, guest.joining, said.value)).toEqual(err({ type: 'notAuthentic' }));
    }
    meddle = inMailbox((row) => ({ ...row, body: row.body.replace(/^.{60}/, (text) => [...text].reverse().join('')) }));
    expect(await lookForWelcome(guest.mailbox, guest.joining, said.value)).toEqual(err({ type: 'notAuthentic' }));
    expect(await isEmpty(guest)).toBe(true);
  });

  it('een groet of antwoord van vroeger opent niet nog eens', async () => {
    const guest = await newGuest();
    await sayHello(guest.mailbox, guest.joining);
    const oldHello = guest.joining.hello;
    await admit();
    const old = await house.mailbox.read();
    if (!old.ok || old.value.type !== 'letter') throw new Error('no answer');
    const oldAnswer = old.value.body;
    // A new code: the same laptop comes again.
    const code = await house.vault.laptops.newCode();
    await offerCode(createAsk(exchangeWith(house.token), untilLater), code);
    house = { ...house, code, mailbox: mailboxOf(house.token, code.mailbox) };
    const again = await newGuest();
    const said = await sayHello(again.mailbox, again.joining);
    if (!said.ok) throw new Error(said.error.type);
    meddle = inMailbox((row) => ({ ...row, body: oldHello }));
    expect(await lookForLaptop(house.mailbox, house.code, null)).toEqual({ ok: true, value: { type: 'stranger' } });
    meddle = inMailbox((row) => ({ ...row, rev: 'replayed', body: oldAnswer }));
    expect(await lookForWelcome(again.mailbox, again.joining, said.value)).toEqual(err({ type: 'notAuthentic' }));
    expect(await isEmpty(again)).toBe(true);
  });

  it('de groet van een andere laptop van het kantoor wordt niet voor deze aangezien', async () => {
    const guest = await newGuest();
    const code = await house.vault.laptops.newCode();
    const other = await begin(newLaptop({ indexedDB: new IDBFactory() }), code.shown, 'laptop-three');
    await sayHello(guest.mailbox, guest.joining);
    meddle = inMailbox((row) => ({ ...row, body: other.hello }));
    expect(await lookForLaptop(house.mailbox, house.code, null)).toEqual({ ok: true, value: { type: 'stranger' } });
  });

  it('onderbroken na de code, na de groet en na het antwoord: opnieuw beginnen met dezelfde code lukt', async () => {
    const guest = await newGuest();
    // Stopped right after the server took the code: it is started anew, and knows its token only.
    const second = await begin(guest.laptop, house.code.shown, 'laptop-two');
    expect((await sayHello(guest.mailbox, second)).ok).toBe(true);
    // Stopped after it said hello.
    const third = await begin(guest.laptop, house.code.shown, 'laptop-two');
    expect((await sayHello(guest.mailbox, third)).ok).toBe(true);
    await admit();
    // Stopped after it was answered: the answer is for a key that is gone.
    const fourth = await begin(guest.laptop, house.code.shown, 'laptop-two');
    const said = await sayHello(guest.mailbox, fourth);
    if (!said.ok) throw new Error(said.error.type);
    await admit();
    expect(await lookForWelcome(guest.mailbox, fourth, said.value)).toEqual({ ok: true, value: 'joined' });
    expect(house.vault.laptops).toBeDefined();
    const theirs = await unlock(guest.laptop, house.vault.me.id);
    theirs.lock();
  });

  it('begon de nieuwe laptop opnieuw terwijl de beheerder toeliet, dan wordt er opnieuw gevraagd', async () => {
    const guest = await newGuest();
    await sayHello(guest.mailbox, guest.joining);
    const seen = await helloOf();
    const again = await begin(guest.laptop, house.code.shown, 'laptop-two');
    await sayHello(guest.mailbox, again);
    expect(await admitLaptop(house.mailbox, house.code, seen, { here: 'laptop-one', passphrase })).toEqual(
      err({ type: 'overtaken' }),
    );
    expect((await helloOf()).hello.publicKey).not.toBe(seen.hello.publicKey);
  });

  it('stopt de beheerder, dan zegt de nieuwe laptop dat, en er is niets geschreven', async () => {
    const guest = await newGuest();
    const said = await sayHello(guest.mailbox, guest.joining);
    if (!said.ok) throw new Error(said.error.type);
    expect((await house.mailbox.end()).ok).toBe(true);
    expect(await lookForWelcome(guest.mailbox, guest.joining, said.value)).toEqual(err({ type: 'codeEnded' }));
    expect(await sayHello(guest.mailbox, guest.joining)).toEqual(err({ type: 'codeEnded' }));
    expect(await isEmpty(guest)).toBe(true);
  });

  it('waar al een kantoor staat, komt er geen ander in de plaats', async () => {
    const guest = await newGuest();
    const said = await sayHello(guest.mailbox, guest.joining);
    if (!said.ok) throw new Error(said.error.type);
    await admit();
    const { vault } = await newOffice(guest.laptop);
    expect(await lookForWelcome(guest.mailbox, guest.joining, said.value)).toEqual(err({ type: 'otherOffice' }));
    expect((await unlock(guest.laptop, vault.me.id)).officeId).toBe(vault.officeId);
  });

  it('een verkeerde wachtzin laat niemand toe', async () => {
    const guest = await newGuest();
    await sayHello(guest.mailbox, guest.joining);
    const refused = await admitLaptop(house.mailbox, house.code, await helloOf(), {
      here: 'laptop-one',
      passphrase: 'iets heel anders dan dit',
    });
    expect(refused).toEqual(err({ type: 'wrongPassphrase' }));
    expect((await house.mailbox.read()).ok).toBe(true);
  });
});
