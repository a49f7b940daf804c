import type { Instant } from '../../../domain/dates.ts';
import type { OutboxReport } from '../../../store/sync-verbs.ts';
import type { SetAsideRow } from '../../../store/vault.ts';
import type { SyncState } from '../../../sync/engine.ts';

/** As many of a kind as a person can go through. */
const most = 200;

interface HelpdeskInput {
  readonly madeAt: Instant;
  readonly version: string | null;
  readonly sync: SyncState;
  readonly outbox: OutboxReport;
  readonly aside: readonly SetAsideRow[];
}

/** How the exchange stands, field by field named here: ids, codes, numbers and times, nothing about a person. */
export const helpdeskReport = ({ madeAt, version, sync, outbox, aside }: HelpdeskInput) => ({
  madeAt,
  version,
  lastSync: sync.lastSync,
  failure: sync.failure?.type ?? null,
  waiting: sync.waiting,
  stuck: sync.stuck,
  held: sync.held,
  clockOffset: sync.clockOffset,
  outbox: outbox.mine.slice(0, most).map(({ table, id, isErased, blockedBy }) => ({ table, id, isErased, blockedBy })),
  outboxOfOthers: outbox.ofOthers.map(({ by, count }) => ({ by, count })),
  aside: aside
    .slice(0, most)
    .map(({ table, id, reason, since, isArrived }) => ({ table, id, reason, since, isArrived })),
});
