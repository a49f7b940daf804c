import { expect, it } from 'vitest';
import { aClient, aVisit, newLaptop, newOffice, unlock } from '../../../test/store/laptop.ts';
import { organisation } from '../../../test/unit/letters/letter-fixtures.ts';
import { localDateOf } from '../../domain/dutch-date.ts';
import { expireDrafts } from './expire-drafts.ts';

const kortemark = organisation();
const dayMs = 24 * 60 * 60_000;

/** An office with one visit without outcome, begun after these sign-ins; `signIn`: so many days later by the laptop's clock. */
const aDraft = async (before: readonly number[] = []) => {
  const laptop = newLaptop();
  const { vault: founder } = await newOffice(laptop);
  let vault = founder;
  for (const days of before) {
    vault.lock();
    laptop.pass(days * dayMs);
    vault = await unlock(laptop, vault.me.id);
  }
  const client = aClient();
  const changedAt = laptop.deps.now();
  const me = vault.me.id;
  const visit = aVisit(me, client, { state: 'paused', changedAt });
  await vault.clients.add({ ...client, createdAt: changedAt });
  await vault.visits.add(visit);
  vault.lock();
  const signIn = async (days: number) => {
    laptop.pass(days * dayMs);
    const theirs = await unlock(laptop, me);
    await expireDrafts({ vault: theirs, organisation: kortemark, today: () => localDateOf(laptop.deps.now()) });
    const isThere = (await theirs.visits.get(visit.id)) !== null;
    const written = await theirs.clients.add(aClient());
    theirs.lock();
    return { isThere, isWritten: written.ok };
  };
  return { signIn };
};

it('een klok die enkele aanmelddagen vooruit staat, neemt niets weg; een klok die een jaar terug staat, houdt niemand tegen', async () => {
  const { signIn } = await aDraft();
  const kept = { isThere: true, isWritten: true };
  for (const days of [1, 42, 1, 1, -44, 1, -365, 1, 1, 363]) expect(await signIn(days), `${days}`).toEqual(kept);
});

it('wat iemand schreef terwijl de klok achter stond, blijft als die weer juist gezet wordt', async () => {
  const { signIn } = await aDraft([5, 5, 5, 5, 5, 5, 5, 5, -41]);
  for (const days of [1, 41, 1, 1]) expect((await signIn(days)).isThere, `${days}`).toBe(true);
});

it('wie elke week aanmeldt, ziet het na de termijn en die ene week verdwijnen', async () => {
  const { signIn } = await aDraft();
  const seen: boolean[] = [];
  for (let week = 1; week <= 6; week++) seen.push((await signIn(7)).isThere);
  expect(seen).toEqual([true, true, true, true, true, false]);
});
