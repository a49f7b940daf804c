import { describe, expect, it } from 'vitest';
import { asSocialWorker, atTheDesk } from '../../test/store/desk.ts';
import { insider, office } from '../../test/store/insider.ts';
import { aClient, aPaper, enrol, newLaptop, newOffice, passphrase, unlock } from '../../test/store/laptop.ts';
import { openJson } from '../crypto/envelope.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import { openDatabase } from './database.ts';
import { sealRosterHead } from './roster-head.ts';
import { metaKeys } from './rows.ts';

const next = 'een heel andere wachtzin';
const done = { ok: true, value: null };
type Laptop = ReturnType<typeof newLaptop>;
const refused = (type: string) => ({ ok: false, error: { type } });
const wrapIds = (laptop: Laptop) => laptop.onDisk((db) => db.table('wrap').toCollection().primaryKeys());

describe('een nieuwe start na een vergeten wachtzin', () => {
  it('een beheerder laat een collega een nieuwe kiezen; dezelfde dossiers gaan open, de vergeten zin niets meer', async () => {
    const { laptop, vault, social } = await office();
    const client = aClient();
    await vault.clients.add(client);
    const before = await laptop.onDisk((db) => db.table('wrap').get(social));
    expect(await vault.renewAccess(social, next, 'niet die van mij')).toEqual(refused('wrongPassphrase'));
    expect(await laptop.onDisk((db) => db.table('wrap').get(social))).toEqual(before);
    expect(await vault.renewAccess(social, next, passphrase)).toEqual(done);
    vault.lock();
    expect(await laptop.closed.unlock(social, passphrase)).toEqual(refused('wrongPassphrase'));
    const theirs = await unlock(laptop, social, next);
    expect(theirs.me).toMatchObject({ name: 'Sam Sociaal', roles: ['socialWorker'] });
    expect(await theirs.clients.get(client.id)).toEqual(client);
  });

  it('wat de vorige sleutel goedkeurde, blijft goedgekeurd en kan de deur uit', async () => {
    const desk = await atTheDesk();
    const { laptop, admin, social, referral } = desk;
    await desk.desk.referrals.move(referral.id, { to: 'awaitingApproval', note: '' });
    const theirs = await asSocialWorker(desk);
    expect((await theirs.referrals.approve(referral.id, aPaper())).ok).toBe(true);
    theirs.lock();
    const vault = await unlock(laptop, admin);
    expect(await vault.renewAccess(social, next, passphrase)).toEqual(done);
    expect((await vault.referrals.get(referral.id))?.approval?.by).toBe(social);
    expect((await vault.referrals.issue(referral.id, 'printed', null)).ok).toBe(true);
    vault.lock();
    const again = await unlock(laptop, social, next);
    expect((await again.referrals.get(referral.id))?.state).toBe('issued');
  });

  it('voor zichzelf kan het niet, en voor wie er niet werkt ook niet', async () => {
    const { vault } = await office();
    expect(await vault.renewAccess(vault.me.id, next, passphrase)).toEqual(refused('notYourself'));
    const nobody = crypto.randomUUID() as StaffMemberId;
    expect(await vault.renewAccess(nobody, next, passphrase)).toEqual(refused('unknownMember'));
  });
});

describe('rollen wijzigen', () => {
  it('gelden vanaf het volgende aanmelden, met dezelfde wachtzin', async () => {
    const { laptop, vault, desk } = await office();
    expect(await vault.changeRoles(desk, ['frontDesk', 'socialWorker'], passphrase)).toEqual(done);
    expect((await vault.staff()).find(({ id }) => id === desk)?.roles).toEqual(['frontDesk', 'socialWorker']);
    vault.lock();
    expect((await unlock(laptop, desk)).may('approveLetter')).toBe(true);
  });

  it('de laatste beheerder blijft beheerder; met een tweede kan het wel', async () => {
    const { vault, social } = await office();
    const me = vault.me.id;
    expect(await vault.changeRoles(me, ['frontDesk'], passphrase)).toEqual(refused('lastAdministrator'));
    expect(vault.may('enrol')).toBe(true);
    expect(await vault.changeRoles(social, ['administrator', 'socialWorker'], passphrase)).toEqual(done);
    expect(await vault.changeRoles(me, ['frontDesk'], passphrase)).toEqual(done);
    expect(vault.may('enrol')).toBe(false);
    expect(await vault.changeRoles(me, ['administrator'], passphrase)).toEqual(refused('notAdministrator'));
  });
});

describe('toegang intrekken', () => {
  it('wie weg is, staat niet meer bij de namen en komt niet binnen; de anderen lezen oud en nieuw', async () => {
    const { laptop, vault, desk, social } = await office();
    const [old, fresh] = [aClient(), aClient()];
    await vault.clients.add(old);
    expect(await vault.revoke(desk, 'uit dienst', passphrase)).toEqual(done);
    await vault.clients.add(fresh);
    expect((await vault.staff()).map(({ id }) => id)).not.toContain(desk);
    expect((await vault.formerStaff()).map(({ name }) => name)).toEqual(['Dina Desk']);
    vault.lock();
    expect((await laptop.closed.signInNames()).map(({ name }) => name).sort()).toEqual([
      'Bea Beheer-Kanarie',
      'Sam Sociaal',
    ]);
    expect(await laptop.closed.unlock(desk, passphrase)).toEqual(refused('unknownMember'));
    expect(await wrapIds(laptop)).not.toContain(desk);
    for (const member of [social, vault.me.id]) {
      const theirs = await unlock(laptop, member);
      for (const client of [old, fresh]) expect(await theirs.clients.get(client.id)).toEqual(client);
      expect(theirs.search('voorbeeld')).toHaveLength(2);
      expect(await theirs.setAside()).toEqual([]);
      theirs.lock();
    }
  });

  it('ook met alle vroegere sleutels en de rij van voordien gaat daarna niets meer open', async () => {
    const { laptop, vault, desk } = await office();
    const old = aClient();
    await vault.clients.add(old);
    const kept = await insider(laptop, desk);
    const wrap = await laptop.onDisk((db) => db.table('wrap').get(desk));
    const open = async (id: string) => {
      const row = await laptop.onDisk((db) => db.table('rec').get(['client', id]));
      const place = { office: kept.meta.officeId, table: 'client', id, rev: row.rev, schemaVersion: row.sv };
      return openJson(kept.keyring, place, row.c);
    };
    expect((await open(old.id)).ok).toBe(true);
    await vault.revoke(desk, 'uit dienst', passphrase);
    const fresh = aClient();
    await vault.clients.add(fresh);
    await vault.erasure.settled();
    vault.lock();
    await laptop.onDisk((db) => db.table('wrap').put(wrap));
    expect((await laptop.closed.unlock(desk, passphrase)).ok).toBe(false);
    for (const { id } of [old, fresh]) {
      expect(await open(id)).toEqual({ ok: false, error: { type: 'otherEpoch', epoch: 2 } });
    }
  });

  it('een kortere lijst van voor het intrekken wordt geweigerd, ook met een kop onder de vroegere sleutel', async () => {
    const { laptop, vault, desk, social } = await office();
    const kept = await insider(laptop, desk);
    const wrap = await laptop.onDisk((db) => db.table('wrap').get(desk));
    await vault.revoke(desk, 'uit dienst', passphrase);
    vault.lock();
    await laptop.onDisk(async (db) => {
      const rows = await db.table('roster').orderBy('seq').toArray();
      const shorter = rows.slice(0, -2);
      await db.table('roster').clear();
      await db.table('roster').bulkPut(shorter);
      const head = await sealRosterHead(
        kept.key,
        kept.meta,
        shorter.map(({ entry }) => entry),
      );
      await db.table('meta').put({ k: metaKeys.rosterHead, v: head });
      await db.table('wrap').put(wrap);
    });
    for (const member of [social, vault.me.id]) {
      expect(await laptop.closed.unlock(member, passphrase)).toEqual(refused('damaged'));
    }
  });

  it('zichzelf of de laatste beheerder kan niet, en een verkeerde wachtzin trekt niets in', async () => {
    const { laptop, vault, social, desk } = await office();
    const before = await wrapIds(laptop);
    expect(await vault.revoke(vault.me.id, 'uit dienst', passphrase)).toEqual(refused('notYourself'));
    expect(await vault.revoke(desk, 'uit dienst', 'fout')).toEqual(refused('wrongPassphrase'));
    vault.lock();
    const theirs = await unlock(laptop, social);
    for (const member of [vault.me.id, desk]) {
      expect(await theirs.revoke(member, 'uit dienst', passphrase)).toEqual(refused('notAdministrator'));
    }
    expect(await wrapIds(laptop)).toEqual(before);
  });

  it('twee keer na elkaar, met een nieuwe collega en een nieuwe wachtzin ertussen', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const [one, two] = [await enrol(vault, 'Een', ['frontDesk']), await enrol(vault, 'Twee', ['frontDesk'])];
    const clients = [aClient(), aClient(), aClient()];
    await vault.clients.add(clients[0] ?? aClient());
    await vault.revoke(one, 'uit dienst', passphrase);
    await vault.clients.add(clients[1] ?? aClient());
    const three = await enrol(vault, 'Drie', ['frontDesk']);
    await vault.changePassphrase(passphrase, next);
    expect(await vault.revoke(two, 'uit dienst', next)).toEqual(done);
    await vault.clients.add(clients[2] ?? aClient());
    vault.lock();
    const theirs = await unlock(laptop, three);
    for (const client of clients) expect(await theirs.clients.get(client.id)).toEqual(client);
    theirs.lock();
    expect((await unlock(laptop, vault.me.id, next)).search('voorbeeld')).toHaveLength(3);
  });

  it('laat een open databank niet achter met een halve wijziging als de lijst intussen langer werd', async () => {
    const { laptop, vault, desk } = await office();
    const db = openDatabase(laptop.deps.databaseName, laptop.deps);
    const [, ...rows] = await db.roster();
    db.close();
    // Somebody else wrote the same place in the list first: the transaction is refused as a whole.
    await laptop.onDisk((disk) => disk.table('roster').put({ seq: rows.length + 1, entry: 'bezet' }));
    expect(await vault.revoke(desk, 'uit dienst', passphrase)).toEqual(refused('gone'));
    expect(await wrapIds(laptop)).toContain(desk);
    const client = aClient();
    expect((await vault.clients.add(client)).ok).toBe(true);
    expect((await laptop.onDisk((disk) => disk.table('rec').get(['client', client.id]))).c[4]).toBe(1);
  });
});
