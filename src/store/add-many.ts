import type { AuditEvent } from '../domain/audit/audit-entry.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Hlc } from '../protocol/clock.ts';
import { eventOf } from './audit-event.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { WriteFailure } from './failures.ts';
import type { RecordKind } from './record-codec.ts';
import type { RecordRow } from './rows.ts';
import type { Written } from './sealed-records.ts';
import { sealChange } from './sealed-row.ts';
import type { Session } from './session.ts';

/** So many new records go to disk in one transaction; as many as one line of the log can name. */
const portion = 2000;

/** One line for all of them: it names each, so that the log can say who entered whom. */
const addedEvents = <Item extends { readonly id: string }>(
  kind: RecordKind<Item>,
  items: readonly Item[],
): readonly AuditEvent[] => {
  const [first, ...others] = items;
  const event = first === undefined ? null : eventOf(kind, first.id, null, first);
  if (event === null) return [];
  return [others.length === 0 ? event : { ...event, also: others.map(({ id }) => id) }];
};

interface Portion<Item> {
  readonly items: readonly Item[];
  readonly clock: Hlc;
  readonly rows: readonly RecordRow[];
}

const sealPortion = async <Item extends { readonly id: string }>(
  session: Session,
  kind: RecordKind<Item>,
  items: readonly Item[],
): Promise<Portion<Item>> => {
  const clock = session.nextClock(null);
  const sealed = await Promise.all(
    items.map((item) => sealChange(session, kind, item.id, { before: null, item, clock })),
  );
  return { items, clock, rows: sealed.map(({ row }) => row) };
};

const addPortion = async <Item extends { readonly id: string }>(
  session: Session,
  trail: AuditTrail,
  kind: RecordKind<Item>,
  sealed: Portion<Item>,
  mayRetry = true,
): Promise<Result<readonly Written<Item>[], WriteFailure>> => {
  if (session.isLocked()) return err({ type: 'lockedMeanwhile' });
  const { items, clock, rows } = sealed;
  const changes = rows.map((row) => ({ row, readRev: null }));
  const outcome = await trail.commitAllWith(addedEvents(kind, items), clock, ({ records, meta }) =>
    session.db.commit({ records: [...changes, ...records], meta, clock, by: session.memberId }),
  );
  // A key epoch began after this portion was sealed.
  if (outcome === 'olderKeys' && mayRetry)
    return addPortion(session, trail, kind, await sealPortion(session, kind, items), false);
  if (outcome !== 'done') return err({ type: outcome === 'olderKeys' ? 'lockedMeanwhile' : 'gone' });
  return ok(rows.map(({ rev }, index) => ({ item: items[index] as Item, rev })));
};

/**
 * New records in portions, each with its line on disk as a whole or not at all; the next one is sealed while the disk takes
 * this one. `wrote` hears of every record.
 */
export const addMany = async <Item extends { readonly id: string }>(
  session: Session,
  trail: AuditTrail,
  kind: RecordKind<Item>,
  items: readonly Item[],
  wrote: (written: Written<Item>) => void,
): Promise<Result<null, WriteFailure>> => {
  const sealNext = (from: number) =>
    from < items.length ? sealPortion(session, kind, items.slice(from, from + portion)) : null;
  let next = sealNext(0);
  for (let from = portion; next !== null; from += portion) {
    const sealed: Portion<Item> = await next;
    const adding = addPortion(session, trail, kind, sealed);
    next = sealNext(from);
    // Awaited in its turn; until then its failure is nobody's surprise.
    next?.catch(() => undefined);
    const added = await adding;
    if (!added.ok) return added;
    for (const written of added.value) wrote(written);
    session.changed();
  }
  return ok(null);
};
