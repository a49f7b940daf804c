import type { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { asSocialWorker, atTheDesk, type DeskAtWork } from '../../test/store/desk.ts';
import { aClient, aVisit, newLaptop, newOffice, unlock } from '../../test/store/laptop.ts';
import { clientIdSchema } from '../domain/ids.ts';
import type { OpenVault } from './vault.ts';

const report = async (vault: OpenVault) => {
  const read = await vault.audit.all();
  if (!read.ok) throw new Error(read.error.type);
  return read.value;
};

const asAdministrator = async ({ laptop, desk, admin }: DeskAtWork): Promise<OpenVault> => {
  desk.lock();
  return unlock(laptop, admin);
};

const linesOnDisk = (db: Dexie) => db.table('rec').where('[t+id]').between(['audit'], ['audit', []]).toArray();

describe('het logboek', () => {
  it('zegt wie wat wanneer deed, zonder één waarde uit een dossier', async () => {
    const office = await atTheDesk();
    const { desk, referral, admin } = office;
    await desk.visits.change(referral.visitId, { answers: { income: { type: 'choices', choices: ['leefloon'] } } });
    await desk.referrals.move(referral.id, { to: 'awaitingApproval', note: 'geheim woord' });
    const vault = await asAdministrator(office);
    const { entries, faults, endsWereLost } = await report(vault);
    expect({ faults, endsWereLost }).toEqual({ faults: [], endsWereLost: false });
    const mine = entries.filter(({ by }) => by === desk.me.id).toReversed();
    const said = mine.map(({ action, subject, fields }) => [action, subject?.table ?? '', ...fields].join(' '));
    expect(said.slice(0, 4)).toEqual(['signedIn ', 'added client', 'added visit', 'added referral']);
    expect(said.some((text) => text.startsWith('changed visit answers.'))).toBe(true);
    expect(said.at(-1)).toBe('changed referral state:awaitingApproval');
    expect(entries.some(({ by, action }) => by === admin && action === 'signedIn')).toBe(true);
    const text = JSON.stringify(entries);
    for (const secret of ['Voorbeeld', 'leefloon', 'geheim', '0470 ']) expect(text).not.toContain(secret);
  });

  it('staat er samen met de wijziging, en een herhaling binnen vijf minuten geeft geen nieuwe regel', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const client = aClient();
    await vault.clients.add(client);
    const count = async () => (await report(vault)).entries.length;
    const before = await count();
    for (const surname of ['A', 'B', 'C']) await vault.clients.change(client.id, { surname });
    expect(await count()).toBe(before + 1);
    laptop.pass(5 * 60_000);
    await vault.clients.change(client.id, { surname: 'D' });
    expect(await count()).toBe(before + 2);
    await Promise.all(Array.from({ length: 20 }, () => vault.clients.add(aClient())));
    const all = await report(vault);
    expect(all.entries).toHaveLength(before + 22);
    expect(all.faults).toEqual([]);
  });

  it('wat met een reden, een beslissing of een inzagedossier te maken heeft, staat er elke keer', async () => {
    const office = await atTheDesk();
    const { desk, referral } = office;
    const clientId = clientIdSchema.parse((await desk.visits.get(referral.visitId))?.clientId);
    for (const to of ['awaitingApproval', 'draft', 'awaitingApproval'] as const) {
      expect((await desk.referrals.move(referral.id, { to, note: 'x' })).ok).toBe(true);
    }
    const social = await asSocialWorker(office);
    const file = { table: 'client', id: clientId } as const;
    for (const reason of ['De persoon belt', 'Een dienst vraagt iets', 'De persoon belt', '', '']) {
      expect((await social.files.open(file, reason)).ok).toBe(true);
    }
    for (const _ of [1, 2]) expect((await social.rights.noteTwePaper(clientId, 'employerCard')).ok).toBe(true);
    for (const isOn of [true, false, true]) {
      expect((await social.rights.restrict(clientId, { isOn, reason: 'juist of niet' })).ok).toBe(true);
    }
    for (const _ of [1, 2]) expect((await social.rights.personRecords(clientId)).ok).toBe(true);
    const log = await social.audit.ofPerson(clientId);
    if (!log.ok) throw new Error(log.error.type);
    const said = log.value.entries.map(({ action, fields, reason }) => [action, ...fields, reason].join(' ').trim());
    const times = (text: string) => said.filter((line) => line === text).length;
    expect(times('changed state:awaitingApproval')).toBe(2);
    expect(times('opened De persoon belt')).toBe(2);
    expect(times('opened Een dienst vraagt iets')).toBe(1);
    expect(times('opened')).toBe(1);
    expect([times('changed restrictions:on'), times('changed restrictions:off')]).toEqual([2, 1]);
    expect([times('exported'), times('exported paper:employerCard')]).toEqual([2, 2]);
    expect(log.value.faults).toEqual([]);
  });

  it('gaat over een herstart verder in dezelfde keten', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    for (const _ of [1, 2, 3]) {
      const again = await unlock(laptop, vault.me.id);
      await again.clients.add(aClient());
      again.lock();
    }
    const { entries, faults } = await report(await unlock(laptop, vault.me.id));
    expect(faults).toEqual([]);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => entries.length - 1 - i));
  });

  it('de beheerder leest alles, een maatschappelijk werker over één persoon, het onthaal niets', async () => {
    const office = await atTheDesk();
    const { desk, referral } = office;
    const visit = await desk.visits.get(referral.visitId);
    const client = visit?.clientId;
    if (client === null || client === undefined) throw new Error('no client');
    await desk.clients.add(aClient());
    const refused = { ok: false, error: { type: 'notAllowed' } };
    expect(await desk.audit.all()).toEqual(refused);
    expect(await desk.audit.ofPerson(client)).toEqual(refused);
    const social = await asSocialWorker(office);
    expect(await social.audit.all()).toEqual(refused);
    const read = await social.audit.ofPerson(client);
    if (!read.ok) throw new Error(read.error.type);
    expect(read.value.entries.map(({ action, subject }) => `${action} ${subject?.table}`).toReversed()).toEqual([
      'added client',
      'added visit',
      'added referral',
      'changed referral',
    ]);
  });

  it('een dossier dat niet eigen werk is, gaat pas open met een reden, en die staat in het logboek', async () => {
    const office = await atTheDesk();
    const { desk, referral, laptop } = office;
    const file = { table: 'visit', id: referral.visitId } as const;
    expect(await desk.files.needsReason(file)).toBe(false);
    await desk.visits.change(referral.visitId, { state: 'closed', outcome: 'informed' });
    laptop.pass(26 * 3_600_000);
    const vault = await asAdministrator(office);
    expect(await vault.files.needsReason(file)).toBe(true);
    expect(await vault.files.open(file, '  ')).toEqual({ ok: false, error: { type: 'reasonMissing' } });
    const words = ['De persoon belt zelf', 'Voorbeeld belt zelf', 'voor mevrouw voorbeeld', 'voorbeeldig'];
    const named = await Promise.all(words.map((word) => vault.files.namesPerson(file, word)));
    expect(named).toEqual([false, true, true, false]);
    expect(await vault.files.namesPerson({ table: 'referral', id: referral.id }, 'Voorbeeld')).toBe(true);
    expect((await vault.files.open(file, 'De persoon belt zelf')).ok).toBe(true);
    expect(await vault.files.needsReason({ table: 'referral', id: referral.id })).toBe(false);
    const [line] = (await report(vault)).entries;
    expect(line).toMatchObject({ action: 'opened', reason: 'De persoon belt zelf', subject: file });
  });
});

describe('wie aan het logboek komt', () => {
  const spoil = async (work: (db: Dexie, meta: unknown) => Promise<unknown>) => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    for (const _ of [1, 2, 3, 4]) await vault.clients.add(aClient());
    const early = await laptop.onDisk((db) => db.table('meta').get('auditHeads'));
    await vault.visits.add(aVisit(vault.me.id, aClient()));
    vault.lock();
    await laptop.onDisk((db) => work(db, early));
    const again = await unlock(laptop, vault.me.id);
    const first = await report(again);
    again.lock();
    // Whatever is written afterwards does not heal what was done.
    const later = await unlock(laptop, vault.me.id);
    await later.clients.add(aClient());
    const second = await report(later);
    return [first, second].map(({ faults, endsWereLost }) => [
      ...faults.map(({ fault }) => fault),
      ...(endsWereLost ? ['ends'] : []),
    ]);
  };

  const cut = async (db: Dexie, howMany: number, from: 'start' | 'end'): Promise<void> => {
    const lines = await linesOnDisk(db);
    const gone = from === 'end' ? lines.slice(-howMany) : lines.slice(1, 1 + howMany);
    for (const { t, id } of gone) await db.table('rec').delete([t, id]);
  };

  it.each<[string, (db: Dexie, early: unknown) => Promise<unknown>]>([
    ['regels in het midden wissen', (db) => cut(db, 1, 'start')],
    ['regels aan het einde wissen', (db) => cut(db, 2, 'end')],
    ['alle regels wissen', async (db) => cut(db, (await linesOnDisk(db)).length, 'end')],
    ['het einde wissen', (db) => db.table('meta').delete('auditHeads')],
    [
      'het einde en de laatste regels wissen',
      async (db) => {
        await cut(db, 2, 'end');
        await db.table('meta').delete('auditHeads');
      },
    ],
    [
      'alles wissen, ook het einde',
      async (db) => {
        await cut(db, 99, 'end');
        await db.table('meta').delete('auditHeads');
      },
    ],
    [
      'een regel op een andere plaats zetten',
      async (db) => {
        const [first, second] = await linesOnDisk(db);
        await db.table('rec').put({ ...first, id: second.id });
      },
    ],
    [
      'bits omdraaien',
      async (db) => {
        const [, second] = await linesOnDisk(db);
        second.c[40] ^= 1;
        await db.table('rec').put(second);
      },
    ],
  ])('%s: het wordt gezien, ook later nog', async (_, work) => {
    for (const seen of await spoil(work)) expect(seen).not.toEqual([]);
  });

  it('wie niets deed, ziet niets', async () => {
    expect(await spoil(async () => undefined)).toEqual([[], []]);
  });
});
