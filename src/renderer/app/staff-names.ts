import type { StaffMemberId } from '../../domain/ids.ts';
import { formatTexts } from '../texts/format.ts';
import { useLive } from './use-live.ts';

export type StaffName = (id: StaffMemberId) => string;

/** Names of colleagues by id; somebody who is not on this laptop is "een collega". Once per list, not per row. */
export const useStaffNames = (): StaffName => {
  const staff = useLive((vault) => vault.staff(), []);
  return (id) => staff?.find((member) => member.id === id)?.name ?? formatTexts.colleagueUnknown;
};
