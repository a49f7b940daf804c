import { sealJson } from '../crypto/envelope.ts';
import { type StoodAhead, setBack } from '../protocol/set-back.ts';
import { rowsOf } from './office-rows.ts';
import { unseal } from './open-arrived.ts';
import { isUnderListKey, metaKeys, type RecordRow, recordRowSchema, schemaVersion } from './rows.ts';
import type { Session } from './session.ts';

const dayMs = 24 * 60 * 60_000;
/**
 * A server that is followed may be a week ahead and then a week behind, and a day more is followed everywhere: only beyond that this
 * laptop's own clock was wrong. Else a server that lies twice would have right readings taken back, and the next ones lose to them.
 */
const surelyWrongMs = 15 * dayMs;
const portion = 200;
const passes = 5;

interface Change {
  readonly row: RecordRow;
  readonly readRev: string;
}

const portionsOf = async function* ({ db }: Session): AsyncGenerator<readonly RecordRow[]> {
  let rows: RecordRow[] = [];
  for await (const { row } of rowsOf(db, 'rec')) {
    const read = recordRowSchema.safeParse(row);
    if (read.success) rows.push(read.data);
    if (rows.length < portion) continue;
    yield rows;
    rows = [];
  }
  yield rows;
};

/** Every row that was written under readings beyond the limit, once; how many there were. */
const setRowsBack = async (session: Session, ahead: StoodAhead): Promise<number> => {
  const rightRow = async (row: RecordRow): Promise<readonly Change[]> => {
    if (isUnderListKey(row.t) || row.sv > schemaVersion) return [];
    const opened = await unseal(session, row);
    const state = opened.ok && opened.value.state !== undefined ? setBack(opened.value.state, ahead) : null;
    if (state === null) return [];
    const rev = session.deps.newId();
    const c = await sealJson(session.dataKey(), session.placeOf(row.t, row.id, rev, row.sv), state);
    return [{ row: { ...row, rev, c }, readRev: row.rev }];
  };
  let count = 0;
  for await (const rows of portionsOf(session)) {
    const changes = (await Promise.all(rows.map(rightRow))).flat();
    session.throwIfLocked();
    if (changes.length > 0) await session.db.reseal('rec', changes);
    count += changes.length;
  }
  return count;
};

/**
 * Once it is known what time it is: a clock that stood far ahead goes on reading ahead long after it was put right, and no other
 * laptop takes in what was written under it. So this laptop's readings, and the rows written under them, go back by as much as it
 * was ahead. The reading itself last: stopped halfway, it begins again at the next exchange.
 */
export const setClockRight = async (session: Session): Promise<void> => {
  const byMs = session.clockAhead();
  if (byMs <= surelyWrongMs) return;
  const ahead = { limitMs: session.physicalTime() + dayMs, byMs, node: session.office.node };
  // What somebody writes meanwhile is still ahead.
  for (let pass = 0; pass < passes && (await setRowsBack(session, ahead)) > 0; pass++);
  await session.db.setMeta(metaKeys.clock, session.setClockBack(byMs));
  await setRowsBack(session, ahead);
  // The journal is written anew: from it the rows of before would come back beside a reading that is right.
  await session.db.commit({ records: [], clock: session.nextClock(null), endsCopies: true });
};
