/** The groups of a recovery key as printed. */
export const groupsOf = (recoveryKey: string): readonly string[] =>
  recoveryKey.split(/[\s-]+/).filter((part) => part !== '');

/** Capitals or not, O for 0 and I or L for 1: none of these is a mistake in reading back. */
const asRead = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

export const isSameGroup = (typed: string, group: string): boolean => asRead(typed) === asRead(group);

/** Two different groups to type back, by their place from 0, in order. */
export const twoGroups = (count: number, randomBelow: (max: number) => number): readonly [number, number] => {
  const first = randomBelow(count);
  const second = (first + 1 + randomBelow(count - 1)) % count;
  return first < second ? [first, second] : [second, first];
};
