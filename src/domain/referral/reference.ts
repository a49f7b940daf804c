export const makeReference = (_random: (max: number) => number): string => {
  throw new Error('not built yet');
};

export const isReference = (_text: string): boolean => {
  throw new Error('not built yet');
};
