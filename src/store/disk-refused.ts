/** The disk or the browser refused: full, damaged, closed. Writes answer it as `diskRefused`. */
export class DiskRefused extends Error {
  override readonly name = 'DiskRefused';
}

/** Runs something over the database; what it refuses is thrown as `DiskRefused`. */
export const guarded = async <Value>(work: () => PromiseLike<Value>): Promise<Value> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TypeError) throw error;
    throw new DiskRefused(error instanceof Error ? error.name : 'unknown');
  }
};
