import { describe, expect, it } from 'vitest';
import { asSocialWorker, atTheDesk, type DeskAtWork } from '../../test/store/desk.ts';
import { aClient, addLetter, aPaper, aReferral, aVisit, enrol, organisation, unlock } from '../../test/store/laptop.ts';
import { withAccepted } from '../domain/referral/accepted-findings.ts';
import type { OpenVault } from './vault.ts';

const burnOut = 'Jan herstelt van een burn-out en wil onder de mensen.';
const answers = {
  vdabRegistered: { type: 'choices', choices: ['yes'] },
  vdabMediator: { type: 'choices', choices: ['yes'], text: 'Els, weet van de psychose' },
} as const;
const refusal = { ok: false, error: { type: 'incomplete', missing: ['acceptedFindings'] } };

/** Lets everything stand that is in the way of this letter, as the screen does; answers what that was. */
const acceptAll = async ({ laptop, referral: { id } }: DeskAtWork, vault: OpenVault): Promise<readonly string[]> => {
  const referral = await vault.referrals.get(id);
  const visit = referral && (await vault.visits.get(referral.visitId));
  const client = visit?.clientId ? await vault.clients.get(visit.clientId) : null;
  if (referral === null || visit === null || client === null) throw new Error('the file of this letter is gone');
  const ids = laptop.deps.readLetter({ referral, visit, client }, organisation, vault.me).sensitive;
  const log = withAccepted(referral.acceptedFindings, ids, { by: vault.me.id, at: laptop.deps.now() });
  expect((await vault.referrals.edit(id, { acceptedFindings: log })).ok).toBe(true);
  return ids;
};

describe('een woord dat meestal niet in een brief hoort', () => {
  it('telt pas als wie goedkeurt het zelf laat staan; wie de brief klaarzette telt niet', async () => {
    const office = await atTheDesk({ reasonSentence: burnOut });
    const { desk, referral } = office;
    const { id } = referral;
    expect(await acceptAll(office, desk)).toHaveLength(1);
    expect((await desk.referrals.move(id, { to: 'awaitingApproval', note: '' })).ok).toBe(true);
    const social = await asSocialWorker(office);
    expect(await social.referrals.approve(id, aPaper())).toEqual(refusal);
    await acceptAll(office, social);
    const approved = await social.referrals.approve(id, aPaper());
    if (!approved.ok) throw new Error(JSON.stringify(approved.error));
    expect(approved.value.acceptedFindings.map(({ by }) => by)).toEqual([desk.me.id, social.me.id]);

    // The front desk hands over what was approved: nothing is asked again.
    social.lock();
    const again = await unlock(office.laptop, desk.me.id);
    expect((await again.referrals.issue(id, 'printed', null)).ok).toBe(true);
  });

  it('houdt ook een brief zonder poort tegen tot wie hem meegeeft het laat staan', async () => {
    const office = await atTheDesk({ recipient: 'vdab' }, { answers });
    const { desk, referral, laptop } = office;
    const { id } = referral;
    const paper = aPaper('vdab', referral);
    expect(await desk.referrals.issue(id, 'printed', paper)).toEqual(refusal);
    expect(await acceptAll(office, desk)).toHaveLength(1);
    desk.lock();
    const admin = await unlock(laptop, office.admin);
    expect(await admin.referrals.issue(id, 'printed', paper)).toEqual(refusal);
    admin.lock();
    const again = await unlock(laptop, desk.me.id);
    expect((await again.referrals.issue(id, 'printed', paper)).ok).toBe(true);
  });

  it('telt ook in de functie van wie de brief tekent', async () => {
    const { laptop, desk, admin } = await atTheDesk();
    desk.lock();
    const office = await unlock(laptop, admin);
    const colleague = await enrol(office, 'Bo Balie', ['frontDesk'], 'dienst schuldbemiddeling');
    office.lock();
    const vault = await unlock(laptop, colleague);
    const client = aClient();
    const visit = aVisit(colleague, client);
    const referral = aReferral(visit, { recipient: 'vdab', reference: 'B3N7-44K-WQ2' });
    await vault.clients.add(client);
    await vault.visits.add(visit);
    await addLetter(vault, referral);
    const paper = aPaper('vdab', referral);
    expect(await vault.referrals.issue(referral.id, 'printed', paper)).toEqual(refusal);
    const ids = laptop.deps.readLetter({ referral, visit, client }, organisation, vault.me).sensitive;
    const log = withAccepted([], ids, { by: colleague, at: laptop.deps.now() });
    await vault.referrals.edit(referral.id, { acceptedFindings: log });
    expect((await vault.referrals.issue(referral.id, 'printed', paper)).ok).toBe(true);
  });

  it('een nieuw bezoek aan de tekst vraagt een nieuw woord: wat aanvaard werd, geldt voor dat woord alleen', async () => {
    const office = await atTheDesk({ reasonSentence: burnOut });
    const social = await asSocialWorker(office);
    const { id } = office.referral;
    await acceptAll(office, social);
    await social.referrals.edit(id, { reasonSentence: 'Jan herstelt van een depressie.' });
    await social.referrals.recordConsent(id, { given: true, how: 'spoken' });
    await social.referrals.move(id, { to: 'awaitingApproval', note: '' });
    expect(await social.referrals.approve(id, aPaper())).toEqual(refusal);
  });

  it('een nieuw ontwerp brengt niets mee dat al aanvaard is', async () => {
    const office = await atTheDesk();
    const accepted = { id: 'x', by: office.desk.me.id, at: office.laptop.deps.now() };
    const draft = { ...office.referral, id: crypto.randomUUID() as never, acceptedFindings: [accepted] };
    expect((await office.desk.referrals.add(draft)).ok).toBe(false);
  });
});
