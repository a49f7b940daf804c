import { describe, expect, it } from 'vitest';
import { aClient, aVisit, newLaptop, newOffice } from '../../../../test/store/laptop.ts';
import { instantSchema } from '../../../domain/dates.ts';
import { forgetDraft } from './forget-draft.ts';

/** A person noted in a first visit; that visit has let go of them. */
const noted = async (createdAt?: string) => {
  const { vault } = await newOffice(newLaptop());
  const client = aClient(createdAt === undefined ? {} : { createdAt: instantSchema.parse(createdAt) });
  const first = aVisit(vault.me.id, client);
  await vault.clients.add(client);
  await vault.visits.add({ ...first, clientId: null });
  return { vault, client, first, surname: async () => (await vault.clients.get(client.id))?.surname };
};

describe('wie uit een bezoek verdwijnt', () => {
  it('een persoon die alleen dit bezoek kende, wordt leeggemaakt', async () => {
    const { vault, client, first, surname } = await noted();
    await forgetDraft(vault, first, client.id);
    expect(await surname()).toBe('');
  });

  it('wie ondertussen voor een ander bezoek terugkwam, behoudt zijn dossier', async () => {
    const { vault, client, first, surname } = await noted();
    await vault.visits.add(aVisit(vault.me.id, client));
    await forgetDraft(vault, first, client.id);
    expect(await surname()).toBe('Voorbeeld');
  });

  it('wie er al was voor dit bezoek, blijft zoals hij was', async () => {
    const { vault, client, first, surname } = await noted('2026-11-23T09:00:00.000Z');
    await forgetDraft(vault, first, client.id);
    expect(await surname()).toBe('Voorbeeld');
  });
});
