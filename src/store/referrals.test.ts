import { describe, expect, it } from 'vitest';
import { asSocialWorker, atTheDesk } from '../../test/store/desk.ts';
import { aPaper, unlock } from '../../test/store/laptop.ts';
import { sha256Hex } from '../crypto/bytes.ts';
import { rosterCrypto } from '../crypto/signing.ts';
import type { Referral } from '../domain/referral/referral.ts';
import { checkRelease } from '../domain/roster/check-release.ts';

/** The duplicate is signed, not kept: it can be laid out again. */
const asKept = (text?: string, letter?: Referral) => {
  const { duplicateBytes: _, ...kept } = aPaper(text, letter);
  return kept;
};

describe('wie aan het onthaal werkt', () => {
  it('krijgt een brief naar De Opstap langs geen enkele weg vrij', async () => {
    const { desk, referral } = await atTheDesk();
    const { id } = referral;
    const refused = async (attempt: Promise<{ ok: boolean }>) => {
      expect((await attempt).ok).toBe(false);
      expect((await desk.referrals.get(id))?.approval).toBeNull();
      expect(['draft', 'awaitingApproval']).toContain((await desk.referrals.get(id))?.state);
      expect(await desk.referrals.release(id)).toBeNull();
    };
    const forged = {
      by: desk.me.id,
      at: referral.changedAt,
      paperId: crypto.randomUUID() as never,
      sha256: '0'.repeat(64),
      duplicateSha256: '1'.repeat(64),
      signature: 'AAAA',
    };
    for (const state of ['draft', 'awaitingApproval'] as const) {
      await refused(desk.referrals.issue(id, 'printed', aPaper()));
      await refused(desk.referrals.issue(id, 'carried', null));
      await refused(desk.referrals.approve(id, aPaper()));
      await refused(desk.referrals.edit(id, { state: 'approved' }));
      await refused(desk.referrals.edit(id, { state: 'approved', approval: forged }));
      await refused(desk.referrals.edit(id, { recipient: 'vdab' }));
      await refused(desk.referrals.edit(id, { approval: forged }));
      await refused(desk.referrals.move(id, { to: 'approved', note: '' }));
      await refused(desk.referrals.move(id, { to: 'issued', note: '' }));
      await refused(desk.referrals.add({ ...referral, id: crypto.randomUUID() as never, state: 'approved' }));
      await refused(desk.referrals.add({ ...referral, state: 'approved', approval: forged }));
      if (state === 'draft') {
        expect((await desk.referrals.move(id, { to: 'awaitingApproval', note: '' })).ok).toBe(true);
      }
    }
  });

  it('geeft een VDAB-brief zonder aangevinkte velden zelf mee, met een aangevinkt veld niet', async () => {
    const free = await atTheDesk({ recipient: 'vdab' });
    const issued = await free.desk.referrals.issue(free.referral.id, 'printed', aPaper('vdab', free.referral));
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
    expect(issued.value).toMatchObject({ state: 'issued', issued: { way: 'printed', by: free.desk.me.id } });
    const paperId = issued.value.issued?.paperId;
    if (paperId === undefined) throw new Error('no paper');
    expect(await free.desk.referrals.paper(paperId)).toMatchObject({
      referralId: free.referral.id,
      ...asKept('vdab', free.referral),
    });
    expect(await free.desk.referrals.release(free.referral.id)).toBeNull();

    const ticked = await atTheDesk({ recipient: 'vdab', ticked: ['address'] });
    expect(await ticked.desk.referrals.issue(ticked.referral.id, 'printed', aPaper())).toEqual({
      ok: false,
      error: { type: 'illegalMove', from: 'draft', to: 'issued' },
    });
  });

  it('geeft geen brief mee zonder de bytes die bewaard worden, zonder toestemming of zonder wat de lezer nodig heeft', async () => {
    const { desk, referral } = await atTheDesk({ recipient: 'vdab' });
    expect(await desk.referrals.issue(referral.id, 'printed', null)).toEqual({
      ok: false,
      error: { type: 'incomplete', missing: ['paper'] },
    });
    await desk.referrals.recordConsent(referral.id, { given: false, how: 'spoken' });
    expect(await desk.referrals.issue(referral.id, 'printed', aPaper())).toEqual({
      ok: false,
      error: { type: 'consentMissing' },
    });
    const nameless = await atTheDesk({ recipient: 'vdab' });
    await nameless.desk.visits.change(nameless.referral.visitId, { clientId: null });
    expect(await nameless.desk.referrals.issue(nameless.referral.id, 'printed', aPaper())).toMatchObject({
      error: { type: 'incomplete', missing: ['name', 'birthDate', 'consent'] },
    });
  });

  it('stuurt voor iemand anders niets door zonder opgeschreven mandaat', async () => {
    const answers = { aboutSelf: { type: 'choices', choices: ['someoneElse'] }, vdabRegistered: { type: 'unknown' } };
    const { desk, referral } = await atTheDesk({ recipient: 'vdab' }, { answers });
    expect(await desk.referrals.issue(referral.id, 'printed', aPaper())).toEqual({
      ok: false,
      error: { type: 'mandateMissing' },
    });
    const mandate = {
      representative: 'P. Proef',
      relation: 'zus',
      recordedBy: desk.me.id,
      recordedAt: referral.changedAt,
    };
    await desk.visits.change(referral.visitId, { mandate });
    expect((await desk.referrals.issue(referral.id, 'printed', aPaper('', referral))).ok).toBe(true);
  });
});

describe('de maatschappelijk werker', () => {
  it('tekent precies deze bytes; de brief vertrekt met die bytes en een bewijs dat de printdienst aanvaardt', async () => {
    const office = await atTheDesk();
    const { id } = office.referral;
    await office.desk.referrals.move(id, { to: 'awaitingApproval', note: '' });
    const social = await asSocialWorker(office);
    const approved = await social.referrals.approve(id, aPaper('precies dit'));
    if (!approved.ok) throw new Error(JSON.stringify(approved.error));
    social.lock();
    const desk = await unlock(office.laptop, office.desk.me.id);
    const issued = await desk.referrals.issue(id, 'printed', aPaper('iets anders'));
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
    expect(issued.value.issued?.paperId).toBe(approved.value.approval?.paperId);
    const paper = await desk.referrals.paper(issued.value.issued?.paperId ?? ('' as never));
    expect(paper).toMatchObject(asKept('precies dit'));
    const release = await desk.referrals.release(id);
    if (release === null || paper === null) throw new Error('no release');
    const sha256 = await sha256Hex(new Uint8Array(paper.bytes));
    expect(checkRelease(release, sha256, desk.officeKey, rosterCrypto)).toEqual({ ok: true, value: null });
    expect(checkRelease(release, 'f'.repeat(64), desk.officeKey, rosterCrypto).ok).toBe(false);
    expect(issued.value.history.map(({ state, by }) => [state, by])).toEqual([
      ['awaitingApproval', office.desk.me.id],
      ['approved', office.social],
      ['issued', office.desk.me.id],
    ]);
  });

  it('laat niets vertrekken waarvan de bewaarde bytes weg of veranderd zijn', async () => {
    const office = await atTheDesk();
    const { id } = office.referral;
    await office.desk.referrals.move(id, { to: 'awaitingApproval', note: '' });
    const social = await asSocialWorker(office);
    const approved = await social.referrals.approve(id, aPaper());
    const paperId = approved.ok ? approved.value.approval?.paperId : undefined;
    await office.laptop.onDisk(async (db) => {
      const row = await db.table('paper').get(paperId ?? '');
      row.c[40] ^= 1;
      await db.table('paper').put(row);
    });
    expect(await social.referrals.issue(id, 'printed', aPaper())).toEqual({
      ok: false,
      error: { type: 'incomplete', missing: ['paper'] },
    });
    expect(await social.setAside()).toMatchObject([{ table: 'paper', id: paperId, reason: 'corrupt' }]);
  });

  it('kan een goedgekeurde brief niet meer veranderen zonder hem terug te nemen; dan vervalt de goedkeuring', async () => {
    const office = await atTheDesk();
    const { id } = office.referral;
    await office.desk.referrals.move(id, { to: 'awaitingApproval', note: '' });
    const social = await asSocialWorker(office);
    await social.referrals.approve(id, aPaper());
    expect(await social.referrals.edit(id, { reasonSentence: 'anders' })).toEqual({
      ok: false,
      error: { type: 'notEditable' },
    });
    expect((await social.referrals.move(id, { to: 'draft', note: '' })).ok).toBe(true);
    expect((await social.referrals.get(id))?.approval).toBeNull();
    expect(await social.referrals.release(id)).toBeNull();
  });

  it('zet een brief ook zelf niet op goedgekeurd of verstrekt zonder bytes en handtekening', async () => {
    const office = await atTheDesk();
    const { id } = office.referral;
    await office.desk.referrals.move(id, { to: 'awaitingApproval', note: '' });
    const social = await asSocialWorker(office);
    expect((await social.referrals.move(id, { to: 'approved', note: '' })).ok).toBe(false);
    expect((await social.referrals.get(id))?.state).toBe('awaitingApproval');
    expect((await social.referrals.approve(id, aPaper())).ok).toBe(true);
    expect((await social.referrals.move(id, { to: 'issued', note: '' })).ok).toBe(false);
    expect((await social.referrals.get(id))?.state).toBe('approved');
  });

  it('geeft alleen de brief zelf vrij: geen concept, geen vrije brief, geen brief met een ander kenmerk', async () => {
    const office = await atTheDesk();
    const { id } = office.referral;
    await office.desk.referrals.move(id, { to: 'awaitingApproval', note: '' });
    const social = await asSocialWorker(office);
    const right = aPaper();
    const concept = aPaper('', office.referral, 'concept');
    const wrong = [
      concept,
      aPaper('', office.referral, 'free'),
      aPaper('', office.referral, 'practice'),
      aPaper('', { ...office.referral, reference: '9K3M-92X-QT4' }),
      aPaper('', { ...office.referral, recipient: 'vdab', ticked: ['address'] }),
      { ...right, duplicateBytes: concept.duplicateBytes },
      { ...right, bytes: new TextEncoder().encode('%PDF-1.7 zonder stempel') },
    ];
    for (const paper of wrong) {
      expect(await social.referrals.approve(id, paper)).toMatchObject({ error: { missing: ['paper'] } });
    }
    expect((await social.referrals.approve(id, right)).ok).toBe(true);
    const free = await atTheDesk({ recipient: 'vdab' });
    for (const paper of [aPaper('', free.referral, 'concept'), aPaper()]) {
      const issued = await free.desk.referrals.issue(free.referral.id, 'printed', paper);
      expect(issued).toMatchObject({ error: { missing: ['paper'] } });
    }
  });

  it('geeft geen bewijs meer voor een brief die ingetrokken is of die de cliënt niet meer wil', async () => {
    for (const move of [
      { to: 'withdrawn', note: 'vergissing' } as const,
      { to: 'clientDeclined', note: '' } as const,
    ]) {
      const office = await atTheDesk();
      const { id } = office.referral;
      await office.desk.referrals.move(id, { to: 'awaitingApproval', note: '' });
      const social = await asSocialWorker(office);
      expect((await social.referrals.approve(id, aPaper())).ok).toBe(true);
      expect(await social.referrals.release(id)).not.toBeNull();
      expect((await social.referrals.move(id, move)).ok).toBe(true);
      expect(await social.referrals.release(id)).toBeNull();
      expect((await social.referrals.issue(id, 'printed', null)).ok).toBe(false);
    }
  });

  it('vindt doorverwijzingen per bezoek terug, ook na een herstart', async () => {
    const office = await atTheDesk();
    const other = { ...office.referral, id: crypto.randomUUID() as never, recipient: 'vdab', consent: null } as const;
    expect((await office.desk.referrals.add(other)).ok).toBe(true);
    const social = await asSocialWorker(office);
    const found = await social.referrals.ofVisit(office.referral.visitId);
    expect(found.map(({ recipient }) => recipient).sort()).toEqual(['deOpstap', 'vdab']);
    expect(await social.referrals.ofVisit(crypto.randomUUID() as never)).toEqual([]);
  });
});
