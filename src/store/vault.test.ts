import { describe, expect, it } from 'vitest';
import {
  aClient,
  aVisit,
  enrol,
  newLaptop,
  newOffice,
  organisation,
  passphrase,
  setUpInput,
  unlock,
} from '../../test/store/laptop.ts';
import { parseRecoveryKey } from '../crypto/recovery-key.ts';
import { VaultLocked } from './session.ts';

describe('first run', () => {
  it('is told apart from a locked office, and makes nothing by looking', async () => {
    const laptop = newLaptop();
    expect(await laptop.closed.status()).toBe('firstRun');
    expect(await laptop.closed.signInNames()).toEqual([]);
    expect(await laptop.deps.indexedDB?.databases()).toEqual([]);
    const { vault, recoveryKey } = await newOffice(laptop);
    expect(parseRecoveryKey(recoveryKey).ok).toBe(true);
    expect(vault).toMatchObject({ organisation, isPractice: false, me: { name: 'Bea Beheer-Kanarie' } });
    expect(await vault.settings.get('officeName')).toBe('Sociaal Huis Voorbeeldgem');
    expect(await laptop.closed.status()).toBe('locked');
    expect(await laptop.closed.signInNames()).toEqual([
      { id: vault.me.id, name: 'Bea Beheer-Kanarie', function: 'beheerder' },
    ]);
  });

  it('does not run twice', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    expect(await laptop.closed.setUp(setUpInput)).toEqual({ ok: false, error: { type: 'gone' } });
    vault.lock();
    expect((await laptop.closed.unlock(vault.me.id, passphrase)).ok).toBe(true);
  });

  it('de eerste medewerker is altijd ook beheerder: iemand moet de anderen toevoegen', async () => {
    const laptop = newLaptop();
    const done = await laptop.closed.setUp({
      ...setUpInput,
      firstMember: { ...setUpInput.firstMember, roles: ['frontDesk'] },
    });
    expect(done.ok && done.value.vault.me.roles).toEqual(['frontDesk', 'administrator']);
  });
});

describe('two people, one laptop', () => {
  it('each opens the same files with an own passphrase', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const client = aClient();
    expect((await vault.clients.add(client)).ok).toBe(true);
    const added = await vault.enrol(
      { name: 'Sam Sociaal', function: 'maatschappelijk werker', phone: '', roles: ['socialWorker'] },
      'een heel andere wachtzin',
      passphrase,
    );
    if (!added.ok) throw new Error(added.error.type);
    vault.lock();
    expect((await laptop.closed.signInNames()).map(({ name }) => name).sort()).toEqual([
      'Bea Beheer-Kanarie',
      'Sam Sociaal',
    ]);
    expect(await laptop.closed.unlock(added.value.id, passphrase)).toEqual({
      ok: false,
      error: { type: 'wrongPassphrase' },
    });
    const theirs = await unlock(laptop, added.value.id, 'een heel andere wachtzin');
    expect(theirs.me).toMatchObject({ name: 'Sam Sociaal', roles: ['socialWorker'] });
    expect(theirs.may('approveLetter')).toBe(true);
    expect(theirs.may('enrol')).toBe(false);
    expect(await theirs.clients.get(client.id)).toEqual(client);
    expect(await theirs.staff()).toHaveLength(2);
  });

  it('only an administrator enrols, and only with the own passphrase typed again', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const member = { name: 'X', function: '', phone: '', roles: ['frontDesk' as const] };
    expect(await vault.enrol(member, 'a', 'verkeerd')).toEqual({ ok: false, error: { type: 'wrongPassphrase' } });
    const desk = await enrol(vault, 'Dina Desk', ['frontDesk']);
    vault.lock();
    const theirs = await unlock(laptop, desk);
    expect(await theirs.enrol(member, 'a', passphrase)).toEqual({ ok: false, error: { type: 'notAdministrator' } });
    expect(await theirs.staff()).toHaveLength(2);
  });

  it('works again after an enrolment that failed', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    await vault.enrol({ name: 'X', function: '', phone: '', roles: ['frontDesk'] }, 'a', 'verkeerd');
    await enrol(vault, 'Een', ['frontDesk']);
    const two = await enrol(vault, 'Twee', ['socialWorker', 'frontDesk']);
    vault.lock();
    expect((await unlock(laptop, two)).me.roles).toEqual(['socialWorker', 'frontDesk']);
  });
});

describe('verkeerde wachtzin', () => {
  it('wacht telkens langer, ook na een herstart, en een juiste zin wist de teller', async () => {
    let derived = 0;
    const real = newLaptop().deps.deriveKey;
    const laptop = newLaptop({
      deriveKey: (phrase, parameters) => {
        derived++;
        return real(phrase, parameters);
      },
    });
    const { vault } = await newOffice(laptop);
    const { id } = vault.me;
    vault.lock();
    derived = 0;
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      expect(await laptop.closed.unlock(id, 'fout')).toEqual({ ok: false, error: { type: 'wrongPassphrase' } });
      const next = await laptop.closed.unlock(id, 'fout');
      if (next.ok) throw new Error('opened');
      const waitMs = next.error.type === 'tooSoon' ? next.error.waitMs : 0;
      waits.push(waitMs);
      laptop.pass(waitMs);
    }
    // The second attempt of the first round was allowed at once and counted.
    expect(waits).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    expect(derived).toBe(11);
    laptop.pass(60_000);
    const opened = await unlock(laptop, id);
    opened.lock();
    expect(await laptop.closed.unlock(id, 'fout')).toEqual({ ok: false, error: { type: 'wrongPassphrase' } });
    expect(await laptop.closed.unlock(id, 'fout')).toEqual({ ok: false, error: { type: 'wrongPassphrase' } });
  });

  it('een teruggezette klok maakt het wachten nooit langer dan de wachttijd zelf', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    vault.lock();
    for (let i = 0; i < 3; i++) await laptop.closed.unlock(vault.me.id, 'fout');
    laptop.pass(-365 * 24 * 3600 * 1000);
    expect(await laptop.closed.unlock(vault.me.id, passphrase)).toEqual({
      ok: false,
      error: { type: 'tooSoon', waitMs: 1000 },
    });
    laptop.pass(365 * 24 * 3600 * 1000 + 1000);
    expect((await laptop.closed.unlock(vault.me.id, passphrase)).ok).toBe(true);
  });

  it('raakt geen gegevens aan, en een onbekende medewerker telt niet mee', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const client = aClient();
    await vault.clients.add(client);
    vault.lock();
    const stranger = aVisit(vault.me.id, client).owner;
    await laptop.closed.unlock(stranger, 'fout');
    const nobody = await laptop.closed.unlock(crypto.randomUUID() as never, 'fout');
    expect(nobody).toEqual({ ok: false, error: { type: 'unknownMember' } });
    expect(await (await unlock(laptop, vault.me.id)).clients.get(client.id)).toEqual(client);
  });
});

describe('lock', () => {
  it('drops keys, summaries and listeners; every later call answers that it is locked', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const client = aClient();
    await vault.clients.add(client);
    let heard = 0;
    vault.onChange(() => heard++);
    expect(vault.search('voorbeeld')).toHaveLength(1);
    vault.lock();
    vault.lock();
    const locked = { ok: false, error: { type: 'lockedMeanwhile' } };
    expect(await vault.clients.add(aClient())).toEqual(locked);
    expect(await vault.clients.change(client.id, { surname: 'X' })).toEqual(locked);
    expect(await vault.settings.set('a', 'b')).toEqual(locked);
    expect(await vault.referrals.move(crypto.randomUUID() as never, { to: 'withdrawn', note: 'x' })).toEqual(locked);
    expect(await vault.enrol({ name: 'X', function: '', phone: '', roles: ['frontDesk'] }, 'a', passphrase)).toEqual(
      locked,
    );
    await expect(vault.clients.get(client.id)).rejects.toBeInstanceOf(VaultLocked);
    await expect(vault.visits.all()).rejects.toBeInstanceOf(VaultLocked);
    await expect(vault.staff()).rejects.toBeInstanceOf(VaultLocked);
    await expect(vault.setAside()).rejects.toBeInstanceOf(VaultLocked);
    await expect(vault.duplicatesOf(client)).rejects.toBeInstanceOf(VaultLocked);
    expect(vault.search('voorbeeld')).toEqual([]);
    expect(vault.may('enrol')).toBe(false);
    expect(heard).toBe(0);
    expect(await (await unlock(laptop, vault.me.id)).clients.all()).toEqual([client]);
  });

  it('in the middle of a write leaves either the whole change or none, and says which', async () => {
    for (let turn = 0; turn < 20; turn++) {
      const laptop = newLaptop();
      const { vault } = await newOffice(laptop);
      const client = aClient();
      const writing = vault.clients.add(client);
      for (let i = 0; i < turn; i++) await Promise.resolve();
      if (turn > 10) await new Promise((resolve) => setTimeout(resolve, turn - 10));
      vault.lock();
      const written = await writing;
      const found = await (await unlock(laptop, vault.me.id)).clients.get(client.id);
      if (written.ok) expect(found).toEqual(client);
      else expect(written.error.type).toBe('lockedMeanwhile');
    }
  });
});

describe('change', () => {
  it('is heard, and two screens that change different fields keep both', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const client = aClient();
    let heard = 0;
    const stop = vault.onChange(() => heard++);
    await vault.clients.add(client);
    expect(heard).toBe(1);
    stop();
    await Promise.all([
      vault.clients.change(client.id, { surname: 'Anders' }),
      vault.clients.change(client.id, { firstName: 'Mieke' }),
      vault.clients.change(client.id, { discreet: true }),
    ]);
    expect(await vault.clients.get(client.id)).toEqual({
      ...client,
      surname: 'Anders',
      firstName: 'Mieke',
      discreet: true,
    });
    expect(heard).toBe(1);
  });

  it('two windows on one database do not overwrite each other', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const other = await unlock(laptop, vault.me.id);
    const visit = aVisit(vault.me.id, aClient());
    await vault.visits.add(visit);
    await Promise.all([
      ...Array.from({ length: 10 }, (_, i) => vault.visits.change(visit.id, { nextStep: `hier ${i}` })),
      ...Array.from({ length: 10 }, () =>
        other.visits.change(visit.id, { answers: { ...visit.answers, language: { type: 'unknown' } } }),
      ),
    ]);
    const found = await other.visits.get(visit.id);
    expect(found?.nextStep).toMatch(/^hier/);
    expect(found?.answers.language).toEqual({ type: 'unknown' });
  });

  it('answers are stored one by one; an answer that went away stays away', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const visit = aVisit(vault.me.id, aClient());
    await vault.visits.add(visit);
    const { income: _gone, ...rest } = visit.answers;
    await vault.visits.change(visit.id, { answers: rest });
    expect((await vault.visits.get(visit.id))?.answers).toEqual(rest);
    vault.lock();
    expect((await (await unlock(laptop, vault.me.id)).visits.get(visit.id))?.answers).toEqual(rest);
  });

  it('answers gone for what is not there', async () => {
    const { vault } = await newOffice(newLaptop());
    const client = aClient();
    expect(await vault.clients.change(client.id, { surname: 'X' })).toEqual({ ok: false, error: { type: 'gone' } });
    await vault.clients.add(client);
    expect(await vault.clients.add(client)).toEqual({ ok: false, error: { type: 'gone' } });
    expect(await vault.clients.get(aClient().id)).toBeNull();
  });
});
