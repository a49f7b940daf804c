import { findSensitiveText } from '../referral/free-text-detector.ts';

/** Whether a reason for the log, which outlives the file, names one of these people: the log knows them by random ids only. */
export const namesSomebody = (reason: string, names: readonly string[]): boolean =>
  findSensitiveText(reason, names).some(({ kind }) => kind === 'otherPerson');
