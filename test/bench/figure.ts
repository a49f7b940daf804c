/** What is measured and what it is measured against; both run in turn, so that a busy machine troubles both alike. */
export interface Figure {
  readonly figure: string;
  readonly ours: () => unknown;
  readonly to: string;
  readonly theirs: () => unknown;
  readonly rounds?: number;
}

const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Median of our rounds over the median of theirs. */
export const compare = async ({ figure, ours, to, theirs, rounds = 15 }: Figure) => {
  const [mine, peer]: [number[], number[]] = [[], []];
  await timed(ours);
  await timed(theirs);
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await timed(ours));
    peer.push(await timed(theirs));
  }
  return { figure, ratio: Number((median(mine) / median(peer)).toFixed(2)), to };
};
