/** Keys of the office's own sealed settings (store/vault.ts `settings`). Booleans are 'true' and 'false'. */
export const settingKeys = {
  nationalNumberAsked: 'nationalNumberAsked',
} as const;
