import { type AuditEntry, auditEntryId, auditStatement } from './audit-entry.ts';

/** How long a chain was and how it ended, kept sealed beside it. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** What is wrong with a chain: lines are gone, a line is not what was written, or somebody else's line stands in it. */
export type ChainFault = 'linesMissing' | 'lineAltered';

export interface ChainCrypto {
  readonly sha256Hex: (message: string) => string;
  /** Whether the person had a key, at any time on the signed list, that made this signature. */
  readonly isSignedBy: (member: AuditEntry['by'], statement: string, signature: string) => boolean;
}

/** What the next line carries as `previous`. */
export const auditHash = (entry: AuditEntry, { sha256Hex }: Pick<ChainCrypto, 'sha256Hex'>): string =>
  sha256Hex(`${auditStatement(entry)}\n${entry.signature}`);

const isGenuine = (entry: AuditEntry, chain: string, crypto: ChainCrypto): boolean =>
  entry.id === auditEntryId(chain, entry.seq) &&
  chain.includes(`.${entry.by}.`) &&
  crypto.isSignedBy(entry.by, auditStatement(entry), entry.signature);

/** What is wrong with one line, given the one before it (null: it is the first that is there). */
const faultsOfLine = (
  entry: AuditEntry,
  before: AuditEntry | null,
  chain: string,
  crypto: ChainCrypto,
): ChainFault[] => {
  const place = before === null ? 0 : before.seq + 1;
  const named = before === null ? '' : auditHash(before, crypto);
  const isMissing = entry.seq !== place;
  return [
    ...(isGenuine(entry, chain, crypto) ? [] : (['lineAltered'] as const)),
    ...(isMissing ? (['linesMissing'] as const) : []),
    ...(!isMissing && entry.previous !== named ? (['lineAltered'] as const) : []),
  ];
};

const faultsOfEnd = (last: AuditEntry | null, head: ChainHead | null, crypto: ChainCrypto): ChainFault[] => {
  if (head === null || last === null || last.seq < head.seq) return ['linesMissing'];
  return last.seq === head.seq && auditHash(last, crypto) !== head.hash ? ['lineAltered'] : [];
};

/**
 * Whether these lines (one chain, in order) are all that was written to it: no line gone, none changed, none slipped in.
 * `head` null: nothing is known about its end. What this cannot see is a whole disk put back as it was before.
 */
export const checkChain = (
  chain: string,
  entries: readonly AuditEntry[],
  head: ChainHead | null,
  crypto: ChainCrypto,
): ReadonlySet<ChainFault> =>
  new Set([
    ...entries.flatMap((entry, i) => faultsOfLine(entry, entries[i - 1] ?? null, chain, crypto)),
    ...faultsOfEnd(entries.at(-1) ?? null, head, crypto),
  ]);
