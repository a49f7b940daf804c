import type { StaffMemberId } from '../../domain/ids.ts';

/** Keys of the office's own sealed settings (store/vault.ts `settings`). Booleans are 'true' and 'false'. */
export const settingKeys = {
  /** As on the paper of the recovery key; written at the first run. */
  officeName: 'officeName',
  nationalNumberAsked: 'nationalNumberAsked',
  /** Minutes without a sign of life before the screen locks: app/idle-minutes.ts. */
  idleMinutes: 'idleMinutes',
  /** JSON of the window of the office's envelopes: app/letter-window.ts. */
  letterWindow: 'letterWindow',
  /** 'true' once two groups of the recovery key were typed back from paper. */
  recoveryKeyChecked: 'recoveryKeyChecked',
  /** When this person last said that they saw the answers of partners. */
  answersSeen: (member: StaffMemberId): string => `answersSeen:${member}`,
} as const;
