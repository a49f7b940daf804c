import type { LocalDate } from '../domain/dates.ts';
import type { SheetPaper } from './paper.ts';

export interface RecoverySheetInput {
  readonly officeName: string;
  /** As `setUp` returned it: groups of characters. */
  readonly recoveryKey: string;
  readonly date: LocalDate;
}

/** The recovery key of the office on paper. */
export const makeRecoverySheet = (_input: RecoverySheetInput): SheetPaper => null as never;
