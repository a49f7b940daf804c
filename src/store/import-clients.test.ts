import { describe, expect, it } from 'vitest';
import { aClient, newLaptop, newOffice, pagesWritten, unlock } from '../../test/store/laptop.ts';

describe('veel mensen tegelijk invoeren', () => {
  it('zet ieder op schijf, in de zoeklijst en in het logboek, ook na een herstart', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const people = Array.from({ length: 1005 }, (_, index) =>
      aClient({ surname: index === 1004 ? 'Laatsteman' : 'Invoer' }),
    );
    expect(await vault.importClients(people)).toEqual({ ok: true, value: null });
    await pagesWritten(laptop);
    vault.lock();
    const again = await unlock(laptop, vault.me.id);
    expect(await again.clients.all()).toHaveLength(1005);
    expect(await again.clients.get(people[1003]?.id ?? aClient().id)).toEqual(people[1003]);
    expect(again.search('laatsteman').map(({ clientId }) => clientId)).toEqual([people[1004]?.id]);
    // A single change afterwards goes on in the same chain.
    const [first] = people;
    if (first !== undefined) await again.clients.change(first.id, { surname: 'Anders' });
    const log = await again.audit.all();
    if (!log.ok) throw new Error(log.error.type);
    expect(log.value.faults).toEqual([]);
    const added = log.value.entries.filter(({ action, subject }) => action === 'added' && subject?.table === 'client');
    const named = added.flatMap(({ subject, also = [] }) => [subject?.id, ...also]);
    expect(named.length).toBe(1005);
    expect(new Set(named)).toEqual(new Set(people.map(({ id }) => id)));
    const ofOne = await again.audit.ofPerson(people[700]?.id ?? aClient().id);
    expect(ofOne.ok && ofOne.value.entries.map(({ action, subject }) => [action, subject?.id])).toEqual([
      ['added', people[700]?.id],
    ]);
    const outbox = await laptop.onDisk((db) => db.table('outbox').toArray());
    const outgoing = outbox.flatMap(({ records }) => records).filter(([table]: [string]) => table === 'client');
    expect(new Set(outgoing.map(([, id]: [string, string]) => id)).size).toBe(1005);
  });

  it('overschrijft niemand: een duizendtal met iemand die er al is, komt er niet', async () => {
    const laptop = newLaptop();
    const { vault } = await newOffice(laptop);
    const known = aClient({ surname: 'Eerst' });
    await vault.clients.add(known);
    const others = Array.from({ length: 5 }, () => aClient());
    const done = await vault.importClients([...others, { ...known, surname: 'Later' }]);
    expect(done).toEqual({ ok: false, error: { type: 'gone' } });
    expect(await vault.clients.all()).toEqual([known]);
    vault.lock();
    expect(await vault.importClients(others)).toEqual({ ok: false, error: { type: 'lockedMeanwhile' } });
  });
});
