/** The disk or the browser refused: full, damaged, closed. */
export class DiskRefused extends Error {
  override readonly name: string = 'DiskRefused';
}

/** A write that did not happen; `isReadOnly`: it was not even tried, because there is too little room. */
export class WriteRefused extends DiskRefused {
  override readonly name = 'WriteRefused';
  readonly isReadOnly: boolean;
  constructor(why: string, isReadOnly: boolean) {
    super(why);
    this.isReadOnly = isReadOnly;
  }
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Runs something over the database; what it refuses is thrown as `DiskRefused`. */
export const guarded = async <Value>(work: () => PromiseLike<Value>): Promise<Value> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TypeError) throw error;
    throw new DiskRefused(whyOf(error));
  }
};

/** Says whether there is room, and hears when the browser refused all the same (disk-watch.ts). */
export interface WriteGate {
  readonly mayWrite: () => Promise<boolean>;
  readonly wasRefused: () => void;
}

/** How a write goes to disk: only while there is room. */
export type WriteGuard = <Value>(work: () => PromiseLike<Value>) => Promise<Value>;

/** Asks the disk before the work begins, never inside a transaction; a refusal of the browser makes it look again. */
export const guardWrite = async <Value>(
  disk: WriteGate | undefined,
  work: () => PromiseLike<Value>,
): Promise<Value> => {
  if (disk !== undefined && !(await disk.mayWrite())) throw new WriteRefused('readOnly', true);
  try {
    return await work();
  } catch (error) {
    if (error instanceof TypeError) throw error;
    disk?.wasRefused();
    throw new WriteRefused(whyOf(error), false);
  }
};

/** What a write answers for what the disk did to it. */
export const failureOf = (error: DiskRefused): { readonly type: 'readOnly' | 'diskRefused' } =>
  error instanceof WriteRefused && error.isReadOnly ? { type: 'readOnly' } : { type: 'diskRefused' };

/** For what can be noted another time: a disk that takes nothing keeps nobody from reading. */
export const ifDiskTakes = async (note: () => Promise<unknown>): Promise<void> => {
  try {
    await note();
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
  }
};
