import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate } from '../domain/dates.ts';
import type { KlusRequest } from '../domain/dossier/records.ts';
import type { Mark, SheetPaper } from './paper.ts';

/** The sheet for who wants a klus done. */
export const makeKlusSheet = (
  _request: KlusRequest,
  _organisation: Organisation,
  _date: LocalDate,
  _mark: Mark = { type: 'none' },
): SheetPaper => null as never;
