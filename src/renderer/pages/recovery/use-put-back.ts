import { useState } from 'react';
import type { Result } from '../../../domain/result.ts';
import type { Progress, PutBackFailure } from '../../../store/lost-office.ts';

export interface PutBack {
  /** Rows so far; null while nothing runs. */
  readonly rows: number | null;
  readonly failure: PutBackFailure['type'] | null;
  readonly run: (work: (onProgress: Progress) => Promise<Result<null, PutBackFailure>>) => void;
}

/** One putting back at a time. */
export const usePutBack = (onRestored: () => void): PutBack => {
  const [rows, setRows] = useState<number | null>(null);
  const [failure, setFailure] = useState<PutBackFailure['type'] | null>(null);
  const run: PutBack['run'] = (work) => {
    setRows(0);
    setFailure(null);
    void work(setRows).then((done) => {
      setRows(null);
      if (done.ok) onRestored();
      else setFailure(done.error.type);
    });
  };
  return { rows, failure, run };
};
