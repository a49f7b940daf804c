import { fromBase64OrEmpty } from '../crypto/bytes.ts';
import type { SyncRow } from '../protocol/sync-messages.ts';
import { type ArrivedRow, type Unsealed, unseal } from './open-arrived.ts';
import type { Session } from './session.ts';

/** What was found in rows before their turn came; null: it has to be looked at then. */
export type Ahead = (row: ArrivedRow) => Promise<Unsealed | null> | null;

export const nothingAhead: Ahead = () => null;

/** Rows on their way in are opened while the disk takes those before them. Nothing is decided here: that has its turn. */
export const createOpenAhead = (session: Session) => {
  const arrived = new WeakMap<SyncRow, ArrivedRow>();
  const opening = new WeakMap<ArrivedRow, Promise<Unsealed | null>>();

  const decoded = ({ t, id, rev, sv, body }: SyncRow): ArrivedRow => ({ t, id, rev, sv, c: fromBase64OrEmpty(body) });

  /** A lock meanwhile is found out again in its turn. */
  const tryOne = async (row: ArrivedRow): Promise<Unsealed | null> => {
    try {
      const opened = await unseal(session, row);
      return opened.ok ? opened.value : null;
    } catch {
      return null;
    }
  };

  const arrivedOf = (row: SyncRow): ArrivedRow => {
    const known = arrived.get(row) ?? decoded(row);
    arrived.set(row, known);
    return known;
  };

  const ahead: Ahead = (row) => opening.get(row) ?? null;

  return {
    open: (rows: readonly SyncRow[]): void => {
      for (const row of rows) {
        const one = arrivedOf(row);
        opening.set(one, tryOne(one));
      }
    },
    arrivedOf,
    ahead,
  };
};
