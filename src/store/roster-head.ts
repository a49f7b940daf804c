import { z } from 'zod';
import { type DataKey, openJson, sealJson } from '../crypto/envelope.ts';
import type { RosterEntry } from '../domain/roster/roster.ts';
import { hashOfEntry } from './roster-table.ts';
import { metaKeys, type OfficeMeta } from './rows.ts';

const headSchema = z.object({ length: z.int().min(1), hash: z.string() });
const place = (office: OfficeMeta) => ({
  office: office.officeId,
  table: 'meta',
  id: metaKeys.rosterHead,
  rev: 'head',
  schemaVersion: 1,
});

/** How long the list was and how it ended, sealed: entries cut off its end (a revocation, a role taken away) are noticed. */
export const sealRosterHead = (
  dataKey: DataKey,
  office: OfficeMeta,
  entries: readonly RosterEntry[],
): Promise<Uint8Array> => {
  const last = entries.at(-1);
  return sealJson(dataKey, place(office), {
    length: entries.length,
    hash: last === undefined ? '' : hashOfEntry(last),
  });
};

export const isRosterWhole = async (
  dataKey: DataKey,
  office: OfficeMeta,
  entries: readonly RosterEntry[],
  sealed: unknown,
): Promise<boolean> => {
  if (!(sealed instanceof Uint8Array)) return false;
  // Only the key in use: who was revoked knows an earlier one and could seal a shorter list with it.
  const opened = await openJson(new Map([[dataKey.epoch, dataKey.handle]]), place(office), sealed);
  const head = opened.ok ? headSchema.safeParse(opened.value).data : undefined;
  const entry = head === undefined ? undefined : entries[head.length - 1];
  return entry !== undefined && hashOfEntry(entry) === head?.hash;
};
