import { describe, expect, it } from 'vitest';
import { office } from '../../test/store/insider.ts';
import { aClient, enrol, newLaptop, newOffice, passphrase, unlock } from '../../test/store/laptop.ts';
import { formatRecoveryKey, newRecoveryKey } from '../crypto/recovery-key.ts';

const next = 'een heel andere wachtzin';

describe('de herstelsleutel', () => {
  it('geeft een beheerder een nieuwe wachtzin, opent dezelfde dossiers, en de vergeten wachtzin opent niets meer', async () => {
    const laptop = newLaptop();
    const { vault, recoveryKey } = await newOffice(laptop);
    const client = aClient();
    await vault.clients.add(client);
    await enrol(vault, 'Sam Sociaal', ['socialWorker']);
    vault.lock();
    const tried = await laptop.closed.tryRecoveryKey(recoveryKey);
    expect(tried).toEqual({
      ok: true,
      value: [{ id: vault.me.id, name: 'Bea Beheer-Kanarie', function: 'beheerder' }],
    });
    const back = await laptop.closed.recover(recoveryKey, { type: 'listed', member: vault.me.id }, next);
    if (!back.ok) throw new Error(back.error.type);
    expect(back.value.me).toMatchObject({ id: vault.me.id, roles: ['administrator', 'frontDesk'] });
    expect(await back.value.clients.get(client.id)).toEqual(client);
    back.value.lock();
    const refused = { ok: false, error: { type: 'wrongPassphrase' } };
    expect(await laptop.closed.unlock(vault.me.id, passphrase)).toEqual(refused);
    expect(await (await unlock(laptop, vault.me.id, next)).clients.get(client.id)).toEqual(client);
  });

  it('maakt een nieuwe beheerder waar er geen meer is die kan aanmelden; die kan anderen toevoegen', async () => {
    const laptop = newLaptop();
    const { vault, recoveryKey } = await newOffice(laptop);
    vault.lock();
    const member = { name: 'Nele Nieuw', function: 'diensthoofd', phone: '', roles: ['frontDesk' as const] };
    const back = await laptop.closed.recover(recoveryKey, { type: 'new', member }, next);
    if (!back.ok) throw new Error(back.error.type);
    expect(back.value.me.roles).toEqual(['frontDesk', 'administrator']);
    const added = await back.value.enrol({ ...member, name: 'Dina Desk' }, passphrase, next);
    expect(added.ok).toBe(true);
    back.value.lock();
    expect((await laptop.closed.signInNames()).map(({ name }) => name).sort()).toEqual([
      'Bea Beheer-Kanarie',
      'Dina Desk',
      'Nele Nieuw',
    ]);
    expect((await unlock(laptop, back.value.me.id, next)).me.name).toBe('Nele Nieuw');
  });

  it('wie geen beheerder is, komt er niet mee binnen', async () => {
    const { laptop, vault, social } = await office();
    vault.lock();
    const other = await newOffice(newLaptop());
    expect(await laptop.closed.tryRecoveryKey(other.recoveryKey)).toEqual({ ok: false, error: { type: 'wrongKey' } });
    const laptop2 = newLaptop();
    const { vault: two, recoveryKey } = await newOffice(laptop2);
    const desk = await enrol(two, 'Dina Desk', ['frontDesk']);
    two.lock();
    for (const member of [desk, social]) {
      expect(await laptop2.closed.recover(recoveryKey, { type: 'listed', member }, next)).toEqual({
        ok: false,
        error: { type: 'unknownMember' },
      });
    }
  });

  it('een verkeerde sleutel wijzigt niets, wacht telkens langer, en een typfout kost geen poging', async () => {
    const laptop = newLaptop();
    const { vault, recoveryKey } = await newOffice(laptop);
    vault.lock();
    const tables = ['wrap', 'roster', 'rec', 'outbox', 'paper'];
    const disk = () => laptop.onDisk((db) => Promise.all(tables.map((table) => db.table(table).toArray())));
    const before = await disk();
    const typo = `${recoveryKey.slice(0, 9)}${recoveryKey[9] === '7' ? '8' : '7'}${recoveryKey.slice(10)}`;
    for (let i = 0; i < 5; i++) {
      expect(await laptop.closed.tryRecoveryKey(typo)).toEqual({
        ok: false,
        error: { type: 'badGroups', groups: [1] },
      });
    }
    const wrong = formatRecoveryKey(newRecoveryKey());
    const person = { type: 'listed', member: vault.me.id } as const;
    for (let i = 0; i < 3; i++) {
      expect(await laptop.closed.recover(wrong, person, next)).toEqual({ ok: false, error: { type: 'wrongKey' } });
    }
    const tooSoon = { ok: false, error: { type: 'tooSoon', waitMs: 1000 } };
    expect(await laptop.closed.tryRecoveryKey(recoveryKey)).toEqual(tooSoon);
    expect(await disk()).toEqual(before);
    laptop.pass(1000);
    expect((await laptop.closed.tryRecoveryKey(recoveryKey)).ok).toBe(true);
    expect((await laptop.closed.unlock(vault.me.id, passphrase)).ok).toBe(true);
  });

  it('opent ook wat na het intrekken van een toegang geschreven werd, zonder dat het papier nodig was', async () => {
    const laptop = newLaptop();
    const { vault, recoveryKey } = await newOffice(laptop);
    const desk = await enrol(vault, 'Dina Desk', ['frontDesk']);
    const [old, fresh] = [aClient(), aClient()];
    await vault.clients.add(old);
    expect(await vault.revoke(desk, 'uit dienst', passphrase)).toEqual({ ok: true, value: null });
    await vault.clients.add(fresh);
    vault.lock();
    const back = await laptop.closed.recover(recoveryKey, { type: 'listed', member: vault.me.id }, next);
    if (!back.ok) throw new Error(back.error.type);
    expect(await back.value.clients.get(old.id)).toEqual(old);
    expect(await back.value.clients.get(fresh.id)).toEqual(fresh);
  });
});
