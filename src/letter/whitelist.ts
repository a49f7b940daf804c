/** Replaced in the next slice. */
export const whitelist = {} as const;
