import type { PartialDate } from '../domain/dates.ts';
import type { Client } from '../domain/dossier/records.ts';
import type { ClientId } from '../domain/ids.ts';

export interface SearchHit {
  readonly clientId: ClientId;
  readonly name: string;
  readonly birthDate: PartialDate | null;
  readonly place: string;
}

/** One person who may be the same as the one typed in, and what speaks for it. */
export interface DuplicateHit {
  readonly client: Client;
  readonly because: 'sameNationalNumber' | 'sameNameAndBirthDate' | 'similarNameAndBirthDate';
}
