import type { Advice } from '../domain/advice/advice.ts';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate } from '../domain/dates.ts';
import type { Situation } from '../domain/intake/situation.ts';
import type { Mark, SheetPaper } from './paper.ts';

export interface ClientSheetInput {
  /** First name and surname, or null for who stays nameless. */
  readonly clientName: string | null;
  readonly situation: Situation;
  readonly advice: Advice;
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
}

/** The sheet that every visit ends with: who, where, when, what to bring. */
export const makeClientSheet = (_input: ClientSheetInput): SheetPaper => null as never;
