import { z } from 'zod';
import { type Hlc, hlcSchema } from './clock.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** Takes what `JSON.parse` gave: there is nothing else that it could be, and walking through it would cost more than opening it. */
const parsedJson = z.custom<Json>(() => true);

/** A field's value and when it was written. Unknown fields survive every merge, so an older app destroys nothing newer. */
const registerSchema = z.tuple([parsedJson, hlcSchema]).readonly();
export type Register = z.infer<typeof registerSchema>;

/** A record as it is sealed: field -> [value, clock]; with `x` it is erased, and the fields are gone. */
export const recordStateSchema = z
  .object({ f: z.record(z.string(), registerSchema).readonly(), x: hlcSchema.optional() })
  .readonly();
export type RecordState = z.infer<typeof recordStateSchema>;

/** The later one; of two equal clocks (never made by one laptop) the larger text, so that both sides choose the same. */
const later = (a: Register, b: Register): Register => {
  if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
  return JSON.stringify(a[0]) >= JSON.stringify(b[0]) ? a : b;
};

/**
 * Joins two versions of one record: per field the later value; an erasure beats everything, of two the earlier stays.
 * Commutative, associative and idempotent, so laptops that have seen the same writes hold the same record.
 */
export const joinStates = (a: RecordState, b: RecordState): RecordState => {
  if (a.x !== undefined || b.x !== undefined) {
    const erasures = [a.x, b.x].filter((erased) => erased !== undefined).sort();
    return { f: {}, x: erasures[0] };
  }
  const fields = new Map(Object.entries(a.f));
  for (const [field, theirs] of Object.entries(b.f)) {
    const ours = fields.get(field);
    fields.set(field, ours === undefined ? theirs : later(ours, theirs));
  }
  return { f: Object.fromEntries([...fields].sort(([left], [right]) => (left < right ? -1 : 1))) };
};

/** The highest clock in a record; null where there is none. */
export const latestClock = (state: RecordState): Hlc | null =>
  Object.values(state.f).reduce<Hlc | null>(
    (latest, [, clock]) => (latest === null || clock > latest ? clock : latest),
    state.x ?? null,
  );
