import type { Client } from '../dossier/records.ts';

export interface Duplicate {
  readonly client: Client;
  readonly because: 'sameNationalNumber' | 'sameNameAndBirthDate' | 'similarNameAndBirthDate';
}

export const findDuplicates = (_client: Client, _others: readonly Client[]): readonly Duplicate[] => {
  throw new Error('not built yet');
};
