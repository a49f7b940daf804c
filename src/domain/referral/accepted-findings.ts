import type { Instant } from '../dates.ts';
import type { StaffMemberId } from '../ids.ts';
import type { AcceptedFinding } from './referral.ts';

/** Ids of findings that this person let stand on purpose. What a colleague accepted does not count for who releases. */
export const acceptedBy = (accepted: readonly AcceptedFinding[], by: StaffMemberId): readonly string[] =>
  accepted.filter((one) => one.by === by).map(({ id }) => id);

/** The log after this person accepted exactly `ids`: of what stood there, their own moments and those of others stay. */
export const withAccepted = (
  accepted: readonly AcceptedFinding[],
  ids: readonly string[],
  { by, at }: { readonly by: StaffMemberId; readonly at: Instant },
): readonly AcceptedFinding[] => {
  const kept = accepted.filter((one) => one.by !== by || ids.includes(one.id));
  const known = acceptedBy(kept, by);
  return [...kept, ...ids.filter((id) => !known.includes(id)).map((id) => ({ id, by, at }))];
};
