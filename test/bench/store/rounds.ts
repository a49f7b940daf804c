/** Milliseconds per round, ours and theirs in turn, so that a busy machine troubles both alike. */
export interface Rounds {
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
}

export const timed = async (work: () => unknown): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** Both sides get the number of the round; the first round of each is not counted. */
export const inTurn = async (
  rounds: number,
  ours: (round: number) => unknown,
  theirs: (round: number) => unknown,
): Promise<Rounds> => {
  const [mine, peer]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    mine.push(await timed(() => ours(round)));
    peer.push(await timed(() => theirs(round)));
  }
  return { ours: mine.slice(1), theirs: peer.slice(1) };
};

/** The time that 95 of 100 calls stay under. */
export const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;

/** One call per query, each timed by itself. */
export const timesOf = (queries: readonly string[], search: (query: string) => unknown): number[] =>
  queries.map((query) => {
    const began = performance.now();
    search(query);
    return performance.now() - began;
  });
