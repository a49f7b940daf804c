import { type StaffMemberId, staffMemberIdSchema } from '../../domain/ids.ts';

const key = 'doorwijzer-last-member';

/** Who locked this window: an id, so that only the passphrase is left to type. */
export const keepLastMember = (id: StaffMemberId): void => sessionStorage.setItem(key, id);

export const lastMember = (): StaffMemberId | null => {
  const parsed = staffMemberIdSchema.safeParse(sessionStorage.getItem(key));
  return parsed.success ? parsed.data : null;
};
