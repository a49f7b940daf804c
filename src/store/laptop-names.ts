/** Under which setting the name lies that people gave a laptop; the signed list knows its id alone. */
export const laptopNameKey = (device: string): string => `laptop:${device}`;
