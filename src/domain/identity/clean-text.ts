/** Longest name that the record keeps. */
export const longestName = 400;

export const cleanText = (_raw: string): { readonly text: string; readonly removed: boolean } => {
  throw new Error('not built yet');
};

export type NameFault = 'empty' | 'tooLong' | 'hasPictograph' | 'hasDigit' | 'hasHiddenCharacters';

export const checkName = (_raw: string): readonly NameFault[] => {
  throw new Error('not built yet');
};
