import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aClient, aReferral, aVisit, passphrase, unlock } from '../../test/store/laptop.ts';
import { makeTemplate, type Seat, type Template, takeSeat, type World } from '../../test/sync/three-laptops.ts';
import { decisionInForce } from '../domain/dossier/file-decisions.ts';
import type { Client } from '../domain/dossier/records.ts';
import type { RecordVersions, VersionedTable } from './record-versions.ts';

const minute = 60_000;
const why = 'Gekozen uit twee versies';

describe('twee versies van één veld', () => {
  let template: Template;
  let world: World;
  let here: Seat;
  let there: Seat;
  let client: Client;
  beforeAll(async () => {
    template = await makeTemplate();
  });
  beforeEach(async () => {
    world = { ms: Date.parse('2026-11-24T09:00:00.000Z') };
    [here, there] = await Promise.all([takeSeat(template, world, 1, 0), takeSeat(template, world, 2, 0)]);
    there.vault.lock();
    there.vault = await unlock(there.laptop, template.administrator);
    client = aClient();
    await here.vault.clients.add(client);
    await tell(here, there);
    return () => [here, there].map(({ vault }) => vault.lock());
  });

  /** Everything that waits on one laptop, taken in by the other. */
  const tell = async (from: Seat, to: Seat): Promise<void> => {
    const rows = await from.vault.sync.rowsToPush(await from.vault.sync.waiting());
    const done = await to.vault.sync.absorb(
      rows.map(({ base: _base, ...row }) => row),
      null,
    );
    if (!done.ok) throw new Error(done.error.type);
    world.ms += minute;
  };
  const rename = async ({ vault }: Seat, surname: string): Promise<void> => {
    expect((await vault.clients.change(client.id, { surname })).ok).toBe(true);
    world.ms += minute;
  };
  /** Both change the name without having seen each other, and then meet. */
  const meet = async (): Promise<void> => {
    await rename(here, 'Hierman');
    await rename(there, 'Daarman');
    await tell(there, here);
    await tell(here, there);
  };
  const fieldsIn = (all: readonly RecordVersions[]) => all.map(({ table, id, fields }) => [table, id, fields]);
  const choose = async ({ vault }: Seat, table: VersionedTable, id: string, pick: number | string) => {
    const [found] = await vault.versions.of(table, id);
    if (found === undefined) throw new Error('nothing to choose');
    const value = typeof pick === 'string' ? pick : found.values[pick]?.value;
    return vault.versions.choose(table, id, { field: found.field, value, seen: found.seen, why });
  };

  it('staan op beide toestellen, met wie ze schreef en wanneer', async () => {
    await meet();
    for (const [seat, isHere] of [
      [here, [false, true]],
      [there, [true, false]],
    ] as const) {
      expect((await seat.vault.clients.get(client.id))?.surname).toBe('Daarman');
      expect(fieldsIn(await seat.vault.versions.all())).toEqual([['client', client.id, ['surname']]]);
      const [found] = await seat.vault.versions.of('client', client.id);
      expect(found?.values.map(({ value, by, at }) => [value, by, at.slice(11, 16)])).toEqual([
        ['Daarman', template.administrator, '09:02'],
        ['Hierman', template.member, '09:01'],
      ]);
      expect(found?.values.map((one) => one.isHere)).toEqual(isHere);
    }
  });

  it('blijven na een herstart bekend, zonder dat elk dossier open moet', async () => {
    await meet();
    here.vault.lock();
    here.vault = await unlock(here.laptop, template.member);
    expect(fieldsIn(await here.vault.versions.all())).toEqual([['client', client.id, ['surname']]]);
  });

  it('wie opnieuw typt zonder te kiezen, laat de andere versie staan', async () => {
    await meet();
    await rename(here, 'Nieuwman');
    const [found] = await here.vault.versions.of('client', client.id);
    expect(found?.values.map(({ value }) => value)).toEqual(['Nieuwman', 'Hierman']);
  });

  it('wie kiest, houdt er één, overal; de andere blijft in het dossier staan met wie koos', async () => {
    await meet();
    expect((await choose(here, 'client', client.id, 1)).ok).toBe(true);
    await tell(here, there);
    for (const { vault } of [here, there]) {
      const now = await vault.clients.get(client.id);
      expect(now?.surname).toBe('Hierman');
      expect(now?.corrections).toEqual([
        expect.objectContaining({ field: 'surname', before: 'Daarman', after: 'Hierman', why, by: template.member }),
      ]);
      expect(await vault.versions.all()).toEqual([]);
    }
    expect(here.vault.search('hierman')).toHaveLength(1);
  });

  it('houden wat al getoond wordt, is ook kiezen, en staat in het logboek', async () => {
    await meet();
    expect((await choose(there, 'client', client.id, 0)).ok).toBe(true);
    expect(await there.vault.versions.all()).toEqual([]);
    const log = await there.vault.audit.all();
    expect(log.ok && log.value.entries[0]).toMatchObject({
      action: 'changed',
      fields: ['surname'],
      by: template.administrator,
    });
    await tell(there, here);
    expect(await here.vault.versions.all()).toEqual([]);
  });

  it('wat intussen binnenkwam, wordt niet ongezien weggekozen', async () => {
    await meet();
    const [old] = await here.vault.versions.of('client', client.id);
    await rename(there, 'Laatman');
    await tell(there, here);
    const choice = { field: 'surname', value: 'Hierman', seen: old?.seen ?? [], why };
    expect(await here.vault.versions.choose('client', client.id, choice)).toEqual({
      ok: false,
      error: { type: 'gone' },
    });
    expect((await here.vault.clients.get(client.id))?.surname).toBe('Laatman');
  });

  it('iets anders dan wat er staat, kan alleen bij woorden die je samenvoegt', async () => {
    await meet();
    expect(await choose(here, 'client', client.id, 'Verzonnen')).toEqual({ ok: false, error: { type: 'notAllowed' } });
    const visit = aVisit(template.member, client);
    await here.vault.visits.add(visit);
    await tell(here, there);
    await here.vault.visits.change(visit.id, { nextStep: 'Bellen' });
    await there.vault.visits.change(visit.id, { nextStep: 'Brief schrijven' });
    await tell(there, here);
    expect((await choose(here, 'visit', visit.id, 'Bellen en een brief schrijven')).ok).toBe(true);
    const now = await here.vault.visits.get(visit.id);
    expect(now?.nextStep).toBe('Bellen en een brief schrijven');
    expect(now?.choices?.map(({ field, dropped }) => [field, dropped])).toEqual([
      ['nextStep', 'Brief schrijven'],
      ['nextStep', 'Bellen'],
    ]);
    // Not by the way on which a screen changes a visit.
    expect(await here.vault.visits.change(visit.id, { choices: [] })).toEqual({
      ok: false,
      error: { type: 'notAllowed' },
    });
  });

  it('antwoorden van een bezoek dat intussen gesloten is, kunnen nog gekozen worden', async () => {
    const visit = aVisit(template.member, client);
    await here.vault.visits.add(visit);
    await tell(here, there);
    const income = (choice: string) => ({
      answers: { ...visit.answers, income: { type: 'choices', choices: [choice] } as const },
    });
    await here.vault.visits.change(visit.id, income('none'));
    await there.vault.visits.change(visit.id, { ...income('pension'), state: 'closed', outcome: 'informed' });
    await tell(there, here);
    expect(fieldsIn(await here.vault.versions.all())).toEqual([['visit', visit.id, ['answers.income']]]);
    expect((await choose(here, 'visit', visit.id, 1)).ok).toBe(true);
    expect((await here.vault.visits.get(visit.id))?.answers.income).toEqual({ type: 'choices', choices: ['none'] });
  });

  it('in een beperkt dossier wordt niet gekozen', async () => {
    await meet();
    expect((await there.vault.rights.restrict(client.id, { isOn: true, reason: 'betwist' })).ok).toBe(true);
    expect(await choose(there, 'client', client.id, 1)).toEqual({ ok: false, error: { type: 'restricted' } });
  });

  it('van een brief wordt alleen gekozen zolang hij een ontwerp is', async () => {
    const visit = aVisit(template.member, client);
    const letter = aReferral(visit, { preparedBy: template.member });
    await here.vault.visits.add(visit);
    expect((await here.vault.referrals.add(letter)).ok).toBe(true);
    await tell(here, there);
    await here.vault.referrals.edit(letter.id, { reasonSentence: 'Jan zoekt werk.' });
    await there.vault.referrals.edit(letter.id, { reasonSentence: 'Jan zoekt een bezigheid.' });
    await tell(there, here);
    expect(fieldsIn(await here.vault.versions.all())).toEqual([['referral', letter.id, ['reasonSentence']]]);
    expect((await here.vault.referrals.move(letter.id, { to: 'clientDeclined', note: '' })).ok).toBe(true);
    expect(await here.vault.versions.all()).toEqual([]);
  });

  it('gaan mee als het dossier gewist wordt', async () => {
    await meet();
    const { erasure } = there.vault;
    expect((await erasure.erase({ clients: [client.id], visits: [], klusRequests: [] }, 'vraag', passphrase)).ok).toBe(
      true,
    );
    expect(await there.vault.versions.all()).toEqual([]);
  });

  describe('wat iemand beschermt, blijft gelden tot iemand koos', () => {
    const setDiscreet = async ({ vault }: Seat, discreet: boolean): Promise<void> => {
      expect((await vault.clients.change(client.id, { discreet })).ok).toBe(true);
      world.ms += minute;
    };
    const isDiscreet = ({ vault }: Seat) => vault.clients.get(client.id).then((found) => found?.discreet);
    /** It was on; here it is confirmed by taking it off and on again, there it is taken off, last of all. */
    const meetDiscreet = async (): Promise<void> => {
      await setDiscreet(here, true);
      await setDiscreet(there, true);
      await setDiscreet(there, false);
      await tell(there, here);
      await tell(here, there);
    };

    it('discreet: ja, ook als nee later kwam, ook na een herstart en in het formulier dat al openstond', async () => {
      await meetDiscreet();
      here.vault.lock();
      here.vault = await unlock(here.laptop, template.member);
      for (const seat of [here, there]) {
        expect(await isDiscreet(seat)).toBe(true);
        expect(fieldsIn(await seat.vault.versions.all())).toEqual([['client', client.id, ['discreet']]]);
        const [found] = await seat.vault.versions.of('client', client.id);
        expect(found?.values.map(({ value }) => value)).toEqual([true, false]);
      }
      await setDiscreet(here, false);
      await tell(here, there);
      for (const seat of [here, there]) expect(await isDiscreet(seat)).toBe(true);
    });

    it.each([
      [0, true],
      [1, false],
    ])('discreet: wie kiest, beslist, overal (keuze %i)', async (pick, value) => {
      await meetDiscreet();
      expect((await choose(here, 'client', client.id, pick)).ok).toBe(true);
      await tell(here, there);
      for (const seat of [here, there]) {
        expect(await isDiscreet(seat)).toBe(value);
        expect(await seat.vault.versions.all()).toEqual([]);
      }
    });

    it.each([
      ['restrict', 'restrictions'],
      ['hold', 'holds'],
    ] as const)('%s: wie er een ander terugneemt, neemt niet mee wat hij niet zag', async (act, list) => {
      const decide = async ({ vault }: Seat, isOn: boolean, reason: string): Promise<void> => {
        expect((await vault.rights[act](client.id, { isOn, reason })).ok).toBe(true);
        world.ms += minute;
      };
      const reasonInForce = async ({ vault }: Seat) => {
        const file = await vault.clients.get(client.id);
        return decisionInForce(file?.[list] ?? [])?.reason ?? null;
      };
      // Of the two only the administrator may: also on the other laptop.
      here.vault.lock();
      here.vault = await unlock(here.laptop, template.administrator);
      await decide(here, true, 'eerst hier');
      await decide(there, true, 'dan daar');
      await decide(there, false, 'daar opgelost');
      await tell(there, here);
      await tell(here, there);
      for (const seat of [here, there]) expect(await reasonInForce(seat)).toBe('eerst hier');
      await decide(there, false, 'nu ook dat');
      await tell(there, here);
      for (const seat of [here, there]) expect(await reasonInForce(seat)).toBe(null);
    });
  });
});
