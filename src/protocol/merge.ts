import { z } from 'zod';
import { type Hlc, hlcSchema } from './clock.ts';
import { joinRegisters, type Register, readRegister, registerSchema } from './register.ts';

/** A record as it is sealed: field -> register; with `x` it is erased, and the fields are gone. */
export const recordStateSchema = z
  .object({ f: z.record(z.string(), registerSchema).readonly(), x: hlcSchema.optional() })
  .readonly();
export type RecordState = z.infer<typeof recordStateSchema>;

const inOrder = (fields: ReadonlyMap<string, Register>): RecordState['f'] =>
  Object.fromEntries([...fields].sort(([left], [right]) => (left < right ? -1 : 1)));

/** Whether joining a record with itself gives the very same: fields in order, each written by one laptop. */
const isInOneForm = ({ f }: RecordState): boolean => {
  let last = '';
  for (const [field, register] of Object.entries(f)) {
    if (register.length !== 2 || field < last) return false;
    last = field;
  }
  return true;
};

/**
 * Joins two versions of one record: per field the later value on top and beside it what was written without having seen
 * it; an erasure beats everything, of two the earlier stays. Commutative, associative and idempotent, so laptops that have
 * seen the same writes hold the same record.
 */
export const joinStates = (a: RecordState, b: RecordState): RecordState => {
  if (a.x !== undefined || b.x !== undefined) {
    const erasures = [a.x, b.x].filter((erased) => erased !== undefined).sort();
    return { f: {}, x: erasures[0] };
  }
  if (a === b && isInOneForm(a)) return a;
  const fields = new Map(Object.entries(a.f));
  for (const [field, theirs] of Object.entries(b.f)) {
    const ours = fields.get(field);
    fields.set(field, ours === undefined ? theirs : joinRegisters(ours, theirs));
  }
  return { f: inOrder(fields) };
};

/** The record after these fields were written here. */
export const withFields = (before: RecordState, written: Readonly<Record<string, Register>>): RecordState => ({
  f: inOrder(new Map([...Object.entries(before.f), ...Object.entries(written)])),
});

/** The highest clock in a record, also of what was only seen; null where there is none. */
export const latestClock = (state: RecordState): Hlc | null => {
  let latest = state.x ?? null;
  for (const register of Object.values(state.f)) {
    // Most fields were written by one laptop: nothing has to be gathered.
    const clocks = register.length === 2 ? [register[1]] : readRegister(register).seen.values();
    for (const clock of clocks) if (latest === null || clock > latest) latest = clock;
  }
  return latest;
};
