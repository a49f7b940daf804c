import { openBytes } from '../crypto/envelope.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { BrokenStream } from './broken-stream.ts';
import type { BackupFile, Progress, PutBackFailure } from './lost-office.ts';
import { asPutBack } from './put-back.ts';
import { checkBackup } from './read-backup.ts';
import { isUnderListKey, paperRowSchema, recordRowSchema, wrapSchema } from './rows.ts';
import type { Session } from './session.ts';
import type { StoredRow } from './stored-row.ts';
import type { BackupReport } from './vault.ts';

/** Where a sealed row says it belongs; null for what is no sealed row. */
const placed = (session: Session, { table, row }: StoredRow) => {
  const paper = table === 'paper' ? paperRowSchema.safeParse(row).data : undefined;
  const record = table === 'rec' ? recordRowSchema.safeParse(row).data : undefined;
  const sealed = paper ?? record;
  if (sealed === undefined) return null;
  return { c: sealed.c, place: session.placeOf(record?.t ?? 'paper', sealed.id, sealed.rev, sealed.sv) };
};

/** The key epoch that a row lies under where this person has no key of it; `damaged` where it has one that does not open it. */
const openedBy = async (session: Session, stored: StoredRow): Promise<'mine' | 'damaged' | number> => {
  const sealed = placed(session, stored);
  if (sealed === null) return 'damaged';
  const opened = await openBytes(session.keyring(), sealed.place, sealed.c);
  if (opened.ok) return 'mine';
  return opened.error.type === 'otherEpoch' ? opened.error.epoch : 'damaged';
};

/** The key epochs of the office that a wrap of the backup holds a key of. */
const epochsIn = (session: Session, wrap: unknown): readonly number[] => {
  const read = wrapSchema.safeParse(wrap);
  const epochs = read.success ? read.data.dataKeys.map(({ epoch }) => epoch) : [];
  return epochs.filter((epoch) => session.roster().epochs.has(epoch));
};

/** Counts what a backup holds, row by row, and what of it opens. */
const createTally = (session: Session) => {
  const counts = { rec: 0, paper: 0, damaged: 0 };
  const brought = new Set<number>();
  const unread = new Map<number, number>();
  const unreadRows = (isBrought: boolean): number =>
    [...unread].reduce((total, [epoch, rows]) => total + (brought.has(epoch) === isBrought ? rows : 0), 0);
  return {
    note: async (stored: StoredRow): Promise<void> => {
      const { table, row } = stored;
      if (table === 'wrap') for (const epoch of epochsIn(session, row)) brought.add(epoch);
      if (table !== 'rec' && table !== 'paper') return;
      counts[table] += 1;
      if (isUnderListKey(String(row['t']))) return;
      const by = await openedBy(session, stored);
      if (by === 'damaged') counts.damaged += 1;
      else if (by !== 'mine') unread.set(by, (unread.get(by) ?? 0) + 1);
    },
    total: () => ({
      records: counts.rec,
      papers: counts.paper,
      underEarlierKey: unreadRows(true),
      closed: counts.damaged + unreadRows(false),
    }),
  };
};

const isThisOffice = (session: Session, value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'officeId' in value && value.officeId === session.officeId;

/**
 * The rehearsal of putting back: every part is read and verified, and every sealed row is opened with the keys of who is
 * signed in and dropped again. Nothing is written. What was made before an erasure lies under a key that is destroyed here; of
 * those rows the rehearsal can only say that the backup brings their key.
 */
export const rehearseBackup = (
  session: Session,
  file: BackupFile,
  onProgress: Progress,
): Promise<Result<BackupReport, PutBackFailure>> =>
  asPutBack<BackupReport, PutBackFailure>(async () => {
    const tally = createTally(session);
    const checked = await checkBackup(file, onProgress, async (stored) => {
      const { table, row } = stored;
      // Another office's rows cannot open: said at once, not after all of them.
      if (table === 'meta' && row['k'] === 'office' && !isThisOffice(session, row['v'])) {
        throw new BrokenStream({ type: 'otherOffice' });
      }
      await tally.note(stored);
    });
    if (!checked.ok) return checked;
    const { header } = checked.value;
    if (header.officeKey !== session.office.officeKey) return err({ type: 'otherOffice' });
    return ok({ createdAt: header.createdAt, by: header.by, ...tally.total() });
  });
