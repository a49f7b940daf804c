import { expect, it } from 'vitest';
import { aClient, newLaptop, newOffice } from '../../../../test/store/laptop.ts';
import { organisation } from '../../../../test/unit/letters/letter-fixtures.ts';
import { localDateOf } from '../../../domain/dutch-date.ts';
import { noteIdSchema } from '../../../domain/ids.ts';
import { readAccessFile } from './read-access-file.ts';

it('belooft geen dag waarop regels van het logboek weggaan: dat gebeurt niet', async () => {
  const laptop = newLaptop();
  const { vault } = await newOffice(laptop);
  const client = aClient();
  await vault.clients.add(client);
  const { now } = laptop.deps;
  const app = { vault, organisation: organisation(), now, today: () => localDateOf(now()) };
  laptop.pass(40 * 24 * 60 * 60_000);
  await vault.notes.add({ id: noteIdSchema.parse(laptop.deps.newId()), clientId: client.id, text: 'Belde terug.' });
  const file = await readAccessFile(app, client.id, []);
  const lines = file.ok ? file.value.retention : [];
  expect(lines.map(({ category, until }) => [category, until !== null])).toEqual([
    ['adviceFile', true],
    ['log', false],
  ]);
  // From the note on, 40 days after the file was made.
  expect(lines[0]?.until).toBe('2037-01-03');
  expect(lines.at(-1)?.rule).toMatch(/^10 jaar \(.*\): er gaan nu nog geen regels weg$/);
});
