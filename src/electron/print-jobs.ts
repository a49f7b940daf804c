/** Papers in memory for the hidden print page: each is given out once, under an address nobody can guess. */
export interface PrintJobs {
  /** Returns the path under which the paper can be fetched once. */
  readonly put: (bytes: Uint8Array) => string;
  /** The paper at this path, which is then gone; null for every other path. */
  readonly take: (path: string) => Uint8Array | null;
  readonly drop: (path: string) => void;
}

export const createPrintJobs = (newId: () => string): PrintJobs => {
  const waiting = new Map<string, Uint8Array>();
  return {
    put: (bytes) => {
      const path = `/print/job/${newId()}`;
      waiting.set(path, bytes);
      return path;
    },
    take: (path) => {
      const bytes = waiting.get(path) ?? null;
      waiting.delete(path);
      return bytes;
    },
    drop: (path) => {
      waiting.delete(path);
    },
  };
};
