import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  aClient,
  addLetter,
  aPaper,
  aReferral,
  aVisit,
  enrol,
  type Laptop,
  newLaptop,
  newOffice,
  passphrase,
  unlock,
} from '../../test/store/laptop.ts';
import { safetyFolder } from '../../test/store/safety-folder.ts';
import type { OpenVault } from './vault.ts';

const withJournal = () => {
  const { folder, safety } = safetyFolder();
  const laptop = newLaptop({ safety });
  const journalOf = (vault: OpenVault): string => path.join(folder, `journal-${vault.officeId}.dwj`);
  return { folder, safety, laptop, journalOf };
};

const everything = async (laptop: Laptop) =>
  laptop.onDisk(async (db) => {
    const rows = await Promise.all(['rec', 'paper', 'wrap', 'roster'].map((name) => db.table(name).toArray()));
    const outgoing = (await db.table('outbox').toArray()).flatMap(({ records }) => records.map(String));
    return JSON.stringify([...rows, [...new Set(outgoing)].toSorted()]);
  });

/** The database goes, as when Chromium resets a damaged one. */
const lose = (laptop: Laptop): Promise<void> => laptop.closed.recovery.discard();

describe('een verloren databank', () => {
  it('komt uit het logboek terug: alles, niets dubbel, en opent met de wachtzin', async () => {
    const { laptop } = withJournal();
    const { vault } = await newOffice(laptop);
    const colleague = await enrol(vault, 'Sam Sociaal', ['socialWorker']);
    const client = aClient();
    await vault.clients.add(client);
    await vault.clients.change(client.id, { firstName: 'Jan-Proef' });
    const visit = aVisit(vault.me.id, client);
    await vault.visits.add(visit);
    const referral = aReferral(visit, { recipient: 'vdab' });
    await addLetter(vault, referral);
    const issued = await vault.referrals.issue(
      referral.id,
      'printed',
      aPaper('brief', { ...referral, recipient: 'vdab' }),
    );
    expect(issued.ok).toBe(true);
    await vault.carried();
    vault.lock();
    const before = await everything(laptop);

    await lose(laptop);
    expect(await laptop.closed.recovery.here()).toEqual({ type: 'absent' });
    const counts: number[] = [];
    const done = await laptop.closed.recovery.fromJournal(vault.officeId, (rows) => counts.push(rows));
    expect(done).toEqual({ ok: true, value: null });
    expect(counts.length).toBeGreaterThan(0);
    expect(await laptop.closed.recovery.here()).toEqual({ type: 'office', officeId: vault.officeId });
    expect(await everything(laptop)).toBe(before);

    const again = await unlock(laptop, colleague);
    expect(await again.clients.all()).toEqual([{ ...client, firstName: 'Jan-Proef' }]);
    expect(await again.visits.all()).toEqual([visit]);
    const found = await again.referrals.get(referral.id);
    expect(found).toEqual(issued.ok ? issued.value : null);
    expect((await again.referrals.paper(found?.issued?.paperId ?? ('' as never)))?.bytes.length).toBeGreaterThan(0);
    expect(await again.setAside()).toEqual([]);
    again.lock();
    expect((await laptop.closed.signInNames()).map(({ name }) => name).toSorted()).toEqual([
      'Bea Beheer-Kanarie',
      'Sam Sociaal',
    ]);
  });

  it('na elke breuk in het logboek opent wat heel was, en niets verkeerds', async () => {
    const { laptop, journalOf } = withJournal();
    const { vault } = await newOffice(laptop);
    await vault.carried();
    // Before this stands the office itself.
    const office = statSync(journalOf(vault)).size;
    const clients = Array.from({ length: 12 }, (_, i) => aClient({ surname: `Voorbeeld${i}` }));
    for (const client of clients) await vault.clients.add(client);
    await vault.carried();
    vault.lock();
    const file = journalOf(vault);
    const whole = readFileSync(file);
    for (const part of [0, 0.3, 0.6]) {
      truncateSync(file, office + Math.floor((whole.length - office) * part));
      await lose(laptop);
      expect((await laptop.closed.recovery.fromJournal(vault.officeId, () => undefined)).ok).toBe(true);
      const again = await unlock(laptop, vault.me.id);
      const found = await again.clients.all();
      for (const client of found) expect(clients).toContainEqual(client);
      expect(found.length).toBeLessThan(clients.length);
      expect(await again.setAside()).toEqual([]);
      await again.carried();
      again.lock();
      writeFileSync(file, whole);
    }
  });

  it('een logboek zonder dienst erin zet niets terug en raakt niets aan', async () => {
    const { laptop, journalOf } = withJournal();
    const { vault } = await newOffice(laptop);
    await vault.clients.add(aClient());
    await vault.carried();
    vault.lock();
    const before = await everything(laptop);
    writeFileSync(journalOf(vault), new Uint8Array(5000).fill(7));
    const refused = { ok: false, error: { type: 'incomplete' } };
    expect(await laptop.closed.recovery.fromJournal(vault.officeId, () => undefined)).toEqual(refused);
    expect(await everything(laptop)).toBe(before);
  });
});

describe('het logboek', () => {
  it('wordt opnieuw geschreven als het veel groter is dan wat leeft, en bevat dan nog alles', async () => {
    const { laptop, journalOf } = withJournal();
    const { vault } = await newOffice(laptop);
    const filler = 'x'.repeat(400_000);
    const sizes: number[] = [];
    for (let i = 0; i < 16; i++) {
      await vault.settings.set('proef', `${i} ${filler}`);
      await vault.carried();
      sizes.push(statSync(journalOf(vault)).size);
    }
    expect(sizes.some((size, i) => size < (sizes[i - 1] ?? 0))).toBe(true);
    vault.lock();
    const before = await everything(laptop);
    await lose(laptop);
    expect((await laptop.closed.recovery.fromJournal(vault.officeId, () => undefined)).ok).toBe(true);
    expect(await everything(laptop)).toBe(before);
  });

  it('haalt bij het aanmelden in wat het miste, en schrijft anders niets opnieuw', async () => {
    const { laptop, safety, journalOf } = withJournal();
    const { vault } = await newOffice(laptop);
    await vault.carried();
    vault.lock();
    // The same laptop while its machine cannot be asked.
    const away = async () => ({ ok: false, error: { type: 'unreachable' } }) as const;
    const alone = newLaptop({
      ...laptop.deps,
      safety: { ...safety, readSafetyFiles: away, appendJournal: away, rewriteJournal: away, writeSentinel: away },
    });
    const second = await unlock(alone, vault.me.id);
    const client = aClient();
    expect((await second.clients.add(client)).ok).toBe(true);
    await second.carried();
    second.lock();
    const third = await unlock(laptop, vault.me.id);
    await third.carried();
    third.lock();
    const before = readFileSync(journalOf(vault));
    const fourth = await unlock(laptop, vault.me.id);
    await fourth.carried();
    fourth.lock();
    expect(readFileSync(journalOf(vault)).subarray(0, before.length).equals(before)).toBe(true);
    await lose(laptop);
    expect((await laptop.closed.recovery.fromJournal(vault.officeId, () => undefined)).ok).toBe(true);
    const last = await unlock(laptop, vault.me.id);
    expect(await last.clients.all()).toEqual([client]);
  });

  it('vergeet de vorige wachtzin meteen', async () => {
    const { laptop, journalOf } = withJournal();
    const { vault } = await newOffice(laptop);
    await vault.carried();
    const wrapHere = () => laptop.onDisk((db) => db.table('wrap').get(vault.me.id));
    const former = Buffer.from((await wrapHere()).secret);
    expect(readFileSync(journalOf(vault)).includes(former)).toBe(true);
    expect((await vault.changePassphrase(passphrase, `${passphrase} anders`)).ok).toBe(true);
    await vault.carried();
    const kept = readFileSync(journalOf(vault));
    expect(kept.includes(former)).toBe(false);
    expect(kept.includes(Buffer.from((await wrapHere()).secret))).toBe(true);
  });

  it('zegt hoeveel er bewaard is, zonder iets over iemand', async () => {
    const { laptop, safety } = withJournal();
    const { vault } = await newOffice(laptop);
    await vault.clients.add(aClient());
    await vault.carried();
    const files = await safety.readSafetyFiles();
    const { officeId, officeKey } = vault;
    const records = await laptop.onDisk((db) => db.table('rec').count());
    expect(files).toMatchObject({
      ok: true,
      value: { sentinel: { officeId, officeKey, records }, journals: [{ officeId }] },
    });
  });
});
