import type { RosterReading } from '../domain/roster/read-roster.ts';
import type { RecordState } from '../protocol/merge.ts';

/** What a visit belongs to, a letter and a note. */
const ownerFields = {
  visit: ['client', 'clientId'],
  referral: ['visit', 'visitId'],
  note: ['client', 'clientId'],
} as const;

/** Whether the signed list orders this record erased, or the one that it hangs on. */
export const isOrderedErased = (
  { erased }: Pick<RosterReading, 'erased'>,
  { t, id }: { readonly t: string; readonly id: string },
  state: RecordState = { f: {} },
): boolean => {
  if (erased.has(`${t}/${id}`)) return true;
  if (t !== 'visit' && t !== 'referral' && t !== 'note') return false;
  const [table, field] = ownerFields[t];
  return erased.has(`${table}/${String(state.f[field]?.[0])}`);
};
