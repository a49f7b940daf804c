import type { Phone } from '../dossier/records.ts';
import type { Result } from '../result.ts';

export interface PhoneFault {
  readonly type: 'empty' | 'letters' | 'tooShort' | 'tooLong' | 'shortCode' | 'notANumber';
}

export const parsePhone = (_raw: string): Result<{ readonly e164: string }, PhoneFault> => {
  throw new Error('not built yet');
};

export const formatPhone = (_phone: Phone): string => {
  throw new Error('not built yet');
};
