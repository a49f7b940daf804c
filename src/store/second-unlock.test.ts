import { describe, expect, it } from 'vitest';
import { atTheDesk, type DeskAtWork } from '../../test/store/desk.ts';
import { addLetter, aPaper, enrol, organisation, passphrase, unlock } from '../../test/store/laptop.ts';
import { sha256Hex } from '../crypto/bytes.ts';
import { rosterCrypto } from '../crypto/signing.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import { checkRelease } from '../domain/roster/check-release.ts';

const waiting = async (patch: Parameters<typeof atTheDesk>[0] = {}): Promise<DeskAtWork> => {
  const office = await atTheDesk(patch);
  const moved = await office.desk.referrals.move(office.referral.id, { to: 'awaitingApproval', note: '' });
  if (!moved.ok) throw new Error(moved.error.type);
  return office;
};

const approver = (member: StaffMemberId, typed = passphrase, acceptedFindings: readonly string[] = []) => ({
  member,
  passphrase: typed,
  acceptedFindings,
});

const stateOf = async ({ desk, referral }: DeskAtWork) => (await desk.referrals.get(referral.id))?.state;

describe('goedkeuren aan dezelfde tafel', () => {
  it('een collega keurt goed met een eigen wachtzin; wie aangemeld is, blijft aangemeld en heeft de rol niet', async () => {
    const office = await waiting();
    const { desk, social, referral } = office;
    const paper = aPaper();
    const approved = await desk.referrals.approveWith(referral.id, approver(social), paper);
    if (!approved.ok) throw new Error(JSON.stringify(approved.error));
    expect(approved.value).toMatchObject({ state: 'approved', approval: { by: social } });
    expect(approved.value.history.at(-1)).toMatchObject({ state: 'approved', by: social });
    expect(desk.me.name).toBe('Dina Desk');
    expect(desk.may('approveLetter')).toBe(false);

    const release = await desk.referrals.release(referral.id);
    if (release === null) throw new Error('no release');
    expect(checkRelease(release, await sha256Hex(paper.bytes), desk.officeKey, rosterCrypto).ok).toBe(true);
    expect((await desk.referrals.issue(referral.id, 'printed', null)).ok).toBe(true);
  });

  it('blijft te controleren na vergrendelen, voor iedereen van het huis', async () => {
    const { laptop, desk, social, admin, referral } = await waiting();
    expect((await desk.referrals.approveWith(referral.id, approver(social), aPaper())).ok).toBe(true);
    desk.lock();
    const vault = await unlock(laptop, admin);
    expect(await vault.referrals.get(referral.id)).toMatchObject({ state: 'approved', approval: { by: social } });
    expect(await vault.setAside()).toEqual([]);
  });

  it('in het logboek staat wie goedkeurde, en aan wiens tafel', async () => {
    const { laptop, desk, social, admin, referral } = await waiting();
    expect((await desk.referrals.approveWith(referral.id, approver(social), aPaper())).ok).toBe(true);
    desk.lock();
    const log = await (await unlock(laptop, admin)).audit.all();
    if (!log.ok) throw new Error(log.error.type);
    const line = log.value.entries.find(({ fields }) => fields.includes('state:approved'));
    expect(line).toMatchObject({ action: 'changed', by: desk.me.id, approver: social });
    expect(log.value.faults).toEqual([]);
  });

  it('geldt voor die ene daad: een tweede brief vraagt opnieuw de wachtzin', async () => {
    const office = await waiting();
    const { desk, social, referral } = office;
    await desk.referrals.approveWith(referral.id, approver(social), aPaper());
    const second = { ...referral, id: crypto.randomUUID() as never, consent: null };
    await addLetter(desk, second);
    await desk.referrals.move(second.id, { to: 'awaitingApproval', note: '' });
    expect(await desk.referrals.approve(second.id, aPaper())).toMatchObject({ error: { type: 'roleMissing' } });
    expect(await desk.referrals.approveWith(second.id, approver(social, 'iets anders'), aPaper())).toMatchObject({
      error: { type: 'wrongPassphrase' },
    });
  });

  it('een foute wachtzin wijzigt niets en laat langer en langer wachten', async () => {
    const office = await waiting();
    const { desk, social, referral, laptop } = office;
    const attempt = (typed: string) => desk.referrals.approveWith(referral.id, approver(social, typed), aPaper());
    const answers = [];
    for (const _ of [1, 2, 3, 4, 5, 6]) {
      const answer = await attempt('verkeerde woorden hier');
      answers.push(answer.ok ? 'ok' : answer.error.type);
    }
    expect(answers[0]).toBe('wrongPassphrase');
    expect(answers.at(-1)).toBe('tooSoon');
    expect(await stateOf(office)).toBe('awaitingApproval');
    expect(await attempt(passphrase)).toMatchObject({ error: { type: 'tooSoon' } });
    laptop.pass(3_600_000);
    expect((await attempt(passphrase)).ok).toBe(true);
  });

  it('wie de rol niet heeft of niet bestaat, keurt niets goed, ook niet met de juiste wachtzin', async () => {
    const office = await waiting();
    const { desk, admin, referral } = office;
    for (const [member, error] of [
      [admin, { type: 'roleMissing', role: 'socialWorker' }],
      [desk.me.id, { type: 'roleMissing', role: 'socialWorker' }],
      [crypto.randomUUID() as StaffMemberId, { type: 'unknownMember' }],
    ] as const) {
      expect(await desk.referrals.approveWith(referral.id, approver(member), aPaper())).toEqual({ ok: false, error });
    }
    expect(await stateOf(office)).toBe('awaitingApproval');
    expect(await desk.referrals.release(referral.id)).toBeNull();
  });

  it('het woord dat blijft staan, aanvaardt wie goedkeurt, in eigen naam', async () => {
    const office = await waiting({ reasonSentence: 'Jan herstelt van een burn-out.' });
    const { desk, social, referral, laptop } = office;
    const visit = await desk.visits.get(referral.visitId);
    const client = visit?.clientId ? await desk.clients.get(visit.clientId) : null;
    if (visit === null || client === null) throw new Error('no file');
    const ids = laptop.deps.readLetter({ referral, visit, client }, organisation, desk.me).sensitive;
    expect(await desk.referrals.approveWith(referral.id, approver(social), aPaper())).toMatchObject({
      error: { missing: ['acceptedFindings'] },
    });
    const approved = await desk.referrals.approveWith(referral.id, approver(social, passphrase, ids), aPaper());
    if (!approved.ok) throw new Error(JSON.stringify(approved.error));
    expect(approved.value.acceptedFindings).toMatchObject([{ id: ids[0], by: social }]);
  });

  it('een concept, een andere brief of een vergrendelde kluis wordt niet goedgekeurd', async () => {
    const office = await waiting();
    const { desk, social, referral } = office;
    const concept = aPaper('', referral, 'concept');
    expect(await desk.referrals.approveWith(referral.id, approver(social), concept)).toMatchObject({
      error: { missing: ['paper'] },
    });
    const late = desk.referrals.approveWith(referral.id, approver(social), aPaper());
    desk.lock();
    expect(await late).toMatchObject({ ok: false });
  });

  it('een collega die er pas bij kwam, kan meteen goedkeuren', async () => {
    const office = await waiting();
    const { laptop, desk, admin, referral } = office;
    desk.lock();
    const vault = await unlock(laptop, admin);
    const newcomer = await enrol(vault, 'Nora Nieuw', ['socialWorker']);
    expect((await vault.referrals.approveWith(referral.id, approver(newcomer), aPaper())).ok).toBe(true);
  });
});
