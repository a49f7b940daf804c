import { useState } from 'react';
import type { z } from 'zod';
import { useApp } from './app-context.ts';

export interface HalfTypedField<Value> {
  readonly value: Value;
  readonly set: (value: Value) => void;
  /** Saved, or given up: back to the first value. */
  readonly done: () => void;
}

/** A field of its own, which outlives a lock. What an older app sealed and this schema refuses starts afresh. */
export const useHalfTyped = <Value>(place: string, schema: z.ZodType<Value>, initial: Value): HalfTypedField<Value> => {
  const { halfTyped } = useApp();
  const [value, setValue] = useState<Value>(() => schema.safeParse(halfTyped.read(place)).data ?? initial);
  return {
    value,
    set: (next) => {
      setValue(next);
      if (JSON.stringify(next) === JSON.stringify(initial)) halfTyped.drop(place);
      else halfTyped.hold(place, next);
    },
    done: () => {
      setValue(initial);
      halfTyped.drop(place);
    },
  };
};

/** Whether something half typed waits there: what it stood in opens again. */
export const useIsHalfTyped = (place: string): boolean => useApp().halfTyped.read(place) !== undefined;
