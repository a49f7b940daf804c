import { err, ok, type Result } from '../domain/result.ts';
import { may } from '../domain/roster/permissions.ts';
import { backupStatement } from '../domain/roster/statements.ts';
import { frameAll } from '../protocol/frames.ts';
import {
  type BackupHeader,
  backupFormat,
  digestWith,
  factsOf,
  firstLine,
  jsonPart,
  partKinds,
  rowsPart,
} from './backup-format.ts';
import { type BackupSink, inParts } from './in-parts.ts';
import type { Progress } from './lost-office.ts';
import { officeRows } from './office-rows.ts';
import type { Session } from './session.ts';
import type { BackupWriteFailure } from './vault.ts';

const headerOf = async (session: Session): Promise<BackupHeader> => {
  const { db, office, deps, memberId } = session;
  return {
    officeId: office.officeId,
    officeKey: office.officeKey,
    createdAt: deps.now(),
    by: memberId,
    epochs: [...session.keyring().keys()],
    records: await db.countRecords(),
    papers: await db.countPapers(),
  };
};

/** Everything that is the office, as it lies on disk, in one file that says of itself when it is not whole. */
export const writeBackup = async (
  session: Session,
  put: BackupSink,
  onProgress: Progress,
): Promise<Result<null, BackupWriteFailure>> => {
  if (!may(session.myRoles(), 'lookAfterStore')) return err({ type: 'notAdministrator' });
  const header = await headerOf(session);
  const headerPart = jsonPart(partKinds.header, header);
  let digest = await digestWith('', headerPart);
  let rows = 0;
  if (!((await put(firstLine(backupFormat))) && (await put(frameAll([headerPart])))))
    return err({ type: 'notWritten' });
  for await (const some of inParts(officeRows(session.db))) {
    const part = rowsPart(some);
    digest = await digestWith(digest, part);
    rows += some.length;
    if (!(await put(frameAll([part])))) return err({ type: 'notWritten' });
    onProgress(rows);
  }
  const signature = session.sign(backupStatement(factsOf(header, { rows, digest })));
  const isWritten = await put(frameAll([jsonPart(partKinds.seal, { rows, digest, signature })]));
  return isWritten ? ok(null) : err({ type: 'notWritten' });
};
