import { err, ok, type Result } from '../domain/result.ts';
import { frameAll } from '../protocol/frames.ts';
import type { createAbsorb } from './absorb.ts';
import { digestWith, jsonPart, partKinds, rowsPart } from './backup-format.ts';
import { BrokenStream } from './broken-stream.ts';
import { type CourierHeader, courierFirstLine, courierFormat, courierParts } from './courier-file.ts';
import type { Courier, CourierRead, CourierWhat } from './courier-verbs.ts';
import type { Database } from './database.ts';
import { ifDiskTakes } from './disk-refused.ts';
import type { WriteFailure } from './failures.ts';
import { inParts } from './in-parts.ts';
import type { BackupFile, Progress, PutBackFailure } from './lost-office.ts';
import { rowsOf } from './office-rows.ts';
import type { ArrivedRow } from './open-arrived.ts';
import { readOutbox } from './outbox.ts';
import { asPutBack } from './put-back.ts';
import { paperRowSchema, paperTable, type RowName, recordRowSchema } from './rows.ts';
import { asWrite, type Session } from './session.ts';
import { createShareList } from './share-list.ts';
import type { StoredRow } from './stored-row.ts';

const portion = 200;

const asRow = (found: unknown): StoredRow['row'] => ({ ...Object(found) });

const waitingRows = async function* (db: Database): AsyncGenerator<StoredRow> {
  const names = [...(await readOutbox(db)).values()].map(({ t, id }): RowName => [t, id]);
  for (let from = 0; from < names.length; from += portion) {
    for (const { record, paper } of await db.rowsNamed(names.slice(from, from + portion))) {
      if (record !== undefined) yield { table: 'rec', row: asRow(record) };
      else if (paper !== undefined) yield { table: 'paper', row: asRow(paper) };
    }
  }
};

const allRows = async function* (db: Database): AsyncGenerator<StoredRow> {
  yield* rowsOf(db, 'rec');
  yield* rowsOf(db, 'paper');
};

const rowsFor = (db: Database, what: CourierWhat) => (what === 'waiting' ? waitingRows(db) : allRows(db));

/** A row of a courier file as one that came; what is no record and no paper was not written by us. */
const arrivedOf = ({ table, row }: StoredRow): ArrivedRow => {
  const found =
    table === 'rec' ? recordRowSchema.safeParse(row).data : { t: paperTable, ...paperRowSchema.safeParse(row).data };
  if (found?.id === undefined || found.c === undefined || (table !== 'rec' && table !== 'paper'))
    throw new BrokenStream({ type: 'damagedFile' });
  const { t, id, rev, sv, c } = found;
  return { t, id, rev: rev ?? '', sv: sv ?? 0, c: new Uint8Array(c) };
};

const inPortions = async function* (file: BackupFile): AsyncGenerator<readonly ArrivedRow[]> {
  for await (const { rows } of courierParts(file)) {
    for (let from = 0; from < rows.length; from += portion) yield rows.slice(from, from + portion).map(arrivedOf);
  }
};

/** The same exchange as with the server, by a file that somebody carries. */
export const createCourier = (session: Session, absorb: ReturnType<typeof createAbsorb>): Courier => {
  const { db, officeId, deps } = session;

  const write: Courier['write'] = (what, put, onProgress) =>
    asWrite(session, async () => {
      await ifDiskTakes(createShareList(session).share);
      const header: CourierHeader = { officeId, createdAt: deps.now() };
      const headerPart = jsonPart(partKinds.header, header);
      let [digest, rows] = [await digestWith('', headerPart), 0];
      const isBegun = (await put(courierFirstLine(courierFormat))) && (await put(frameAll([headerPart])));
      if (!isBegun) return err({ type: 'notWritten' } as const);
      for await (const some of inParts(rowsFor(db, what))) {
        session.throwIfLocked();
        const part = rowsPart(some);
        digest = await digestWith(digest, part);
        rows += some.length;
        if (!(await put(frameAll([part])))) return err({ type: 'notWritten' } as const);
        onProgress(rows);
      }
      const isEnded = await put(frameAll([jsonPart(partKinds.seal, { rows, digest })]));
      return isEnded ? ok({ rows }) : err({ type: 'notWritten' } as const);
    });

  /** All of it is looked through before a row of it is taken in. */
  const check = async (
    file: Parameters<Courier['read']>[0],
  ): Promise<Result<null, { readonly type: 'otherOffice' }>> => {
    let isOurs = true;
    for await (const { header, rows } of courierParts(file)) {
      isOurs &&= header.officeId === officeId;
      rows.map(arrivedOf);
    }
    return isOurs ? ok(null) : err({ type: 'otherOffice' });
  };

  const absorbAll = async (file: BackupFile, onProgress: Progress): Promise<Result<CourierRead, WriteFailure>> => {
    let [taken, held, seen] = [0, 0, 0];
    for await (const rows of inPortions(file)) {
      const absorbed = await absorb(rows, null, 'courier');
      if (!absorbed.ok) return absorbed;
      taken += absorbed.value.taken;
      held += absorbed.value.held.length;
      seen += rows.length;
      onProgress(seen);
    }
    return ok({ taken, held });
  };

  const read: Courier['read'] = (file, onProgress) =>
    asWrite<CourierRead, PutBackFailure>(session, () =>
      asPutBack<CourierRead, WriteFailure | PutBackFailure>(async () => {
        const checked = await check(file);
        return checked.ok ? absorbAll(file, onProgress) : checked;
      }),
    );

  return { write, read };
};
