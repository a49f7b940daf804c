import type { StaffMemberId } from '../../domain/ids.ts';
import { formatTexts } from '../texts/format.ts';
import { useLive } from './use-live.ts';

export type StaffName = (id: StaffMemberId) => string;

/** Names of colleagues by id, also of who left; somebody who was never on this laptop is "een collega". Once per list, not per row. */
export const useStaffNames = (): StaffName => {
  const staff = useLive(async (vault) => [...(await vault.staff()), ...(await vault.formerStaff())], []);
  return (id) => staff?.find((member) => member.id === id)?.name ?? formatTexts.colleagueUnknown;
};
