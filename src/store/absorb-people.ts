import { createListArrival } from './arrive-list.ts';
import type { ClientIndex } from './client-index.ts';
import { recipientOfWrap } from './data-keys.ts';
import { deriveWraps, readWraps } from './derive-wraps.ts';
import type { ArrivedRow } from './open-arrived.ts';
import { accessKind, staffKind } from './record-codec.ts';
import { arrivedKey, nameOf, type QuarantineRow, type RowName } from './rows.ts';
import type { SealedRecords } from './sealed-records.ts';
import type { Session } from './session.ts';
import { noteSignInNames } from './staff.ts';

export interface AbsorbTools {
  readonly session: Session;
  readonly records: SealedRecords;
  readonly index: Pick<ClientIndex, 'put' | 'remove'>;
  /** The signed list is longer: what it orders is carried out here too, in the background. */
  readonly listChanged: () => void;
}

/** A row as it is kept aside when it came and did not get in. */
export const heldRow = (since: string, row: ArrivedRow, reason: QuarantineRow['reason']): QuarantineRow => ({
  ...{ k: arrivedKey(row.t, row.id), table: row.t, id: row.id, reason, since, row },
});

const isListed = ({ roster, memberId, signingKey }: Session): boolean =>
  roster().members.get(memberId)?.signingKey === signingKey;

/** Whether new keys were made for whoever is signed in, and lie here: those of this session count no more. */
const isRenewed = async (session: Session): Promise<boolean> => {
  const roster = session.roster();
  if (isListed(session)) return false;
  const own = (await readWraps(session)).find(({ id }) => id === session.memberId);
  return own !== undefined && recipientOfWrap(session.office, roster, own) !== null;
};

/** Who works here, as it comes from the server: the list, data keys, and how colleagues come in. */
export const createAbsorbPeople = ({ session, records, listChanged }: AbsorbTools) => {
  const { db, deps } = session;
  const take = createListArrival(session);
  // Whoever comes in with the paper has keys that are not on the list yet: nobody replaced those.
  const wasListed = isListed(session);

  return {
    /** The list and data keys, before all else: what comes with them may be under such a key, or ordered erased. Names of what is held. */
    takeList: async (rows: readonly ArrivedRow[]): Promise<readonly RowName[]> => {
      if (rows.length === 0) return [];
      const { held, changed } = await take(rows);
      const since = deps.now();
      if (held.length > 0) await db.keepArrived(held.map(({ row, reason }) => heldRow(since, row, reason)));
      const names = new Set(held.map(({ row }) => nameOf(row.t, row.id)));
      const taken = rows.filter(({ t, id }) => !names.has(nameOf(t, id))).map(({ t, id }): RowName => [t, id]);
      if (taken.length > 0) await db.dropArrived(taken);
      session.throwIfLocked();
      if (changed) {
        await deriveWraps(session);
        session.changed();
        listChanged();
      }
      return held.map(({ row }) => [row.t, row.id]);
    },
    /** After records are in: colleagues who can come in here now, and their names on the lock screen. */
    follow: async (rows: readonly ArrivedRow[]): Promise<void> => {
      if (!rows.some(({ t }) => t === accessKind.table || t === staffKind.table)) return;
      await deriveWraps(session);
      await noteSignInNames(session, records);
      if (wasListed && (await isRenewed(session))) session.lock();
      session.throwIfLocked();
    },
  };
};
