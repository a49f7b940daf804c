import type { Settled } from './commit.ts';
import type { Database } from './database.ts';
import { nameOf, type RowName } from './rows.ts';
import { namesIn, outboxKeyOf } from './sync-tables.ts';

/** What waits to go to the server, by name, in the order in which the outbox has it. */
export type Outbox = ReadonlyMap<string, Settled>;

export const readOutbox = async (db: Database): Promise<Outbox> => {
  const waiting = new Map<string, { t: string; id: string; outbox: RowName[] }>();
  for (const row of await db.outbox()) {
    for (const [t, id] of namesIn(row)) {
      const name = nameOf(t, id);
      const known = waiting.get(name) ?? { t, id, outbox: [] };
      known.outbox.push(outboxKeyOf(row));
      waiting.set(name, known);
    }
  }
  return waiting;
};

/** Of a row that does not wait nothing has to be struck. */
export const settledIn = (outbox: Outbox, t: string, id: string): Settled =>
  outbox.get(nameOf(t, id)) ?? { t, id, outbox: [] };
