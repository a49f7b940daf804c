import { z } from 'zod';
import { openJson, sealJson } from '../crypto/envelope.ts';
import type { ChainHead } from '../domain/audit/check-chain.ts';
import { metaKeys } from './rows.ts';
import type { Session } from './session.ts';

const headSchema = z.object({ seq: z.int().min(0), hash: z.string() });
const headsSchema = z.object({
  chains: z.record(z.string(), headSchema),
  /** The sealed ends were gone or did not open at some time: nobody can say any more that no line is missing. */
  wereLost: z.boolean(),
});

/** How far each chain of this laptop goes, so that lines cut off its end are noticed. */
export interface AuditHeads {
  readonly chains: Readonly<Record<string, ChainHead>>;
  readonly wereLost: boolean;
}

export const noHeads: AuditHeads = { chains: {}, wereLost: false };

const placeIn = (session: Session) => session.placeOf('meta', metaKeys.auditHeads, 'heads', 1);

export const sealAuditHeads = (session: Session, heads: AuditHeads): Promise<Uint8Array> =>
  sealJson(session.dataKey(), placeIn(session), heads);

/** The ends as kept. Every office has them from its first row on: where they are gone or do not open, somebody removed them. */
export const readAuditHeads = async (session: Session): Promise<AuditHeads> => {
  const sealed = await session.db.meta(metaKeys.auditHeads);
  const lost = { ...noHeads, wereLost: true };
  if (!(sealed instanceof Uint8Array)) return lost;
  const opened = await openJson(session.keyring(), placeIn(session), sealed);
  return (opened.ok ? headsSchema.safeParse(opened.value).data : undefined) ?? lost;
};
