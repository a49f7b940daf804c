import type { PartialDate } from '../dates.ts';
import type { Client } from '../dossier/records.ts';
import type { ClientId } from '../ids.ts';

/** What finding a person, and telling two people apart, needs of a client; the rest stays in the record. */
export interface ClientSummary {
  readonly id: ClientId;
  readonly surname: string;
  readonly firstName: string;
  readonly birthDate: PartialDate | null;
  readonly place: string;
  /** The national number, where it passed its check. */
  readonly nationalDigits: string | null;
}

export const summaryOf = ({ id, surname, firstName, birthDate, address, nationalNumber }: Client): ClientSummary => ({
  id,
  surname,
  firstName,
  birthDate,
  place: address?.place ?? '',
  nationalDigits: nationalNumber?.digits ?? null,
});
