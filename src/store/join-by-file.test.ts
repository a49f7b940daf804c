import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  aClient,
  aVisit,
  enrol,
  type Laptop,
  newLaptop,
  newOffice,
  passphrase,
  unlock,
} from '../../test/store/laptop.ts';
import type { OpenVault } from './vault.ts';

type Piece = Uint8Array<ArrayBuffer>;
const wrongPassphrase = 'iets heel anders dan dit';

const admit = async (vault: OpenVault, device = 'laptop-two', phrase = passphrase) => {
  const pieces: Uint8Array[] = [];
  const done = await vault.laptops.admitByFile(
    { device, name: 'Balie 2', here: null },
    phrase,
    async (bytes) => pieces.push(bytes) > 0,
    () => undefined,
  );
  return { done, bytes: new Uint8Array(Buffer.concat(pieces)) };
};
const admitted = async (vault: OpenVault, device?: string) => {
  const { done, bytes } = await admit(vault, device);
  if (!done.ok) throw new Error(done.error.type);
  return { code: done.value.shown, bytes };
};
const open = async (laptop: Laptop, code: string, bytes: Piece) => {
  const done = await laptop.closed.joinByFile(code, new Blob([bytes]), () => undefined);
  return done.ok ? 'joined' : done.error.type;
};
/** Everything of one laptop goes to the other on a stick. */
const carry = async (from: OpenVault, to: OpenVault) => {
  const pieces: Uint8Array[] = [];
  const put = async (bytes: Uint8Array) => pieces.push(bytes) > 0;
  expect((await from.courier.write('all', put, () => undefined)).ok).toBe(true);
  const read = await to.courier.read(new Blob([new Uint8Array(Buffer.concat(pieces))]), () => undefined);
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
};
const newEmpty = () => newLaptop({ indexedDB: new IDBFactory() });

describe('een laptop zonder netwerk, in een kantoor zonder server', () => {
  let laptop: Laptop;
  let other: Laptop;
  let first: OpenVault;
  const client = aClient({ surname: 'Voorbeeld-Kanarie' });

  beforeEach(async () => {
    [laptop, other] = [newEmpty(), newEmpty()];
    first = (await newOffice(laptop)).vault;
    await first.clients.add(client);
  });

  it('komt binnen met één bestand en een code: alles staat er, onder een eigen naam in klokken', async () => {
    await first.visits.add(aVisit(first.me.id, client));
    const { code, bytes } = await admitted(first);
    expect(code).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(await open(other, code.toLowerCase(), bytes)).toBe('joined');
    expect(await other.closed.signInNames()).toMatchObject([{ name: first.me.name }]);
    const second = await unlock(other, first.me.id);
    expect([second.officeId, second.search('Kanarie').length, (await second.visits.all()).length]).toEqual([
      first.officeId,
      1,
      1,
    ]);
    for (const vault of [first, second]) {
      expect(await vault.laptops.all()).toEqual([{ device: 'laptop-two', name: 'Balie 2', isRevoked: false }]);
      expect(await vault.setAside()).toEqual([]);
    }
    const node = (one: Laptop) => one.onDisk(async (db) => (await db.table('meta').get('office')).v.node);
    expect(await node(other)).not.toBe(await node(laptop));
    const report = await second.integrity.check(() => undefined);
    expect(report).toMatchObject({ listFits: true, badPapers: 0, setAside: 0 });
  });

  it('een collega komt er binnen zodra die zich eens aanmeldde waar het kantoor begon', async () => {
    const known = await enrol(first, 'Nora Bekend', ['frontDesk']);
    const unknown = await enrol(first, 'Otto Onbekend', ['frontDesk']);
    await admitted(first, 'laptop-nul');
    first.lock();
    (await unlock(laptop, known)).lock();
    first = await unlock(laptop, first.me.id);
    const { code, bytes } = await admitted(first);
    await open(other, code, bytes);
    const second = await unlock(other, first.me.id);
    second.lock();
    (await unlock(other, known)).lock();
    expect(await other.closed.unlock(unknown, passphrase)).toEqual({ ok: false, error: { type: 'unknownMember' } });
    // The lock screen says who, and what they do first.
    expect(await other.closed.awaitedNames()).toEqual(['Otto Onbekend']);
    // They sign in once where the office began; the next courier file brings their way in.
    first.lock();
    (await unlock(laptop, unknown)).lock();
    first = await unlock(laptop, first.me.id);
    const again = await unlock(other, first.me.id);
    await carry(first, again);
    again.lock();
    expect(await other.closed.awaitedNames()).toEqual([]);
    expect((await unlock(other, unknown)).search('Kanarie').length).toBe(1);
  });

  it('wisselt daarna uit met een koerierbestand, in beide richtingen', async () => {
    const { code, bytes } = await admitted(first);
    await open(other, code, bytes);
    const second = await unlock(other, first.me.id);
    await second.clients.change(client.id, { firstName: 'Jan-Twee' });
    await second.clients.add(aClient({ surname: 'Voorbeeld-Merel' }));
    await first.visits.add(aVisit(first.me.id, client));
    await carry(second, first);
    await carry(first, second);
    for (const vault of [first, second]) {
      expect((await vault.clients.get(client.id))?.firstName).toBe('Jan-Twee');
      expect([vault.search('Merel').length, (await vault.visits.all()).length]).toEqual([1, 1]);
      expect(await vault.setAside()).toEqual([]);
    }
  });

  it('de lijst wijzigt waar het kantoor begon, en wat daar wijzigde komt met een koerierbestand', async () => {
    const { code, bytes } = await admitted(first);
    await open(other, code, bytes);
    const second = await unlock(other, first.me.id);
    const elsewhere = { ok: false, error: { type: 'listElsewhere' } };
    const nora = { name: 'Nora Nieuw', function: 'balie', phone: '', roles: ['frontDesk'] } as const;
    expect(await second.enrol(nora, passphrase, passphrase)).toEqual(elsewhere);
    const erasable = { clients: [client.id], visits: [], klusRequests: [] };
    expect(await second.erasure.erase(erasable, 'proef', passphrase)).toEqual(elsewhere);
    expect((await admit(second, 'laptop-drie')).done).toEqual(elsewhere);
    const enrolled = await enrol(first, 'Nora Nieuw', ['frontDesk']);
    const left = await enrol(first, 'Otto Weg', ['frontDesk']);
    await carry(first, second);
    expect((await second.staff()).map(({ name }) => name).sort()).toEqual(
      [first.me.name, 'Nora Nieuw', 'Otto Weg'].sort(),
    );
    // With a new data key, which waits there for a passphrase.
    expect((await first.revoke(left, 'proef', passphrase)).ok).toBe(true);
    expect((await first.erasure.erase(erasable, 'proef', passphrase)).ok).toBe(true);
    await first.erasure.settled();
    await first.clients.add(aClient({ surname: 'Voorbeeld-Merel' }));
    await carry(first, second);
    second.lock();
    const again = await unlock(other, first.me.id);
    await carry(first, again);
    await again.erasure.settled();
    expect((await again.staff()).map(({ id }) => id)).toContain(enrolled);
    expect((await again.staff()).map(({ id }) => id)).not.toContain(left);
    expect([again.search('Kanarie').length, again.search('Merel').length]).toEqual([0, 1]);
    // What it wrote under the key of before comes back under the new one.
    await again.clients.add(aClient({ surname: 'Voorbeeld-Specht' }));
    await carry(again, first);
    expect([first.search('Kanarie').length, first.search('Specht').length]).toEqual([0, 1]);
    expect([await first.setAside(), await again.setAside()]).toEqual([[], []]);
  });

  it('een verkeerde code, een ander, afgebroken of beschadigd bestand: geweigerd, en er staat niets', async () => {
    const { code, bytes } = await admitted(first);
    const stranger = await admitted((await newOffice(newEmpty())).vault);
    expect(await open(other, 'AAAA', bytes)).toBe('noCode');
    expect(await open(other, 'BCDE '.repeat(8), bytes)).toBe('notAuthentic');
    expect(await open(other, code, stranger.bytes)).toBe('notAuthentic');
    for (const part of [0.02, 0.3, 0.9]) {
      expect(await open(other, code, bytes.slice(0, bytes.length * part))).toBe('damagedFile');
    }
    expect(await open(other, code, bytes.slice(0, bytes.length - 1))).toBe('damagedFile');
    for (const place of [120, bytes.length >> 1, bytes.length - 10]) {
      const changed = Uint8Array.from(bytes, (byte, i) => (i === place ? byte ^ 1 : byte));
      expect(await open(other, code, changed)).toBe('damagedFile');
    }
    expect(await open(other, code, new Uint8Array([...bytes, ...bytes.slice(-200)]))).toBe('damagedFile');
    expect(await open(other, code, new TextEncoder().encode('een foto'))).toBe('notBackup');
    expect(await open(other, code, new TextEncoder().encode('Doorwijzer laptopbestand 9\n'))).toBe('newerApp');
    expect(await other.closed.status()).toBe('firstRun');
    expect(await open(other, code, bytes)).toBe('joined');
  });

  it('waar al een kantoor staat, komt er geen ander in de plaats', async () => {
    const { code, bytes } = await admitted(first);
    const { vault } = await newOffice(other);
    expect(await open(other, code, bytes)).toBe('otherOffice');
    vault.lock();
    expect((await unlock(other, vault.me.id)).officeId).toBe(vault.officeId);
  });

  it('een verkeerde wachtzin of een stick die weigert, zet niemand op de lijst', async () => {
    const wrong = await admit(first, 'laptop-two', wrongPassphrase);
    expect([wrong.done, wrong.bytes.length]).toEqual([{ ok: false, error: { type: 'wrongPassphrase' } }, 0]);
    const refused = await first.laptops.admitByFile(
      { device: 'laptop-two', name: 'Balie 2', here: null },
      passphrase,
      async () => false,
      () => undefined,
    );
    expect(refused).toEqual({ ok: false, error: { type: 'notWritten' } });
    expect(await first.laptops.all()).toEqual([]);
  });

  it('opnieuw voor dezelfde laptop geeft een andere code en zet haar geen tweede keer op de lijst', async () => {
    const [once, again] = [await admitted(first), await admitted(first)];
    expect(again.code).not.toBe(once.code);
    expect((await first.laptops.all()).length).toBe(1);
    expect(await open(other, once.code, again.bytes)).toBe('notAuthentic');
    expect(await open(other, again.code, again.bytes)).toBe('joined');
  });

  it('staat nergens in leesbare letters, ook niet welk kantoor of wie er werkt', async () => {
    const { code, bytes } = await admitted(first);
    const text = Buffer.from(bytes).toString('latin1');
    expect(text).toContain('Doorwijzer laptopbestand 1');
    for (const word of ['Kanarie', 'Beheer', 'Balie', first.officeId, 'listPlace', code, code.replaceAll(' ', '')])
      expect(text).not.toContain(word);
  });
});
