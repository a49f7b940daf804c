import { textOf } from '../crypto/bytes.ts';
import { type OpenFailure, openBytes } from '../crypto/envelope.ts';
import { paperIdSchema } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { erasableTables } from '../domain/roster/roster.ts';
import { latestClock, type RecordState, recordStateSchema } from '../protocol/merge.ts';
import { isAccessOf } from './access.ts';
import { unpackPaper } from './papers.ts';
import { kindOf } from './quarantine.ts';
import { accessKind, itemOf } from './record-codec.ts';
import { paperTable, type QuarantineRow, schemaVersion } from './rows.ts';
import type { Session } from './session.ts';
import type { KeptPaper } from './vault.ts';

/** A row as it came: in clear is only what the server sees. Whether it is erased is not asked of the server. */
export interface ArrivedRow {
  readonly t: string;
  readonly id: string;
  readonly rev: string;
  readonly sv: number;
  readonly c: Uint8Array<ArrayBuffer>;
}

/** `newer`: sealed by a colleague, but only a newer app understands what is in it. */
export type Content =
  | { readonly type: 'state'; readonly state: RecordState }
  | { readonly type: 'paper'; readonly paper: KeptPaper }
  | { readonly type: 'newer'; readonly isErased: boolean }
  /** An access record that the member on the list did not make: forged, or made with keys that were replaced since. */
  | { readonly type: 'notOwn' };

type Reason = QuarantineRow['reason'];

const reasonOf = (failure: OpenFailure): Reason => {
  if (failure.type === 'newerEnvelope') return 'newerSchema';
  return failure.type === 'otherEpoch' ? 'keyMissing' : 'corrupt';
};

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return undefined;
  }
};

/** What a member who is on the list here did not make; of one who is not there yet nothing can be said. */
const isOwnAccess = ({ office, roster }: Session, state: RecordState): boolean => {
  const record = itemOf(accessKind, state);
  if (record === null) return false;
  const isHere = [...roster().members.keys()].some((id) => id === record.id);
  return !isHere || isAccessOf(office, roster(), record.id, record.own);
};

/** A state that makes no record would take a readable one away from everybody; lines of the log are never erased. */
const isSound = (t: string, state: RecordState): boolean => {
  if (state.x !== undefined) return erasableTables.some((table) => table === t) || t === paperTable;
  const kind = kindOf(t);
  return kind === undefined || itemOf(kind, state) !== null;
};

/** What is in a row, before anything is made of it. */
export interface Unsealed {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Undefined where it holds no record. */
  readonly state: RecordState | undefined;
}

/** Opens a row without any side effect. */
export const unseal = async (session: Session, row: ArrivedRow): Promise<Result<Unsealed, Reason>> => {
  const opened = await openBytes(session.keyring(), session.placeOf(row.t, row.id, row.rev, row.sv), row.c);
  if (!opened.ok) return err(reasonOf(opened.error));
  return ok({ bytes: opened.value, state: recordStateSchema.safeParse(parsed(opened.value)).data });
};

/**
 * Opens a row that came from the server, without any side effect but that this laptop's clock follows what it reads. `ahead`:
 * what was found in it before; a row that did not open then may open now.
 */
export const openArrived = async (
  session: Session,
  row: ArrivedRow,
  ahead: Unsealed | null = null,
): Promise<Result<Content, Reason>> => {
  const opened = ahead === null ? await unseal(session, row) : ok(ahead);
  if (!opened.ok) return opened;
  const { state, bytes } = opened.value;
  if (row.sv > schemaVersion) return ok({ type: 'newer', isErased: state?.x !== undefined });
  if (state !== undefined) {
    const clock = latestClock(state);
    if (clock !== null && !session.follow(clock)) return err('farAhead');
    if (row.t === accessKind.table && !isOwnAccess(session, state)) return ok({ type: 'notOwn' });
    return isSound(row.t, state) ? ok({ type: 'state', state }) : err('corrupt');
  }
  const id = paperIdSchema.safeParse(row.id);
  if (row.t !== paperTable || !id.success) return err('corrupt');
  const paper = unpackPaper(id.data, bytes);
  return paper === null ? err('corrupt') : ok({ type: 'paper', paper });
};
