/** During what the power goes. */
export const crashActs = ['writes', 'imports', 'keys', 'erasure', 'restore'] as const;
export type CrashAct = (typeof crashActs)[number];
