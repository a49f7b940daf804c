import type { StaffMember } from '../../../domain/dossier/records.ts';
import { logTexts } from '../../texts/log.ts';
import { roleNames } from '../../texts/roles.ts';

/** The function of a colleague, for papers that name no colleagues. */
export const functionOf = (staff: readonly StaffMember[], id: StaffMember['id']): string => {
  const member = staff.find((one) => one.id === id);
  if (member === undefined) return logTexts.formerColleague;
  return member.function.trim() === '' ? roleNames[member.roles[0] ?? 'frontDesk'] : member.function.trim();
};
