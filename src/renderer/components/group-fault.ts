import { type GroupFault, recoveryGroupFault } from '../../crypto/recovery-key.ts';
import { recoveryKeyTexts } from '../texts/recovery-key.ts';

/** What to say about a group: below its field, and on top of the page. */
export interface GroupFaultTexts {
  readonly short: string;
  readonly long: string;
}

const shortText = (fault: GroupFault): string => {
  switch (fault.type) {
    case 'badCharacter':
      return recoveryKeyTexts.badCharacter(fault.character);
    case 'wrongLength':
      return fault.got === 0 ? recoveryKeyTexts.missing : recoveryKeyTexts.length(fault.got);
    case 'badCheck':
      return recoveryKeyTexts.badCheck;
  }
};

/** What is wrong with one group (from 0) as typed; null where it is as printed. */
export const groupFault = (typed: string, group: number): GroupFaultTexts | null => {
  const fault = recoveryGroupFault(typed, group);
  if (fault === null) return null;
  const short = shortText(fault);
  return { short, long: recoveryKeyTexts.inGroup(group + 1, short) };
};
