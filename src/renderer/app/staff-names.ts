import type { StaffMemberId } from '../../domain/ids.ts';
import { formatTexts } from '../texts/format.ts';
import { useLive } from './use-live.ts';

/** Names of colleagues by id; somebody who is not on this laptop is said to be so. */
export const useStaffNames = (): ((id: StaffMemberId) => string) => {
  const staff = useLive((vault) => vault.staff(), []);
  return (id) => staff?.find((member) => member.id === id)?.name ?? formatTexts.colleagueUnknown;
};
