import { describe, expect, it } from 'vitest';
import { asSocialWorker, atTheDesk, type DeskAtWork } from '../../test/store/desk.ts';
import { aClient, aPaper, aReferral, aVisit, newLaptop, newOffice, unlock } from '../../test/store/laptop.ts';
import { untouchedFile } from '../domain/dossier/file-decisions.ts';
import { correctionSchema } from '../domain/dossier/records.ts';
import { localDateOf } from '../domain/dutch-date.ts';
import { type ClientId, noteIdSchema, type VisitId } from '../domain/ids.ts';
import type { Hlc } from '../protocol/clock.ts';
import { joinStates } from '../protocol/merge.ts';
import { changesBetween, clientKind, itemOf } from './record-codec.ts';
import type { OpenVault } from './vault.ts';

const minute = 60_000;
const aNoteId = () => noteIdSchema.parse(crypto.randomUUID());
const reasonMissing = { ok: false, error: { type: 'reasonMissing' } };
const restricted = { ok: false, error: { type: 'restricted' } };
const otherPhone = { typed: '0470 00 00 02', e164: '+32470000002' };

/** Somebody whose first visit is running. */
const firstVisit = async () => {
  const laptop = newLaptop();
  const { vault } = await newOffice(laptop);
  const client = aClient();
  const visit = aVisit(vault.me.id, client);
  await vault.clients.add(client);
  await vault.visits.add(visit);
  const close = async (id: VisitId) => {
    laptop.pass(minute);
    await vault.visits.change(id, { state: 'closed', outcome: 'informed', changedAt: laptop.deps.now() });
    laptop.pass(minute);
  };
  return { laptop, vault, client, visit, close };
};

const read = async (vault: OpenVault, id: ClientId) => {
  const client = await vault.clients.get(id);
  if (client === null) throw new Error('client is gone');
  return client;
};

describe('verbeteren met geschiedenis', () => {
  it('zolang het eerste bezoek loopt, is typen nog geen verbeteren', async () => {
    const { vault, client } = await firstVisit();
    expect(await vault.rights.settledFields(client.id)).toEqual([]);
    expect((await vault.clients.change(client.id, { surname: 'Voorbeeldt' })).ok).toBe(true);
    expect((await read(vault, client.id)).corrections).toEqual([]);
  });

  it('na dat bezoek blijft staan wat er stond, met wie, wanneer en waarom', async () => {
    const { vault, client, visit, close, laptop } = await firstVisit();
    await close(visit.id);
    expect(await vault.clients.change(client.id, { phone: otherPhone })).toEqual(reasonMissing);
    expect(await vault.rights.correct(client.id, { phone: otherPhone }, '  ')).toEqual(reasonMissing);
    expect((await read(vault, client.id)).phone).toEqual(client.phone);
    expect((await vault.rights.correct(client.id, { phone: otherPhone }, 'nieuw nummer')).ok).toBe(true);
    const { phone, corrections } = await read(vault, client.id);
    expect(phone).toEqual(otherPhone);
    expect(corrections).toEqual([
      {
        field: 'phone',
        before: client.phone,
        after: otherPhone,
        why: 'nieuw nummer',
        by: vault.me.id,
        at: laptop.deps.now(),
      },
    ]);
  });

  it('wat leeg was invullen verbetert niets, en wat pas genoteerd is ook niet', async () => {
    const { vault, client, visit, close } = await firstVisit();
    await close(visit.id);
    expect((await vault.clients.change(client.id, { email: 'jan@voorbeeld.example' })).ok).toBe(true);
    // Typed on in the visit of today: no earlier visit knew this value.
    expect((await vault.clients.change(client.id, { email: 'jan.v@voorbeeld.example' })).ok).toBe(true);
    expect((await vault.clients.change(client.id, { discreet: true })).ok).toBe(true);
    expect((await read(vault, client.id)).corrections).toEqual([]);
  });

  it('niemand verandert die geschiedenis: ze heeft een eigen weg', async () => {
    const { vault, client, visit, close } = await firstVisit();
    await close(visit.id);
    await vault.rights.correct(client.id, { surname: 'Anders' }, 'verkeerd gehoord');
    const notAllowed = { ok: false, error: { type: 'notAllowed' } };
    expect(await vault.clients.change(client.id, { corrections: [] })).toEqual(notAllowed);
    expect(await vault.clients.change(client.id, { restrictions: [] })).toMatchObject({ ok: true });
    const [correction] = (await read(vault, client.id)).corrections;
    const other = aClient({ corrections: correction === undefined ? [] : [correction] });
    expect(await vault.clients.add(other)).toEqual(notAllowed);
    expect(await vault.importClients([other])).toEqual(notAllowed);
  });

  it('het logboek noemt het veld, niet de waarde', async () => {
    const { vault, client, visit, close } = await firstVisit();
    await close(visit.id);
    await vault.rights.correct(client.id, { surname: 'Anders' }, 'verkeerd gehoord');
    const report = await vault.audit.all();
    const line = report.ok ? report.value.entries[0] : undefined;
    expect(line).toMatchObject({ action: 'changed', fields: ['surname'], reason: '' });
    expect(JSON.stringify(line)).not.toContain('Anders');
  });
});

describe('twee toestellen', () => {
  it('verbeteren elk iets en verliezen niets van wat het andere schreef', () => {
    const stamp = { why: 'gehoord', by: crypto.randomUUID(), at: '2026-11-25T09:00:00.000Z' };
    const noted = aClient();
    const correctedAs = (field: 'surname' | 'firstName', after: string) => {
      const corrections = [correctionSchema.parse({ field, before: noted[field], after, ...stamp })];
      return { ...noted, [field]: after, corrections };
    };
    const base = { f: changesBetween(clientKind, null, noted, 'mfr000000-0000-aa' as Hlc) };
    const one = changesBetween(clientKind, noted, correctedAs('surname', 'Anders'), 'mfr000001-0000-aa' as Hlc);
    const other = changesBetween(clientKind, noted, correctedAs('firstName', 'Jef'), 'mfr000001-0000-bb' as Hlc);
    const joined = joinStates(joinStates(base, { f: other }), joinStates(base, { f: one }));
    const item = itemOf(clientKind, joined);
    expect([item?.surname, item?.firstName]).toEqual(['Anders', 'Jef']);
    expect(item?.corrections.map(({ field, before, after }) => [field, before, after])).toEqual([
      ['surname', 'Voorbeeld', 'Anders'],
      ['firstName', 'Jan', 'Jef'],
    ]);
  });

  it('een rij van vóór deze versie opent als een dossier zonder geschiedenis', () => {
    const { corrections: _c, restrictions: _r, holds: _h, ...old } = aClient();
    const fields = Object.entries(old).map(([field, value]) => [field, [value, 'mfr000000-0000-aa']]);
    expect(itemOf(clientKind, { f: Object.fromEntries(fields) })).toEqual({ ...old, ...untouchedFile });
  });
});

const restrict = async (desk: DeskAtWork, client: ClientId, isOn = true) => {
  const social = await asSocialWorker(desk);
  expect((await social.rights.restrict(client, { isOn, reason: 'betwist de gegevens' })).ok).toBe(true);
  return social;
};

const clientOf = async ({ desk, referral }: DeskAtWork): Promise<ClientId> => {
  const visit = await desk.visits.get(referral.visitId);
  if (visit?.clientId == null) throw new Error('no client');
  return visit.clientId;
};

describe('een afgesloten bezoek', () => {
  it('verandert niet zolang het niet opnieuw geopend is', async () => {
    const { desk, referral, social, laptop } = await atTheDesk();
    const id = referral.visitId;
    const outcome = 'informed' as const;
    expect((await desk.visits.change(id, { state: 'closed', outcome, nextStep: 'niets' })).ok).toBe(true);
    const closed = await desk.visits.get(id);
    const changes = [
      { nextStep: 'bellen' },
      { answers: {} },
      { owner: social },
      { clientId: null },
      { outcome: null },
      { outcome: 'left' as const },
      { changedAt: laptop.deps.now() },
      { step: 'identity' as const },
      { state: 'closed' as const, day: localDateOf(laptop.deps.now()) },
      { state: 'open' as const, outcome: null, nextStep: 'bellen' },
      { state: 'open' as const },
    ];
    for (const [i, change] of changes.entries()) {
      expect(await desk.visits.change(id, change), `${i}`).toEqual({ ok: false, error: { type: 'visitClosed' } });
    }
    expect(await desk.visits.get(id)).toEqual(closed);
    expect((await desk.visits.change(id, { state: 'open', outcome: null })).ok).toBe(true);
    expect((await desk.visits.change(id, { nextStep: 'bellen' })).ok).toBe(true);
  });
});

describe('beperking van het gebruik', () => {
  it('zolang ze geldt komt er niets bij en verandert er niets', async () => {
    const desk = await atTheDesk();
    const client = await clientOf(desk);
    const social = await restrict(desk, client);
    const { referral } = desk;
    const visit = await social.visits.get(referral.visitId);
    if (visit === null) throw new Error('no visit');
    const file = await read(social, client);
    const consent = { given: true, how: 'spoken' } as const;
    const refused = [
      () => social.visits.add(aVisit(social.me.id, file)),
      () => social.visits.change(visit.id, { nextStep: 'bellen' }),
      () => social.visits.change(visit.id, { clientId: null }),
      () => social.clients.change(client, { discreet: true }),
      () => social.rights.correct(client, { surname: 'Anders' }, 'verkeerd gehoord'),
      () => social.rights.noteTwePaper(client, 'employerCard'),
      () => social.referrals.add(aReferral(visit, { preparedBy: social.me.id })),
      () => social.referrals.edit(referral.id, { reasonSentence: 'Anders.' }),
      () => social.referrals.recordConsent(referral.id, consent),
      () => social.referrals.move(referral.id, { to: 'awaitingApproval', note: '' }),
      () => social.referrals.approve(referral.id, aPaper()),
      () => social.referrals.issue(referral.id, 'printed', aPaper()),
    ];
    for (const [i, attempt] of refused.entries()) expect(await attempt(), `${i}`).toEqual(restricted);
    // A visit of somebody else may not be moved into the file either.
    const other = aClient();
    await social.clients.add(other);
    const elsewhere = aVisit(social.me.id, other);
    await social.visits.add(elsewhere);
    expect(await social.visits.change(elsewhere.id, { clientId: client })).toEqual(restricted);
    // Reading and the access export go on.
    expect(await social.visits.get(visit.id)).toEqual(visit);
    expect((await social.rights.personRecords(client)).ok).toBe(true);
  });

  it('een goedgekeurde brief vertrekt niet meer', async () => {
    const desk = await atTheDesk();
    const client = await clientOf(desk);
    await desk.desk.referrals.move(desk.referral.id, { to: 'awaitingApproval', note: '' });
    const social = await asSocialWorker(desk);
    expect((await social.referrals.approve(desk.referral.id, aPaper())).ok).toBe(true);
    expect(await social.referrals.release(desk.referral.id)).not.toBeNull();
    await social.rights.restrict(client, { isOn: true, reason: 'betwist de gegevens' });
    expect(await social.referrals.release(desk.referral.id)).toBeNull();
  });

  it('wie ze opheft zegt ook waarom, en daarna gaat het werk verder', async () => {
    const desk = await atTheDesk();
    const client = await clientOf(desk);
    const social = await restrict(desk, client);
    expect(await social.rights.restrict(client, { isOn: false, reason: '' })).toEqual(reasonMissing);
    await social.rights.restrict(client, { isOn: false, reason: 'uitgeklaard' });
    expect((await social.clients.change(client, { discreet: true })).ok).toBe(true);
    const file = await read(social, client);
    expect(file.restrictions.map(({ isOn, reason }) => [isOn, reason])).toEqual([
      [true, 'betwist de gegevens'],
      [false, 'uitgeklaard'],
    ]);
    social.lock();
    const report = await (await unlock(desk.laptop, desk.admin)).audit.all();
    const fields = report.ok ? report.value.entries.flatMap((entry) => entry.fields) : [];
    expect(fields).toContain('restrictions:on');
    expect(fields).toContain('restrictions:off');
  });
});

describe('alles van één persoon', () => {
  it('is bezoek, brief en logboek van die persoon alleen, en laat zelf een regel na', async () => {
    const desk = await atTheDesk();
    const client = await clientOf(desk);
    await desk.desk.referrals.move(desk.referral.id, { to: 'awaitingApproval', note: '' });
    const social = await asSocialWorker(desk);
    await social.referrals.approve(desk.referral.id, aPaper('wat de brief zei'));
    const other = aClient({ surname: 'Iemand-Anders' });
    await social.clients.add(other);
    await social.visits.add(aVisit(social.me.id, other));
    for (const clientId of [client, other.id])
      await social.notes.add({ id: aNoteId(), clientId, text: 'Belde terug.' });
    desk.laptop.pass(minute);
    const all = await social.rights.personRecords(client);
    if (!all.ok) throw new Error(all.error.type);
    expect(all.value.visits.map(({ clientId }) => clientId)).toEqual([client]);
    expect(all.value.referrals.map(({ id }) => id)).toEqual([desk.referral.id]);
    expect(all.value.notes.map(({ clientId }) => clientId)).toEqual([client]);
    expect(all.value.letters.get(desk.referral.id)).toContain('wat de brief zei');
    expect(all.value.entries[0]).toMatchObject({ action: 'exported', subject: { id: client }, by: social.me.id });
    expect(JSON.stringify([...all.value.letters, all.value])).not.toContain(other.id);
  });
});
