import type { LocalDate, PartialDate } from '../dates.ts';
import type { Result } from '../result.ts';

export interface NationalNumber {
  readonly digits: string;
  readonly kind: 'rijksregisternummer' | 'bis';
  readonly birthDate: PartialDate | null;
}

export interface NationalNumberFault {
  readonly type: 'format' | 'checksum' | 'month' | 'future';
}

export const parseNationalNumber = (_raw: string, _today: LocalDate): Result<NationalNumber, NationalNumberFault> => {
  throw new Error('not built yet');
};

export const formatNationalNumber = (_digits: string): string => {
  throw new Error('not built yet');
};

export const maskNationalNumber = (_digits: string): string => {
  throw new Error('not built yet');
};

export const contradictsBirthDate = (_number: NationalNumber, _birthDate: PartialDate): boolean => {
  throw new Error('not built yet');
};
