import fc from 'fast-check';
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
import { only } from '../../test/store/two-clients.ts';
import { frameAll, maxFrameBytes } from '../protocol/frames.ts';
import { firstLine, jsonPart, partKinds } from './backup-format.ts';
import type { OpenVault } from './vault.ts';

const nothing = () => undefined;

const backupOf = async (vault: OpenVault): Promise<Uint8Array<ArrayBuffer>> => {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const put = async (bytes: Uint8Array) => pieces.push(new Uint8Array(bytes)) > 0;
  const written = await vault.backup.write(put, nothing);
  if (!written.ok) throw new Error(written.error.type);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
};

const fileOf = (...pieces: readonly Uint8Array<ArrayBuffer>[]): Blob => new Blob([...pieces]);

const aWorkingOffice = async () => {
  const laptop = newLaptop({ safety: safetyFolder().safety });
  const { vault } = await newOffice(laptop);
  const client = aClient();
  await vault.clients.add(client);
  const visit = aVisit(vault.me.id, client);
  await vault.visits.add(visit);
  const referral = aReferral(visit, { recipient: 'vdab' });
  await addLetter(vault, referral);
  const issued = await vault.referrals.issue(
    referral.id,
    'printed',
    aPaper('brief', { ...referral, recipient: 'vdab' }),
  );
  if (!issued.ok) throw new Error(issued.error.type);
  return { laptop, vault, client, visit, issued: issued.value };
};

/** Between two parts lies a lead that belongs to none: where each begins, and how long it is. */
const leadBytes = frameAll([]).length;
const leadsIn = (bytes: Uint8Array): readonly number[] => {
  const [whole, lead] = [Buffer.from(bytes), Buffer.from(frameAll([]))];
  const found: number[] = [];
  for (let at = whole.indexOf(lead); at >= 0; at = whole.indexOf(lead, at + 1)) found.push(at);
  return found;
};

const tables = ['rec', 'paper', 'wrap', 'roster', 'meta'];
const everything = async (laptop: Laptop) =>
  laptop.onDisk(async (db) => JSON.stringify(await Promise.all(tables.map((name) => db.table(name).toArray()))));

describe('een back-up', () => {
  it('komt op een leeg toestel terug en opent daar met de wachtzin van elke medewerker', async () => {
    const { vault, client, visit, issued } = await aWorkingOffice();
    const colleague = await enrol(vault, 'Sam Sociaal', ['socialWorker']);
    const bytes = await backupOf(vault);
    const empty = newLaptop({ safety: safetyFolder().safety });
    expect(await empty.closed.recovery.fromBackup(fileOf(bytes), null, nothing)).toEqual({ ok: true, value: null });
    for (const member of [vault.me.id, colleague]) {
      const again = await unlock(empty, member);
      expect(await again.clients.all()).toEqual([client]);
      expect(await again.visits.all()).toEqual([visit]);
      expect(await again.referrals.get(issued.id)).toEqual(issued);
      if (issued.issued === null) throw new Error('not issued');
      expect((await again.referrals.paper(issued.issued.paperId))?.bytes.length).toBeGreaterThan(0);
      expect(await again.setAside()).toEqual([]);
      again.lock();
    }
    expect((await empty.closed.signInNames()).map(({ name }) => name)).toContain('Sam Sociaal');
  });

  it('geeft het nieuwe toestel een eigen naam in de klokken', async () => {
    const { laptop, vault } = await aWorkingOffice();
    const empty = newLaptop();
    await empty.closed.recovery.fromBackup(fileOf(await backupOf(vault)), null, nothing);
    const nodeOf = (one: Laptop) => one.onDisk(async (db) => (await db.table('meta').get('office')).v.node as string);
    expect(await nodeOf(empty)).not.toBe(await nodeOf(laptop));
  });

  it('maakt alleen een beheerder, en de proef zegt wat erin zit', async () => {
    const { laptop, vault } = await aWorkingOffice();
    const desk = await enrol(vault, 'Dina Desk', ['frontDesk']);
    const file = fileOf(await backupOf(vault));
    const counts = await laptop.onDisk(async (db) => [await db.table('rec').count(), await db.table('paper').count()]);
    expect(await vault.backup.check(file, nothing)).toEqual({
      ok: true,
      value: {
        createdAt: expect.any(String),
        by: vault.me.id,
        records: counts[0],
        papers: counts[1],
        underEarlierKey: 0,
        closed: 0,
      },
    });
    const other = await unlock(laptop, desk);
    expect(await other.backup.write(async () => true, nothing)).toEqual({
      ok: false,
      error: { type: 'notAdministrator' },
    });
    expect(await vault.backup.write(async () => false, nothing)).toEqual({ ok: false, error: { type: 'notWritten' } });
  });

  it('de proef telt wat niet opengaat; de rest komt terug', async () => {
    const { laptop, vault, client } = await aWorkingOffice();
    await laptop.onDisk(async (db) => {
      const row = await db.table('rec').get(['client', client.id]);
      row.c[row.c.length - 1] ^= 1;
      await db.table('rec').put(row);
    });
    expect(await vault.backup.check(fileOf(await backupOf(vault)), nothing)).toMatchObject({ value: { closed: 1 } });
  });

  it('van vóór er gewist werd, is heel: de proef zegt dat de sleutel ervan in de back-up zit', async () => {
    const { laptop, vault, client } = await aWorkingOffice();
    const other = aClient();
    await vault.clients.add(other);
    const before = fileOf(await backupOf(vault));
    const rows = await laptop.onDisk((db) => db.table('rec').count());
    const papers = await laptop.onDisk((db) => db.table('paper').count());
    expect((await vault.erasure.erase(only(client.id), 'vraag', passphrase)).ok).toBe(true);
    await vault.erasure.settled();
    expect(await vault.backup.check(before, nothing)).toMatchObject({
      value: { underEarlierKey: rows + papers, closed: 0 },
    });
    const empty = newLaptop();
    expect((await empty.closed.recovery.fromBackup(before, null, nothing)).ok).toBe(true);
    const back = await unlock(empty, vault.me.id);
    expect((await back.clients.all()).map(({ id }) => id).toSorted()).toEqual([client.id, other.id].toSorted());
  });

  it('wacht tot alles opnieuw verzegeld is, zodat er niets onder een vernietigde sleutel in zit', async () => {
    const { vault, client } = await aWorkingOffice();
    expect((await vault.importClients(Array.from({ length: 450 }, () => aClient()))).ok).toBe(true);
    expect((await vault.erasure.erase(only(client.id), 'vraag', passphrase)).ok).toBe(true);
    const file = fileOf(await backupOf(vault));
    expect((await vault.erasure.state()).rotation.type).toBe('none');
    expect(await vault.backup.check(file, nothing)).toMatchObject({ value: { underEarlierKey: 0, closed: 0 } });
  });

  it('van een ander huis wordt geweigerd, bij de proef en bij het terugzetten', async () => {
    const [mine, theirs] = [await aWorkingOffice(), await aWorkingOffice()];
    const foreign = fileOf(await backupOf(theirs.vault));
    const refused = { ok: false, error: { type: 'otherOffice' } };
    expect(await mine.vault.backup.check(foreign, nothing)).toEqual(refused);
    mine.vault.lock();
    const before = await everything(mine.laptop);
    expect(await mine.laptop.closed.recovery.fromBackup(foreign, mine.vault.officeId, nothing)).toEqual(refused);
    expect(await everything(mine.laptop)).toBe(before);
  });

  it('met een snede of een veranderde byte, waar ook, wordt geweigerd en verandert niets', async () => {
    const { laptop, vault } = await aWorkingOffice();
    const bytes = await backupOf(vault);
    vault.lock();
    let before = await everything(laptop);
    const refused = async (file: Blob) => {
      const done = await laptop.closed.recovery.fromBackup(file, vault.officeId, nothing);
      expect(done.ok).toBe(false);
    };
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), (length) => refused(fileOf(bytes.slice(0, length)))),
      { numRuns: 40 },
    );
    // A lead between two parts is passed over whatever is in it: what matters is that no part is another one.
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        const done = await laptop.closed.recovery.fromBackup(fileOf(changed), vault.officeId, nothing);
        if (done.ok) {
          expect(leadsIn(bytes).some((from) => at >= from && at < from + leadBytes)).toBe(true);
          before = await everything(laptop);
        } else expect(await everything(laptop)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('die geen back-up is, te oud, te nieuw of vijandig is, wordt herkend', async () => {
    const { laptop, vault } = await aWorkingOffice();
    const bytes = await backupOf(vault);
    vault.lock();
    const before = await everything(laptop);
    const say = async (...pieces: readonly Uint8Array<ArrayBuffer>[]) => {
      const done = await laptop.closed.recovery.fromBackup(fileOf(...pieces), null, nothing);
      return done.ok ? 'ok' : done.error.type;
    };
    const body = bytes.slice(firstLine(1).length);
    expect(await say(new TextEncoder().encode('%PDF-1.7 iets anders'))).toBe('notBackup');
    expect(await say(new Uint8Array())).toBe('notBackup');
    expect(await say(firstLine(0), body)).toBe('olderFormat');
    expect(await say(firstLine(2), body)).toBe('newerApp');
    const huge = new Uint8Array(frameAll([new Uint8Array(8)]));
    new DataView(huge.buffer).setUint32(20, 0xffffffff);
    expect(await say(firstLine(1), huge)).toBe('damagedFile');
    const header = {
      officeId: vault.officeId,
      officeKey: vault.officeKey,
      createdAt: laptop.deps.now(),
      by: vault.me.id,
      epochs: [1],
    };
    const absurd = frameAll([
      jsonPart(partKinds.header, { ...header, records: Number.MAX_SAFE_INTEGER, papers: 9e15 }),
    ]);
    expect(await say(firstLine(1), absurd)).toBe('damagedFile');
    // The same small part a thousand times over: nothing grows with it but the time to read it.
    const rows = frameAll([new Uint8Array([partKinds.rows, 0, 0, 0, 0])]);
    expect(await say(firstLine(1), absurd, ...Array.from({ length: 1000 }, () => rows))).toBe('damagedFile');
    expect(await say(firstLine(1), new Uint8Array(maxFrameBytes + 100))).toBe('damagedFile');
    expect(await everything(laptop)).toBe(before);
  });

  it('door iemand die geen beheerder was, telt niet', async () => {
    const { laptop, vault } = await aWorkingOffice();
    const desk = await enrol(vault, 'Dina Desk', ['frontDesk']);
    const text = new TextDecoder('latin1').decode(await backupOf(vault));
    vault.lock();
    // The same file in another name: header and signature no longer belong together.
    const forged = Uint8Array.from(text.replace(`"by":"${vault.me.id}"`, `"by":"${desk}"`), (char) =>
      char.charCodeAt(0),
    );
    expect(await laptop.closed.recovery.fromBackup(fileOf(forged), null, nothing)).toMatchObject({ ok: false });
  });

  it('die na het nakijken verwisseld wordt voor een andere, komt niet binnen', async () => {
    const { vault } = await aWorkingOffice();
    const checked = fileOf(await backupOf(vault));
    await vault.clients.add(aClient());
    const swapped = fileOf(await backupOf(vault));
    const laptop = newLaptop();
    /** Another file from the second time on that its first line is read. */
    const trick = (second: Blob) => {
      let passes = 0;
      return {
        get size() {
          return Math.max(checked.size, second.size);
        },
        slice: (from: number, to: number) => {
          if (from === 0 && to < 100) passes += 1;
          return (passes > 1 ? second : checked).slice(from, to);
        },
      };
    };
    expect(await laptop.closed.recovery.fromBackup(trick(swapped), null, nothing)).toEqual({
      ok: false,
      error: { type: 'damagedFile' },
    });
    expect(await laptop.closed.recovery.here()).toEqual({ type: 'absent' });
    expect((await laptop.closed.recovery.fromBackup(trick(checked), null, nothing)).ok).toBe(true);
  });

  it('een stroompanne bij het terugzetten eindigt nooit op een half huis', async () => {
    const { vault, client } = await aWorkingOffice();
    const file = fileOf(await backupOf(vault));
    const empty = newLaptop();
    const cut = new Error('power cut');
    const done = empty.closed.recovery.fromBackup(file, null, () => {
      throw cut;
    });
    await expect(done).rejects.toBe(cut);
    expect(await empty.closed.recovery.here()).toEqual({ type: 'absent' });
    expect(await empty.closed.status()).toBe('firstRun');
    // A first run on top of what was left has nothing of it.
    const fresh = await newOffice(empty);
    expect(await fresh.vault.clients.all()).toEqual([]);
    expect(await fresh.vault.setAside()).toEqual([]);
    fresh.vault.lock();
    expect((await empty.closed.recovery.fromBackup(file, null, nothing)).ok).toBe(true);
    const again = await empty.closed.unlock(vault.me.id, passphrase);
    expect(again.ok && (await again.value.clients.all())).toEqual([client]);
  });
});
