export const fold = (_text: string): string => {
  throw new Error('not built yet');
};

export const squash = (_text: string): string => {
  throw new Error('not built yet');
};
