import { useEffect, useState } from 'react';
import type { Paper } from '../../letter/paper.ts';
import type { TypesetFailure } from '../../typeset/typeset.ts';
import { useApp } from '../app/app-context.ts';

/** A paper on its way to bytes. `of` is the value that the bytes were made from. */
export type LaidOut =
  | { readonly type: 'laying' }
  | { readonly type: 'ready'; readonly bytes: Uint8Array; readonly value: string }
  | { readonly type: 'failed'; readonly failure: TypesetFailure };

/** Lays a paper out again whenever what stands on it changes. The same paper gives the same bytes, so nothing flashes. */
export const useLaidOut = (paper: Paper | null): LaidOut => {
  const { typeset } = useApp();
  const [laidOut, setLaidOut] = useState<LaidOut>({ type: 'laying' });
  const value = paper === null ? null : JSON.stringify(paper);
  useEffect(() => {
    if (value === null) return;
    let isOver = false;
    const lay = async () => {
      // The value as it will be kept, so that what is signed and what is kept are one.
      const result = await typeset(JSON.parse(value) as Paper);
      if (isOver) return;
      setLaidOut(result.ok ? { type: 'ready', bytes: result.value, value } : { type: 'failed', failure: result.error });
    };
    setLaidOut({ type: 'laying' });
    lay().catch((fault: unknown) => {
      // Locking ends the worker; a paper that is no longer on screen misses nothing.
      if (!isOver) throw fault;
    });
    return () => {
      isOver = true;
    };
  }, [typeset, value]);
  return laidOut;
};
