import { describe, expect, it } from 'vitest';
import { asSocialWorker, atTheDesk, type DeskAtWork } from '../../test/store/desk.ts';
import { aPaper, unlock } from '../../test/store/laptop.ts';
import { instantSchema } from '../domain/dates.ts';
import type { Referral } from '../domain/referral/referral.ts';

const clientOf = async ({ desk, referral }: DeskAtWork) => {
  const visit = await desk.visits.get(referral.visitId);
  if (visit?.clientId == null) throw new Error('no client');
  return visit.clientId;
};

const vdabAnswers = { vdabRegistered: { type: 'choices', choices: ['yes'] } } as const;
const lacksConsent = { ok: false, error: { type: 'incomplete', missing: ['consent'] } };

describe('het akkoord van de cliënt', () => {
  it.each<[string, (office: DeskAtWork) => Promise<unknown>]>([
    ['een ander doel', ({ desk, referral }) => desk.referrals.edit(referral.id, { vdabPurpose: 'register' })],
    [
      'een nieuw telefoonnummer',
      async (office) =>
        office.desk.clients.change(await clientOf(office), { phone: { typed: '051 00 00 09', e164: '+3251000009' } }),
    ],
    ['een andere naam', async (office) => office.desk.clients.change(await clientOf(office), { surname: 'Anders' })],
    ['een discreet dossier', async (office) => office.desk.clients.change(await clientOf(office), { discreet: true })],
    [
      'een ander antwoord',
      ({ desk, referral }) =>
        desk.visits.change(referral.visitId, { answers: { vdabRegistered: { type: 'choices', choices: ['no'] } } }),
    ],
  ])('geldt voor wat er toen stond: %s vraagt het opnieuw', async (_, change) => {
    const office = await atTheDesk({ recipient: 'vdab' }, { answers: vdabAnswers });
    const { desk, referral } = office;
    const issue = () => desk.referrals.issue(referral.id, 'printed', aPaper('', referral));
    await change(office);
    expect(await issue()).toEqual(lacksConsent);
    expect((await desk.referrals.recordConsent(referral.id, { given: true, how: 'spoken' })).ok).toBe(true);
    expect((await issue()).ok).toBe(true);
  });

  it('een nieuwe reden vraagt het opnieuw voor de goedkeuring', async () => {
    const office = await atTheDesk();
    const { id } = office.referral;
    await office.desk.referrals.edit(id, { reasonSentence: 'Jan wil onder de mensen komen.' });
    await office.desk.referrals.move(id, { to: 'awaitingApproval', note: '' });
    const social = await asSocialWorker(office);
    expect(await social.referrals.approve(id, aPaper())).toEqual(lacksConsent);
  });

  it('een goedgekeurde brief vertrekt niet meer als het dossier ondertussen iets anders zegt', async () => {
    const office = await atTheDesk();
    const { referral, laptop, desk } = office;
    const { id } = referral;
    await desk.referrals.move(id, { to: 'awaitingApproval', note: '' });
    const social = await asSocialWorker(office);
    expect((await social.referrals.approve(id, aPaper())).ok).toBe(true);
    expect(await social.referrals.release(id)).not.toBeNull();
    social.lock();
    const again = await unlock(laptop, desk.me.id);
    const client = (await again.visits.get(referral.visitId))?.clientId;
    if (client == null) throw new Error('no client');
    await again.clients.change(client, { discreet: true });
    expect(await again.referrals.release(id)).toBeNull();
    expect(await again.referrals.issue(id, 'printed', null)).toEqual(lacksConsent);
    await again.clients.change(client, { discreet: false });
    expect((await again.referrals.issue(id, 'printed', null)).ok).toBe(true);
    // What left, left: it can be printed again.
    await again.clients.change(client, { discreet: true });
    expect(await again.referrals.release(id)).not.toBeNull();
  });

  it('wordt opgeschreven door wie aangemeld is, nu, en alleen in een ontwerp', async () => {
    const { desk, referral, social, laptop } = await atTheDesk();
    const { id } = referral;
    laptop.pass(60_000);
    const forged = { given: true, how: 'signed', explainedBy: social, at: referral.changedAt, content: '' } as const;
    expect((await desk.referrals.edit(id, { consent: forged })).ok).toBe(false);
    const recorded = await desk.referrals.recordConsent(id, { given: false, how: 'spoken' });
    if (!recorded.ok) throw new Error(recorded.error.type);
    expect(recorded.value.consent).toMatchObject({ given: false, explainedBy: desk.me.id, at: laptop.deps.now() });
    await desk.referrals.recordConsent(id, { given: true, how: 'spoken' });
    await desk.referrals.move(id, { to: 'awaitingApproval', note: '' });
    expect((await desk.referrals.recordConsent(id, { given: true, how: 'signed' })).ok).toBe(false);
  });

  it('een ontwerp begint zonder akkoord en in eigen naam', async () => {
    const { desk, referral, social } = await atTheDesk();
    const draft: Referral = { ...referral, id: crypto.randomUUID() as never, consent: null };
    const at = instantSchema.parse('2026-11-24T08:00:00.000Z');
    const wrong: readonly Partial<Referral>[] = [
      { consent: referral.consent },
      { preparedBy: social },
      { history: [{ state: 'draft', by: social, at, note: '' }] },
      { history: [{ state: 'approved', by: desk.me.id, at, note: '' }] },
    ];
    for (const patch of wrong) expect((await desk.referrals.add({ ...draft, ...patch })).ok).toBe(false);
    expect((await desk.referrals.add(draft)).ok).toBe(true);
  });

  it('een mandaat zonder naam of band is er geen', async () => {
    const answers = { ...vdabAnswers, aboutSelf: { type: 'choices', choices: ['someoneElse'] } } as const;
    const { desk, referral } = await atTheDesk({ recipient: 'vdab' }, { answers });
    const by = { recordedBy: desk.me.id, recordedAt: referral.changedAt };
    const issueWith = async (representative: string, relation: string) => {
      await desk.visits.change(referral.visitId, { mandate: { representative, relation, ...by } });
      return desk.referrals.issue(referral.id, 'printed', aPaper('', referral));
    };
    for (const [name, relation] of [
      ['', ''],
      ['P. Proef', ' '],
      ['', 'zus'],
    ] as const)
      expect(await issueWith(name, relation)).toEqual({ ok: false, error: { type: 'mandateMissing' } });
    expect((await issueWith('P. Proef', 'zus')).ok).toBe(true);
  });
});
