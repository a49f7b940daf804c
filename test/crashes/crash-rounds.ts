import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import type { Desk } from '../e2e/desk.ts';
import { appBehindScreen } from '../e2e/devtools.ts';
import { loseDatabase } from '../e2e/lose-database.ts';
import { an, lock, type Member, setUpOffice, signIn, signInUnnamed } from '../e2e/people.ts';
import { seeded } from '../seeded.ts';
import { aClient } from '../store/laptop.ts';
import { type Acknowledged, type ActName, beginAct, type Found, readOffice, tellName } from './acts.ts';
import type { CrashAct } from './crash-acts.ts';

/** How the power cuts of one run went. */
export type CrashCounts = Readonly<Record<CrashAct | 'acknowledged', number>>;

/** What the laptop has to hold, from what was acknowledged. */
const newLedger = () => ({
  numbers: new Map<string, number>(),
  notes: new Map<string, string>(),
  enrolled: new Set<string>(),
  leaving: new Set<string>(),
  revoked: new Set<string>(),
  erased: new Set<string>(),
  count: 0,
});
type Ledger = ReturnType<typeof newLedger>;

const note = (ledger: Ledger, what: Acknowledged): void => {
  if (what.type === 'begun') return;
  ledger.count += what.type === 'added' ? what.ids.length : what.type === 'leaving' ? 0 : 1;
  if (what.type === 'added') for (const id of what.ids) ledger.numbers.set(id, 0);
  if (what.type === 'changed') ledger.numbers.set(what.id, what.to);
  if (what.type === 'noted') ledger.notes.set(what.id, what.text);
  if (what.type === 'enrolled') ledger.enrolled.add(what.member);
  if (what.type === 'leaving') ledger.leaving.add(what.member);
  if (what.type === 'revoked') ledger.revoked.add(what.member);
  if (what.type === 'erased') ledger.erased.add(what.id);
};

/** A note is written once: it says what it said, and goes with its person alone. */
const faultsOfNotes = ({ notes, erased }: Ledger, found: Found): readonly string[] => {
  const held = new Map(found.notes.map(([id, text]) => [id, text]));
  return [
    ...[...notes].filter(([id, text]) => held.get(id) !== text).map(([id]) => `lost or changed note ${id}`),
    ...(held.size === found.notes.length ? [] : ['a note is there twice']),
    ...found.notes.filter(([, , client]) => erased.has(client)).map(([id]) => `erased, and there again: note ${id}`),
  ];
};

/** Everything acknowledged is there, once, and nothing that was undone came back. */
const faultsOf = (ledger: Ledger, found: Found): readonly string[] => {
  const held = new Map(found.clients);
  const members = new Set(found.members);
  return [
    ...[...ledger.numbers].filter(([id, to]) => !((held.get(id) ?? -1) >= to)).map(([id, to]) => `lost ${id} at ${to}`),
    ...faultsOfNotes(ledger, found),
    ...(held.size === found.clients.length ? [] : ['a client is there twice']),
    ...[...ledger.erased].filter((id) => held.has(id)).map((id) => `erased, and there again: ${id}`),
    // Who was being revoked when the power went may be gone before it could be told.
    ...[...ledger.enrolled]
      .filter((id) => !(members.has(id) || ledger.revoked.has(id) || ledger.leaving.has(id)))
      .map((id) => `a colleague is gone: ${id}`),
    ...[...ledger.revoked].filter((id) => members.has(id)).map((id) => `revoked, and in again: ${id}`),
    ...(found.setAside === 0 ? [] : [`${found.setAside} rows do not open`]),
    ...((found.logFaults ?? 0) === 0 ? [] : [`${found.logFaults} faults in the log`]),
  ];
};

/** Who signs in; after putting back nobody has a name there. */
const signInHere = async (page: Page, member: Member): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible({ timeout: 60_000 });
  const named = page.getByRole('radio', { name: member.name });
  const isNamed = (await named.count()) > 0 || (await page.getByRole('radio').count()) === 0;
  await (isNamed ? signIn(page, member) : signInUnnamed(page, member));
};

/** Makes the office again from the journal, or from a backup. */
const putBack = async (page: Page, backup: string | null): Promise<void> => {
  if (backup === null) await page.getByRole('button', { name: 'Dossiers terughalen' }).click();
  else await page.getByLabel('Kies een back-up').setInputFiles(backup);
};

/** The door after a power cut: while an office was being put back, the recovery screen until it is whole. */
const comeIn = async (page: Page, member: Member, backup: string | null): Promise<void> => {
  const lost = page.getByRole('heading', { name: /^De dossiers van dit toestel/ });
  await expect(lost.or(page.getByRole('heading', { name: 'Aanmelden' }))).toBeVisible({ timeout: 60_000 });
  if (await lost.isVisible()) await putBack(page, backup);
  await signInHere(page, member);
};

const keepBackup = async (page: Page, file: string): Promise<void> => {
  const app = await appBehindScreen(page);
  const base64 = await app.evaluate(async ({ vault }) => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const put = async (bytes: Uint8Array) => {
      pieces.push(new Uint8Array(bytes));
      return true;
    };
    const written = await vault.backup.write(put, () => undefined);
    if (!written.ok) throw new Error(written.error.type);
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return Array.from({ length: Math.ceil(bytes.length / 30_000) }, (_, i) =>
      btoa(String.fromCharCode(...bytes.subarray(i * 30_000, (i + 1) * 30_000))),
    );
  });
  writeFileSync(file, Buffer.concat(base64.map((part) => Buffer.from(part, 'base64'))));
};

/** A laptop of its own, on which the power goes again and again. */
export const startCrashes = async (desk: Desk, seed: number) => {
  const random = seeded(seed).below;
  const ledger = newLedger();
  const byAct: Record<CrashAct, number> = { writes: 0, imports: 0, keys: 0, erasure: 0, restore: 0 };
  const backupFile = join(desk.savedPapers, 'crash.dwb');
  let member: Member | null = null;
  let restoring: string | null = null;
  let hasBegun = (): void => undefined;

  const hear = async (page: Page): Promise<void> => {
    await page.exposeFunction(tellName, (what: Acknowledged) => {
      if (what.type === 'begun') hasBegun();
      note(ledger, what);
    });
  };

  /** Opens the laptop, signs in and compares; the page that is then open. */
  const lookAt = async (withLog: boolean): Promise<Page> => {
    const page = await desk.open();
    if (member === null) member = await setUpOffice(page, an);
    else await comeIn(page, member, restoring);
    restoring = null;
    const app = await appBehindScreen(page);
    const faults = faultsOf(ledger, await readOffice(page, app, withLog));
    if (faults.length > 0) throw new Error(`${desk.shell}, seed ${seed}: ${faults.slice(0, 5).join(' | ')}`);
    return page;
  };

  const cutDuringWork = async (page: Page, name: ActName): Promise<void> => {
    await hear(page);
    const begun = new Promise<void>((resolve) => {
      hasBegun = resolve;
    });
    const app = await appBehindScreen(page);
    beginAct(page, app, name, { template: aClient({ surname: 'Kabelbreuk' }), passphrase: member?.passphrase ?? '' });
    await begun;
    await wait(20 + random(name === 'keys' || name === 'erasure' ? 6000 : 1500));
    await desk.kill();
  };

  /** The database is gone, and the power goes while it is put back from journal or backup. */
  const cutDuringRestore = async (page: Page): Promise<void> => {
    if (random(2) === 0) {
      await keepBackup(page, backupFile);
      restoring = backupFile;
    }
    await lock(page);
    await desk.close();
    loseDatabase(desk);
    const empty = await desk.open();
    await expect(empty.getByRole('heading', { name: /^De dossiers van dit toestel/ })).toBeVisible({ timeout: 60_000 });
    await putBack(empty, restoring);
    await wait(random(400));
    await desk.kill();
  };

  return {
    /** One power cut during this act; everything of the ones before is compared first. */
    round: async (act: CrashAct, withLog: boolean): Promise<void> => {
      const page = await lookAt(withLog);
      byAct[act] += 1;
      await (act === 'restore' ? cutDuringRestore(page) : cutDuringWork(page, act));
    },
    /** After the last one. */
    finish: async (): Promise<CrashCounts> => {
      await lookAt(true);
      await desk.close();
      return { ...byAct, acknowledged: ledger.count };
    },
  };
};
