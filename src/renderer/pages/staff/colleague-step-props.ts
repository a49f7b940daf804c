import type { StaffMember } from '../../../domain/dossier/records.ts';

/** One thing that an administrator does about a colleague. */
export interface ColleagueStepProps {
  readonly member: StaffMember;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}
