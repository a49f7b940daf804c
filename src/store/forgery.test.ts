import { describe, expect, it } from 'vitest';
import { insider, office } from '../../test/store/insider.ts';
import {
  aClient,
  addLetter,
  aPaper,
  aReferral,
  aVisit,
  newLaptop,
  newOffice,
  passphrase,
  unlock,
} from '../../test/store/laptop.ts';
import { joinBytes, uint32, utf8 } from '../crypto/bytes.ts';
import { sealBytes } from '../crypto/envelope.ts';
import { newKdfParameters } from '../crypto/kdf-parameters.ts';
import { newSigningKey } from '../crypto/signing.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import { approvalStatement } from '../domain/roster/statements.ts';
import { nextHlc } from '../protocol/clock.ts';
import { changesBetween, referralKind, staffKind } from './record-codec.ts';
import { sealRosterHead } from './roster-head.ts';
import { addEntry, signWith } from './roster-table.ts';
import { metaKeys } from './rows.ts';

describe('rollen', () => {
  it('komen van de ondertekende lijst: een rol die alleen in de eigen fiche staat, telt niet', async () => {
    const { laptop, vault, desk } = await office();
    vault.lock();
    const { seal } = await insider(laptop, desk);
    const record: StaffMember = {
      id: desk,
      name: 'Dina Desk',
      function: '',
      phone: '',
      roles: ['socialWorker', 'administrator'],
    };
    const row = await seal('staff', desk, changesBetween(staffKind, null, record, nextHlc(null, 9e12, 'x')));
    await laptop.onDisk((db) => db.table('rec').put(row));
    const theirs = await unlock(laptop, desk);
    expect(theirs.me.roles).toEqual(['frontDesk']);
    expect(theirs.may('approveLetter')).toBe(false);
    expect((await theirs.staff()).find(({ id }) => id === desk)?.roles).toEqual(['frontDesk']);
  });

  it('een veranderde, toegevoegde, zelf getekende of afgeknipte lijst opent de kluis niet', async () => {
    const edits: ((entries: { seq: number; entry: Record<string, unknown> }[]) => object[])[] = [
      (rows) => rows.map((row, i) => (i === 4 ? { ...row, entry: { ...row.entry, roles: ['socialWorker'] } } : row)),
      (rows) => rows.slice(0, 4),
      (rows) => [...rows.slice(0, 3), { ...rows[4], seq: 3 }],
      (rows) => rows.filter((_, i) => i !== 1),
      (rows) => rows.map((row, i) => (i === 1 ? { ...row, entry: { ...row.entry, keyCheck: 'AAAA' } } : row)),
      (rows) => rows.slice(1),
      () => [],
      (rows) => rows.map((row, i) => (i === 0 ? { ...row, entry: 'rommel' } : row)),
    ];
    for (const edit of edits) {
      const { laptop, vault, desk, social } = await office();
      vault.lock();
      await laptop.onDisk(async (db) => {
        const rows = await db.table('roster').toArray();
        await db.table('roster').clear();
        await db.table('roster').bulkPut(edit(rows));
      });
      expect(await laptop.closed.unlock(desk, passphrase)).toEqual({ ok: false, error: { type: 'damaged' } });
      expect(await laptop.closed.unlock(social, passphrase)).toEqual({ ok: false, error: { type: 'damaged' } });
    }
  });

  it('wie geen beheerder is, kan met de eigen sleutel niemand op de lijst zetten', async () => {
    const { laptop, vault, desk } = await office();
    vault.lock();
    const { signingKey, publicKeys } = await insider(laptop, desk);
    await laptop.onDisk(async (db) => {
      const entries = (await db.table('roster').orderBy('seq').toArray()).map(({ entry }) => entry);
      const facts = { type: 'member', memberId: desk, roles: ['socialWorker'], ...publicKeys } as const;
      const forged = addEntry(entries, { ...facts, at: laptop.deps.now(), by: desk }, signWith(signingKey));
      await db.table('roster').add({ seq: entries.length, entry: forged.at(-1) });
    });
    expect(await laptop.closed.unlock(desk, passphrase)).toEqual({ ok: false, error: { type: 'damaged' } });
  });

  it('een hele nieuwe lijst onder een andere huissleutel wordt door geen collega aanvaard', async () => {
    const { laptop, vault, desk, social } = await office();
    vault.lock();
    const { publicKeys, meta, key } = await insider(laptop, desk);
    const forged = newSigningKey();
    const facts = { type: 'member', memberId: desk, roles: ['administrator', 'socialWorker'], ...publicKeys } as const;
    const entries = addEntry([], { ...facts, at: laptop.deps.now(), by: 'office' }, signWith(forged));
    const head = await sealRosterHead(key, meta, entries);
    await laptop.onDisk(async (db) => {
      await db.table('roster').clear();
      await db.table('roster').add({ seq: 0, entry: entries[0] });
      await db.table('meta').put({ k: metaKeys.office, v: { ...meta, officeKey: forged.publicKey } });
      await db.table('meta').put({ k: metaKeys.rosterHead, v: head });
    });
    for (const member of [desk, social]) {
      expect(await laptop.closed.unlock(member, passphrase)).toEqual({ ok: false, error: { type: 'damaged' } });
    }
  });
});

describe('goedkeuring', () => {
  it('een zelf geschreven goedkeuring telt niet: de brief wacht weer, wordt gemeld en kan alsnog goedgekeurd worden', async () => {
    const { laptop, vault, desk, social } = await office();
    vault.lock();
    const deskVault = await unlock(laptop, desk);
    const client = aClient();
    const visit = aVisit(desk, client);
    const referral = aReferral(visit);
    await deskVault.clients.add(client);
    await deskVault.visits.add(visit);
    const { seal, signingKey } = await insider(laptop, desk);
    const states = ['approved', 'issued', 'accepted'] as const;
    for (const state of states) {
      const id = crypto.randomUUID() as never;
      const approval = {
        by: social,
        at: laptop.deps.now(),
        paperId: crypto.randomUUID() as never,
        sha256: 'a'.repeat(64),
        duplicateSha256: 'b'.repeat(64),
        signature: signWith(signingKey)('iets'),
      };
      const { content } = laptop.deps.readLetter({ referral, visit, client }, 'fictief', { function: '' });
      const consent = { given: true, explainedBy: desk, at: laptop.deps.now(), how: 'spoken' as const, content };
      const forged = { ...referral, id, state, approval, consent };
      const row = await seal('referral', id, changesBetween(referralKind, null, forged, nextHlc(null, 9e12, 'x')));
      await laptop.onDisk((db) => db.table('rec').put(row));
      expect(await deskVault.referrals.get(id)).toMatchObject({
        state: 'awaitingApproval',
        approval: null,
        issued: null,
      });
      expect(await deskVault.referrals.release(id)).toBeNull();
      expect((await deskVault.referrals.issue(id, 'printed', aPaper())).ok).toBe(false);
    }
    expect(await deskVault.referrals.all()).toHaveLength(3);
    expect(await deskVault.setAside()).toHaveLength(3);
    expect(
      (await deskVault.setAside()).every(({ reason, table }) => reason === 'foreign' && table === 'referral'),
    ).toBe(true);
    deskVault.lock();
    const theirs = await unlock(laptop, social);
    for (const { id } of await theirs.referrals.all())
      expect((await theirs.referrals.approve(id, aPaper())).ok).toBe(true);
    theirs.lock();
    const again = await unlock(laptop, social);
    expect(await again.setAside()).toEqual([]);
    expect((await again.referrals.all()).every(({ state }) => state === 'approved')).toBe(true);
  });

  it('een goedkeuring van een andere brief telt niet op deze', async () => {
    const { laptop, vault, desk, social } = await office();
    const client = aClient();
    const visit = aVisit(desk, client);
    const [one, two] = [aReferral(visit), aReferral(visit)];
    await vault.clients.add(client);
    await vault.visits.add(visit);
    await addLetter(vault, one);
    await vault.referrals.move(one.id, { to: 'awaitingApproval', note: '' });
    vault.lock();
    const theirs = await unlock(laptop, social);
    const approved = await theirs.referrals.approve(one.id, aPaper());
    if (!approved.ok) throw new Error(approved.error.type);
    const { seal } = await insider(laptop, desk);
    const forged = { ...two, state: 'approved' as const, approval: approved.value.approval };
    const row = await seal('referral', two.id, changesBetween(referralKind, null, forged, nextHlc(null, 9e12, 'x')));
    await laptop.onDisk((db) => db.table('rec').put(row));
    expect(await theirs.referrals.get(two.id)).toMatchObject({ state: 'awaitingApproval', approval: null });
    expect(await theirs.referrals.get(one.id)).toMatchObject({ state: 'approved' });
  });
});

describe('wie de gegevenssleutel heeft en zelf rijen verzegelt', () => {
  const approvedOffice = async () => {
    const { laptop, vault, desk, social } = await office();
    const client = aClient();
    const visit = aVisit(desk, client);
    const referral = aReferral(visit);
    await vault.clients.add(client);
    await vault.visits.add(visit);
    await addLetter(vault, referral);
    await vault.referrals.move(referral.id, { to: 'awaitingApproval', note: '' });
    vault.lock();
    const theirs = await unlock(laptop, social);
    const approved = await theirs.referrals.approve(referral.id, aPaper());
    theirs.lock();
    if (!approved.ok || approved.value.approval === null) throw new Error('not approved');
    return { laptop, desk, referral: approved.value, approval: approved.value.approval };
  };

  it('keurt met de eigen sleutel niets goed: die sleutel had de rol nooit', async () => {
    const { laptop, desk, referral, approval } = await approvedOffice();
    const { seal, signingKey, meta } = await insider(laptop, desk);
    const mine = { ...approval, by: desk };
    const facts = { officeId: meta.officeId, referralId: referral.id, recipient: referral.recipient };
    const statement = approvalStatement({ ...mine, ...facts, reference: referral.reference });
    const forged = { ...referral, approval: { ...mine, signature: signWith(signingKey)(statement) } };
    const row = await seal(
      'referral',
      referral.id,
      changesBetween(referralKind, null, forged, nextHlc(null, 9e12, 'x')),
    );
    await laptop.onDisk((db) => db.table('rec').put(row));
    const theirs = await unlock(laptop, desk);
    expect(await theirs.referrals.get(referral.id)).toMatchObject({ state: 'awaitingApproval', approval: null });
    expect(await theirs.referrals.release(referral.id)).toBeNull();
  });

  it('wisselt de goedgekeurde bytes niet om: wat bewaard is, moet zijn wat getekend werd', async () => {
    const { laptop, desk, referral, approval } = await approvedOffice();
    const { key, meta } = await insider(laptop, desk);
    const rev = crypto.randomUUID();
    const head = utf8(JSON.stringify({ referralId: referral.id, value: '{}' }));
    const place = { office: meta.officeId, table: 'paper', id: approval.paperId, rev, schemaVersion: 1 };
    const c = await sealBytes(key, place, joinBytes(uint32(head.length), head, utf8('%PDF andere brief')));
    await laptop.onDisk((db) => db.table('paper').put({ id: approval.paperId, rev, sv: 1, c }));
    const theirs = await unlock(laptop, desk);
    expect((await theirs.referrals.paper(approval.paperId))?.bytes).toEqual(utf8('%PDF andere brief'));
    expect(await theirs.referrals.issue(referral.id, 'printed', aPaper())).toEqual({
      ok: false,
      error: { type: 'incomplete', missing: ['paper'] },
    });
  });
});

describe('sleutelrij', () => {
  it('absurde parameters worden geweigerd voor er gerekend wordt', async () => {
    let derived = 0;
    const plain = newLaptop();
    const laptop = newLaptop({
      deriveKey: (phrase, parameters) => {
        derived++;
        return plain.deps.deriveKey(phrase, parameters);
      },
    });
    const { vault } = await newOffice(laptop);
    vault.lock();
    derived = 0;
    const bomb = { ...newKdfParameters(), memoryKiB: 1_000_000_000 };
    await laptop.onDisk(async (db) => {
      await db.table('wrap').update(vault.me.id, { kdf: bomb });
    });
    expect(await laptop.closed.unlock(vault.me.id, passphrase)).toEqual({ ok: false, error: { type: 'damaged' } });
    expect(derived).toBe(0);
  });

  it('de rij van een collega onder de eigen naam gezet, opent niet', async () => {
    const { laptop, vault, desk, social } = await office();
    vault.lock();
    await laptop.onDisk(async (db) => {
      await db.table('wrap').put({ ...(await db.table('wrap').get(desk)), id: social });
    });
    expect(await laptop.closed.unlock(social, passphrase)).toEqual({ ok: false, error: { type: 'wrongPassphrase' } });
  });
});
