import type { RosterReading } from '../domain/roster/read-roster.ts';
import type { RecordState } from '../protocol/merge.ts';

/** What a visit belongs to, and a letter. */
const ownerFields = { visit: ['client', 'clientId'], referral: ['visit', 'visitId'] } as const;

/** Whether the signed list orders this record erased, or the one that it hangs on. */
export const isOrderedErased = (
  { erased }: Pick<RosterReading, 'erased'>,
  { t, id }: { readonly t: string; readonly id: string },
  state: RecordState = { f: {} },
): boolean => {
  if (erased.has(`${t}/${id}`)) return true;
  if (t !== 'visit' && t !== 'referral') return false;
  const [table, field] = ownerFields[t];
  return erased.has(`${table}/${String(state.f[field]?.[0])}`);
};
