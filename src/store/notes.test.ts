import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { office } from '../../test/store/insider.ts';
import { aClient, aVisit, passphrase, unlock } from '../../test/store/laptop.ts';
import { only } from '../../test/store/two-clients.ts';
import { makeTemplate, type Seat, type Template, takeSeat, type World } from '../../test/sync/three-laptops.ts';
import type { Client } from '../domain/dossier/records.ts';
import { noteIdSchema } from '../domain/ids.ts';
import type { OpenVault } from './vault.ts';

const gone = { ok: false, error: { type: 'gone' } };
const aNote = ({ id: clientId }: Pick<Client, 'id'>, text: string) => ({
  id: noteIdSchema.parse(crypto.randomUUID()),
  clientId,
  text,
});
const textsIn = async (vault: OpenVault) => (await vault.notes.all()).map(({ text }) => text).toSorted();

describe("nota's van een dossier", () => {
  it('staan op naam van wie aangemeld is, met het uur, en hun regels blijven', async () => {
    const { vault, laptop } = await office();
    const client = aClient();
    await vault.clients.add(client);
    const note = aNote(client, '  Belde terug.\r\n\n\n\nKomt dinsdag.\u200b ');
    const stamp = { writtenBy: vault.me.id, writtenAt: laptop.deps.now() };
    const kept = { ...note, ...stamp, text: 'Belde terug.\n\nKomt dinsdag.' };
    expect(await vault.notes.add(note)).toEqual({ ok: true, value: kept });
    expect(await vault.notes.get(note.id)).toEqual(kept);
    const log = await vault.audit.ofPerson(client.id);
    const lines = log.ok ? log.value.entries.filter(({ subject }) => subject?.table === 'note') : [];
    expect(lines).toMatchObject([
      { action: 'added', by: vault.me.id, subject: { id: note.id, of: client.id }, fields: [] },
    ]);
    expect(JSON.stringify(log)).not.toContain('terug');
  });

  it('worden niet gewijzigd: een tweede onder dezelfde naam wordt geweigerd', async () => {
    const { vault } = await office();
    const client = aClient();
    await vault.clients.add(client);
    const note = aNote(client, 'Belde terug.');
    await vault.notes.add(note);
    expect(await vault.notes.add({ ...note, text: 'Belde niet terug.' })).toEqual(gone);
    expect(await textsIn(vault)).toEqual(['Belde terug.']);
    expect(Object.keys(vault.notes).toSorted()).toEqual(['add', 'all', 'get']);
  });

  it('komen er niet bij in een dossier dat beperkt is of niet bestaat', async () => {
    const { vault } = await office();
    const client = aClient();
    await vault.clients.add(client);
    await vault.notes.add(aNote(client, 'Van voor de beperking.'));
    await vault.rights.restrict(client.id, { isOn: true, reason: 'gegevens betwist' });
    expect(await vault.notes.add(aNote(client, 'Van erna.'))).toEqual({ ok: false, error: { type: 'restricted' } });
    expect(await vault.notes.add(aNote(aClient(), 'Van niemand.'))).toEqual(gone);
    expect(await textsIn(vault)).toEqual(['Van voor de beperking.']);
  });

  it('gaan mee met de persoon, ook half getypt, en blijven bij een ander', async () => {
    const { vault, laptop } = await office();
    const [leaving, other] = [aClient(), aClient()];
    for (const client of [leaving, other]) {
      await vault.clients.add(client);
      await vault.notes.add(aNote(client, `Nota van ${client.id}`));
    }
    await vault.halfTyped.keep(new Map([leaving, other].map(({ id }) => [`client/${id}/note`, 'half'])));
    const erased = await vault.erasure.erase(only(leaving.id), 'vraag van de persoon', passphrase);
    expect(erased).toEqual({ ok: true, value: { records: 2, papers: 0 } });
    await vault.erasure.settled();
    expect(await textsIn(vault)).toEqual([`Nota van ${other.id}`]);
    const log = await vault.audit.ofPerson(leaving.id);
    expect(log.ok && log.value.entries.filter(({ action }) => action === 'erased')).toHaveLength(2);
    vault.lock();
    const again = await unlock(laptop, vault.me.id);
    expect(await textsIn(again)).toEqual([`Nota van ${other.id}`]);
    expect([...(await again.halfTyped.all()).keys()]).toEqual([`client/${other.id}/note`]);
    expect(await again.setAside()).toEqual([]);
  });

  it('houden het dossier van een bezoek dat verloopt', async () => {
    const { vault, laptop } = await office();
    const [noted, empty] = [aClient(), aClient()];
    const visits = [aVisit(vault.me.id, noted), aVisit(vault.me.id, empty)];
    for (const client of [noted, empty]) await vault.clients.add(client);
    for (const visit of visits) await vault.visits.add(visit);
    await vault.notes.add(aNote(noted, 'Vroeg naar een stage.'));
    laptop.pass(31 * 24 * 60 * 60_000);
    const ids = visits.map(({ id }) => id);
    expect(await vault.erasure.expire(ids, 'bezoek zonder uitkomst')).toMatchObject({ value: { records: 3 } });
    expect((await vault.clients.all()).map(({ id }) => id)).toEqual([noted.id]);
    expect(await textsIn(vault)).toEqual(['Vroeg naar een stage.']);
  });
});

describe("nota's van twee toestellen", () => {
  let template: Template;
  let here: Seat;
  let there: Seat;
  const client = aClient();
  beforeAll(async () => {
    template = await makeTemplate();
  });
  beforeEach(async () => {
    const world: World = { ms: Date.parse('2026-11-24T09:00:00.000Z') };
    [here, there] = await Promise.all([takeSeat(template, world, 1, 0), takeSeat(template, world, 2, 0)]);
    await here.vault.clients.add(client);
    await tell(here, there);
    return () => [here, there].map(({ vault }) => vault.lock());
  });

  /** Everything that waits on one laptop, taken in by the other. */
  const tell = async (from: Seat, to: Seat) => {
    const rows = await from.vault.sync.rowsToPush(await from.vault.sync.waiting());
    const done = await to.vault.sync.absorb(
      rows.map(({ base: _base, ...row }) => row),
      null,
    );
    if (!done.ok) throw new Error(done.error.type);
    return done.value;
  };

  it('blijven allebei, zonder versies om te kiezen', async () => {
    await here.vault.notes.add(aNote(client, 'Van hier.'));
    await there.vault.notes.add(aNote(client, 'Van daar.'));
    await tell(here, there);
    await tell(there, here);
    for (const { vault } of [here, there]) {
      expect(await textsIn(vault)).toEqual(['Van daar.', 'Van hier.']);
      expect(await vault.versions.all()).toEqual([]);
      expect(await vault.setAside()).toEqual([]);
    }
  });

  it('een andere tekst onder dezelfde naam staat apart, en wat er was blijft', async () => {
    const note = aNote(client, 'Van hier.');
    await here.vault.notes.add(note);
    await there.vault.notes.add({ ...note, text: 'Van daar.' });
    expect((await tell(here, there)).held).toEqual([['note', note.id]]);
    expect((await tell(there, here)).held).toEqual([['note', note.id]]);
    expect(await textsIn(here.vault)).toEqual(['Van hier.']);
    expect(await textsIn(there.vault)).toEqual(['Van daar.']);
    expect((await here.vault.setAside()).map(({ table, reason }) => [table, reason])).toEqual([['note', 'corrupt']]);
  });

  it('wie gewist is, krijgt er ook van een ander toestel geen meer bij', async () => {
    here.vault.lock();
    here.vault = await unlock(here.laptop, template.administrator);
    const known = aNote(client, 'Voor het wissen.');
    await there.vault.notes.add(known);
    await tell(there, here);
    expect((await here.vault.erasure.erase(only(client.id), 'vraag', passphrase)).ok).toBe(true);
    await there.vault.notes.add(aNote(client, 'Niet geweten.'));
    await tell(there, here);
    expect(await textsIn(here.vault)).toEqual([]);
    expect(await here.vault.notes.get(known.id)).toBeNull();
  });
});
