/** What is measured and what it is measured against; both run in turn, so that a busy machine troubles both alike. */
export interface Figure {
  readonly figure: string;
  readonly ours: () => unknown;
  readonly to: string;
  readonly theirs: () => unknown;
  readonly rounds?: number;
  /** A person waits for it: milliseconds of ours stand beside the ratio. */
  readonly isWaitedFor?: boolean;
}

/** A figure as it is printed; `milliseconds` of our side where a person waits for it, and of theirs. */
export interface Measured {
  readonly figure: string;
  readonly ratio: number;
  readonly to: string;
  readonly milliseconds?: number;
  readonly theirs?: number;
  readonly perSecond?: number;
}

const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The one in the middle. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Median of our rounds over the median of theirs. */
const compare = async ({ figure, ours, to, theirs, rounds = 15, isWaitedFor = false }: Figure): Promise<Measured> => {
  const [mine, peer]: [number[], number[]] = [[], []];
  await timed(ours);
  await timed(theirs);
  for (let round = 0; round < rounds; round += 1) {
    mine.push(await timed(ours));
    peer.push(await timed(theirs));
  }
  const ratio = Number((median(mine) / median(peer)).toFixed(2));
  return { figure, ratio, to, ...(isWaitedFor ? { milliseconds: Number(median(mine).toFixed(1)) } : {}) };
};

export const compareAll = async (figures: readonly Figure[]): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const figure of figures) measured.push(await compare(figure));
  return measured;
};
