import { appendFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inspectFolder } from '../../leak-scan/scan-folder.ts';
import { aClient, newLaptop, newOffice, unlock } from '../../store/laptop.ts';
import { safetyFolder } from '../../store/safety-folder.ts';

it('tienduizend rijen gaan door het logboek zonder één leesbaar woord, en komen er allemaal uit terug', async () => {
  const { folder, safety } = safetyFolder();
  const laptop = newLaptop({ safety });
  const { vault } = await newOffice(laptop);
  const clients = Array.from({ length: 10_000 }, (_, i) =>
    aClient({ surname: `Quibbelaere${i}`, firstName: 'Zefyrinusje', email: `molshoop${i}@voorbeeld.example` }),
  );
  expect(await vault.importClients(clients)).toMatchObject({ ok: true });
  await vault.carried();
  const { officeId, me } = vault;
  vault.lock();

  const canaries = ['Quibbelaere', 'Zefyrinusje', 'molshoop', 'Kanarie'];
  const { hits, unopened, files } = inspectFolder(folder, canaries);
  expect({ hits, unopened, files }).toEqual({ hits: [], unopened: [], files: 2 });
  const journal = path.join(folder, readdirSync(folder).find((name) => name.startsWith('journal-')) ?? 'none');
  expect(statSync(journal).size).toBeGreaterThan(10_000 * 500);

  const fresh = newLaptop({ safety });
  expect(await fresh.closed.recovery.fromJournal(officeId, () => undefined)).toEqual({ ok: true, value: null });
  const again = await unlock(fresh, me.id);
  expect(new Set((await again.clients.all()).map(({ surname }) => surname)).size).toBe(10_000);
  again.lock();

  appendFileSync(journal, 'Quibbelaere');
  expect(inspectFolder(folder, canaries).hits).toMatchObject([{ canary: 'Quibbelaere' }]);
}, 180_000);
