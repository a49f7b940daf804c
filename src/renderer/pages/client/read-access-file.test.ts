import { expect, it } from 'vitest';
import { aClient, newLaptop, newOffice } from '../../../../test/store/laptop.ts';
import { organisation } from '../../../../test/unit/letters/letter-fixtures.ts';
import { localDateOf } from '../../../domain/dutch-date.ts';
import { readAccessFile } from './read-access-file.ts';

it('belooft geen dag waarop regels van het logboek weggaan: dat gebeurt niet', async () => {
  const laptop = newLaptop();
  const { vault } = await newOffice(laptop);
  const client = aClient();
  await vault.clients.add(client);
  const { now } = laptop.deps;
  const app = { vault, organisation: organisation(), now, today: () => localDateOf(now()) };
  const file = await readAccessFile(app, client.id, []);
  const lines = file.ok ? file.value.retention : [];
  expect(lines.map(({ category, until }) => [category, until !== null])).toEqual([
    ['adviceFile', true],
    ['log', false],
  ]);
  expect(lines.at(-1)?.rule).toMatch(/^10 jaar \(.*\): er gaan nu nog geen regels weg$/);
});
