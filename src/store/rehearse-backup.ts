import { openBytes } from '../crypto/envelope.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { BrokenStream } from './broken-stream.ts';
import type { BackupFile, Progress, PutBackFailure } from './lost-office.ts';
import { asPutBack } from './put-back.ts';
import { checkBackup } from './read-backup.ts';
import { paperRowSchema, recordRowSchema } from './rows.ts';
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

const opens = async (session: Session, stored: StoredRow): Promise<boolean> => {
  const sealed = placed(session, stored);
  return sealed !== null && (await openBytes(session.keyring(), sealed.place, sealed.c)).ok;
};

const isThisOffice = (session: Session, value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'officeId' in value && value.officeId === session.officeId;

/**
 * The rehearsal of putting back: every part is read and verified, and every sealed row is opened with the keys of who is
 * signed in and dropped again. Nothing is written.
 */
export const rehearseBackup = (
  session: Session,
  file: BackupFile,
  onProgress: Progress,
): Promise<Result<BackupReport, PutBackFailure>> =>
  asPutBack<BackupReport, PutBackFailure>(async () => {
    const counts = { rec: 0, paper: 0, closed: 0 };
    const checked = await checkBackup(file, onProgress, async (stored) => {
      const { table, row } = stored;
      // Another office's rows cannot open: said at once, not after all of them.
      if (table === 'meta' && row['k'] === 'office' && !isThisOffice(session, row['v'])) {
        throw new BrokenStream({ type: 'otherOffice' });
      }
      if (table !== 'rec' && table !== 'paper') return;
      counts[table] += 1;
      if (!(await opens(session, stored))) counts.closed += 1;
    });
    if (!checked.ok) return checked;
    const { header } = checked.value;
    if (header.officeKey !== session.office.officeKey) return err({ type: 'otherOffice' });
    return ok({
      createdAt: header.createdAt,
      by: header.by,
      records: counts.rec,
      papers: counts.paper,
      closed: counts.closed,
    });
  });
