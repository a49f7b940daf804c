import { type Arrival, type Here, prepareArrival } from './arrival.ts';
import { asCarried, type Carrier } from './carried.ts';
import type { Ahead } from './open-ahead.ts';
import type { ArrivedRow } from './open-arrived.ts';
import type { Outbox } from './outbox.ts';
import { nameOf, paperTable } from './rows.ts';
import type { Session } from './session.ts';

/** A row that came, and what becomes of it. */
export interface Prepared {
  readonly row: ArrivedRow;
  readonly arrival: Arrival;
}

/** With fewer rows looking costs less than being wrong. */
const largePage = 100;
const nothingHere = { record: undefined, paper: undefined };

/** What becomes of rows that came, by what lies here. */
export const createPrepareAll = (session: Session, ahead: Ahead) => {
  /** Whether nothing of the last large page was here: so it is page after page where a laptop begins. */
  let comesNew = false;

  const prepareWith = (
    found: Awaited<ReturnType<Session['db']['rowsNamed']>>,
    rows: readonly ArrivedRow[],
    outbox: Outbox,
    carrier: Carrier,
  ): Promise<readonly Prepared[]> =>
    Promise.all(
      rows.map(async (row, i) => {
        const here: Here = { ...(found[i] ?? nothingHere), isWaiting: outbox.has(nameOf(row.t, row.id)) };
        const arrival = await prepareArrival(session, row, here, await ahead(row));
        return { row, arrival: asCarried(carrier, arrival, here) };
      }),
    );

  /**
   * `mayGuess`: where nothing was here so far, rows are not looked for. The commit refuses a new record that is here after all,
   * and everything that is not a new record is looked for.
   */
  return async (
    rows: readonly ArrivedRow[],
    outbox: Outbox,
    carrier: Carrier,
    mayGuess: boolean,
  ): Promise<readonly Prepared[]> => {
    if (mayGuess && comesNew && rows.every(({ t }) => t !== paperTable)) {
      const guessed = await prepareWith([], rows, outbox, carrier);
      if (guessed.every(({ arrival }) => arrival.type === 'record')) return guessed;
    }
    const found = await session.db.rowsNamed(rows.map(({ t, id }) => [t, id]));
    comesNew = rows.length >= largePage && found.every(({ record, paper }) => (record ?? paper) === undefined);
    return prepareWith(found, rows, outbox, carrier);
  };
};
