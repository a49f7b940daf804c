import { err, ok, type Result } from '../domain/result.ts';
import { eventOf } from './audit-event.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { WriteFailure } from './failures.ts';
import type { RecordKind } from './record-codec.ts';
import type { Written } from './sealed-records.ts';
import { sealChange } from './sealed-row.ts';
import type { Session } from './session.ts';

/** So many new records go to disk in one transaction. */
const portion = 1000;

const addPortion = async <Item extends { readonly id: string }>(
  session: Session,
  trail: AuditTrail,
  kind: RecordKind<Item>,
  items: readonly Item[],
): Promise<Result<readonly Written<Item>[], WriteFailure>> => {
  const clock = session.nextClock(null);
  const sealed = await Promise.all(items.map((item) => sealChange(session, kind, item.id, null, item, clock)));
  if (session.isLocked()) return err({ type: 'lockedMeanwhile' });
  const changes = sealed.map(({ row }) => ({ row, readRev: null }));
  const events = items.map((item) => eventOf(kind, item.id, null, item)).filter((event) => event !== null);
  const outcome = await trail.commitAllWith(events, clock, ({ records, meta }) =>
    session.db.commit({ records: [...changes, ...records], meta, clock }),
  );
  if (outcome !== 'done') return err({ type: 'gone' });
  return ok(sealed.map(({ row }, index) => ({ item: items[index] as Item, rev: row.rev })));
};

/** New records in portions, each with its lines on disk as a whole or not at all. `wrote` hears of every one. */
export const addMany = async <Item extends { readonly id: string }>(
  session: Session,
  trail: AuditTrail,
  kind: RecordKind<Item>,
  items: readonly Item[],
  wrote: (written: Written<Item>) => void,
): Promise<Result<null, WriteFailure>> => {
  for (let from = 0; from < items.length; from += portion) {
    const added = await addPortion(session, trail, kind, items.slice(from, from + portion));
    if (!added.ok) return added;
    for (const written of added.value) wrote(written);
    session.changed();
  }
  return ok(null);
};
