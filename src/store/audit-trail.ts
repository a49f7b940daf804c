import { rosterCrypto } from '../crypto/signing.ts';
import {
  type AuditEntry,
  type AuditEvent,
  auditEntryId,
  auditStatement,
  chainOf,
} from '../domain/audit/audit-entry.ts';
import { auditHash, type ChainHead } from '../domain/audit/check-chain.ts';
import type { Hlc } from '../protocol/clock.ts';
import { type AuditHeads, readAuditHeads, sealAuditHeads } from './audit-heads.ts';
import type { Commit, CommitOutcome } from './commit.ts';
import { auditKind } from './record-codec.ts';
import { metaKeys, recordRowSchema } from './rows.ts';
import { openRow, sealChange } from './sealed-row.ts';
import type { Session } from './session.ts';

/** What goes along in the transaction of a change: its line, and the new end of the chain. */
export type AuditCompany = Pick<Commit, 'records'> & { readonly meta: NonNullable<Commit['meta']> };

/**
 * The log of one person on this laptop: a chain of signed lines, each naming the one before. A line is on disk together with
 * the change that it speaks of, or neither is.
 */
export interface AuditTrail {
  readonly commitWith: (
    event: AuditEvent | null,
    clock: Hlc,
    commit: (company: AuditCompany) => Promise<CommitOutcome>,
  ) => Promise<CommitOutcome>;
  /** The same for many records in one transaction: a line for each. */
  readonly commitAllWith: (
    events: readonly AuditEvent[],
    clock: Hlc,
    commit: (company: AuditCompany) => Promise<CommitOutcome>,
  ) => Promise<CommitOutcome>;
}

/** The same done to the same record again within this time adds no line (`mayRepeat`). */
const onceInMs = 5 * 60_000;
/** A letter that came to another state, or what was decided about a file. */
const decision = /^(state:.*|approval|.*:(on|off))$/;

/** Only what somebody does again and again on one screen: a reason, a decision or a file that left is never the same twice. */
const mayRepeat = ({ action, fields, reason }: AuditEvent): boolean =>
  (action === 'opened' || action === 'changed') && reason === '' && !fields.some((field) => decision.test(field));

const nothing: AuditCompany = { records: [], meta: {} };

/** The next line's place and what it names; `previous` '' for the first. */
interface Place {
  readonly seq: number;
  readonly previous: string;
}

interface Tail extends Place {
  readonly heads: AuditHeads;
}

/** Where the chain goes on: behind its known end when lines were cut off, so that the gap stays visible for ever. */
const nextPlace = (head: ChainHead | null, last: ChainHead | null) => {
  const end = head !== null && (last === null || last.seq <= head.seq) ? head : last;
  return end === null ? { seq: 0, previous: '' } : { seq: end.seq + 1, previous: end.hash };
};

export const createAuditTrail = (session: Session): AuditTrail => {
  const { db, office, memberId } = session;
  const chain = chainOf(office.node, memberId);
  const latest = new Map<string, number>();
  let tail: Tail | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const lastLine = async (): Promise<ChainHead | null> => {
    const row = recordRowSchema.safeParse(await db.lastRecord(auditKind.table, chain));
    if (!row.success) return null;
    const seq = Number(row.data.id.slice(chain.length));
    const opened = await openRow(session, auditKind, row.data);
    return { seq, hash: opened.ok && opened.value !== null ? auditHash(opened.value.item, rosterCrypto) : '' };
  };

  const readTail = async (): Promise<Tail> => {
    const heads = await readAuditHeads(session);
    const head = heads.chains[chain] ?? null;
    return { heads, ...nextPlace(head, await lastLine()) };
  };

  const lineAfter = async ({ seq, previous }: Place, event: AuditEvent): Promise<AuditEntry> => {
    const at = session.deps.now();
    const unsigned = { ...event, id: auditEntryId(chain, seq), seq, previous, at, by: memberId };
    return { ...unsigned, signature: await session.signLine(auditStatement(unsigned)) };
  };

  const appendWith = async (
    events: readonly AuditEvent[],
    clock: Hlc,
    commit: (company: AuditCompany) => Promise<CommitOutcome>,
  ): Promise<CommitOutcome> => {
    const here = tail ?? (await readTail());
    const lines: AuditEntry[] = [];
    let end: Place = { seq: here.seq, previous: here.previous };
    for (const event of events) {
      const line = await lineAfter(end, event);
      lines.push(line);
      end = { seq: line.seq + 1, previous: auditHash(line, rosterCrypto) };
    }
    const head = { seq: end.seq - 1, hash: end.previous };
    const heads = { ...here.heads, chains: { ...here.heads.chains, [chain]: head } };
    const [sealed, ...sealedLines] = await Promise.all([
      sealAuditHeads(session, heads),
      ...lines.map((line) => sealChange(session, auditKind, line.id, { before: null, item: line, clock })),
    ]);
    const records = sealedLines.map(({ row }) => ({ row, readRev: null }));
    const outcome = await commit({ records, meta: { [metaKeys.auditHeads]: sealed } });
    // Read anew after a refusal: it may have been this very line that somebody else wrote first.
    tail = outcome === 'done' ? { heads, ...end } : null;
    return outcome;
  };

  const inTurn: AuditTrail['commitAllWith'] = (events, clock, commit) => {
    const turn = queue.then(() => appendWith(events, clock, commit));
    queue = turn.catch(() => undefined);
    return turn;
  };

  const isKnown = (key: string): boolean => {
    const then = latest.get(key);
    const passed = Date.parse(session.deps.now()) - (then ?? 0);
    return then !== undefined && passed >= 0 && passed < onceInMs;
  };

  return {
    commitWith: async (event, clock, commit) => {
      if (event === null) return commit(nothing);
      const key = JSON.stringify([event.action, event.subject, event.fields]);
      const isRepeatable = mayRepeat(event);
      if (isRepeatable && isKnown(key)) return commit(nothing);
      const outcome = await inTurn([event], clock, commit);
      if (outcome === 'done' && isRepeatable) latest.set(key, Date.parse(session.deps.now()));
      return outcome;
    },
    commitAllWith: (events, clock, commit) => (events.length === 0 ? commit(nothing) : inTurn(events, clock, commit)),
  };
};
