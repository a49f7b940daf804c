import { describe, expect, it } from 'vitest';
import { office } from '../../test/store/insider.ts';
import { aClient, aVisit } from '../../test/store/laptop.ts';
import { instantSchema } from '../domain/dates.ts';
import type { Client, Visit } from '../domain/dossier/records.ts';

describe('het dossier van een bezoek dat verloopt', () => {
  it('blijft als er nog iets in staat, als het er al was, of als er iets over beslist is', async () => {
    const { vault, laptop } = await office();
    const add = async (client: Client, ...visits: readonly Visit[]) => {
      await vault.clients.add(client);
      for (const visit of visits) await vault.visits.add(visit);
    };
    const me = vault.me.id;
    const [twice, earlier, held] = [aClient(), aClient(), aClient()];
    const first = aVisit(me, twice);
    await add(twice, first, aVisit(me, twice));
    const later = { startedAt: instantSchema.parse('2026-11-24T10:00:00.000Z') };
    const ofEarlier = aVisit(me, earlier, later);
    await add(earlier, ofEarlier);
    const ofHeld = aVisit(me, held);
    await add(held, ofHeld);
    await vault.rights.hold(held.id, { isOn: true, reason: 'beroep loopt' });
    laptop.pass(31 * 24 * 60 * 60_000);
    expect(await vault.erasure.expire([ofHeld.id], 'bezoek zonder uitkomst')).toMatchObject({ ok: false });
    const gone = [first.id, ofEarlier.id];
    expect(await vault.erasure.expire(gone, 'bezoek zonder uitkomst')).toMatchObject({ value: { records: 2 } });
    expect((await vault.clients.all()).map(({ id }) => id).toSorted()).toEqual(
      [twice.id, earlier.id, held.id].toSorted(),
    );
  });
});
