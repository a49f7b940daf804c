import { z } from 'zod';
import { fromBase64, toBase64 } from '../crypto/bytes.ts';
import { openJson, sealJson } from '../crypto/envelope.ts';
import { listKey } from '../crypto/list-key.ts';
import { rosterCrypto } from '../crypto/signing.ts';
import { readRoster } from '../domain/roster/read-roster.ts';
import { type RosterEntry, rosterEntrySchema } from '../domain/roster/roster.ts';
import { openDatabase } from './database.ts';
import { readOffice } from './read-office.ts';
import { hashOfEntry } from './roster-table.ts';
import type { OfficeMeta } from './rows.ts';
import { storedVersion } from './stored-version.ts';
import type { VaultDeps } from './vault-deps.ts';

const placeOf = (office: Pick<OfficeMeta, 'officeId'>, device: string) => ({
  office: office.officeId,
  table: 'laptopOrder',
  id: device,
  rev: 'order',
  schemaVersion: 1,
});

const entriesSchema = z.array(rosterEntrySchema).min(1).max(10_000).readonly();

/** The signed list up to the entry that takes this laptop out, sealed for the way over the server (base64). */
export const sealLaptopOrder = async (
  office: OfficeMeta,
  entries: readonly RosterEntry[],
  device: string,
): Promise<string> => {
  const end = entries.findLastIndex((entry) => entry.type === 'deviceRevoked' && entry.device === device);
  const key = await listKey(office.officeId, office.officeKey);
  return toBase64(await sealJson(key, placeOf(office, device), entries.slice(0, end + 1)));
};

const openOrder = async (office: OfficeMeta, device: string, order: string): Promise<readonly RosterEntry[]> => {
  try {
    const key = await listKey(office.officeId, office.officeKey);
    const opened = await openJson(new Map([[key.epoch, key.handle]]), placeOf(office, device), fromBase64(order));
    return (opened.ok ? entriesSchema.safeParse(opened.value).data : undefined) ?? [];
  } catch {
    // Not base64: nobody's order.
    return [];
  }
};

/** Whether one list is the other one, only longer. */
const isOneList = (mine: readonly RosterEntry[], theirs: readonly RosterEntry[]): boolean =>
  mine.every((entry, seq) => {
    const other = theirs[seq];
    return other === undefined || hashOfEntry(other) === hashOfEntry(entry);
  });

/**
 * Whether an administrator of the office on this laptop ordered that it is removed from this laptop: by the list that is here
 * and the office key that is here, whatever whoever brings the order says.
 */
export const isLaptopOrder = async (deps: VaultDeps, device: string, order: string): Promise<boolean> => {
  if ((await storedVersion(deps.databaseName, deps.indexedDB ?? indexedDB)) !== 'readable') return false;
  const db = openDatabase(deps.databaseName, deps);
  try {
    const here = await readOffice(db);
    if (!here.ok) return false;
    const { office, roster } = here.value;
    const entries = await openOrder(office, device, order);
    if (!isOneList(roster.entries, entries)) return false;
    const reading = readRoster(entries, office.officeKey, rosterCrypto);
    return reading.ok && reading.value.revokedDevices.has(device);
  } finally {
    db.close();
  }
};
