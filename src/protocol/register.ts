import { z } from 'zod';
import { type Hlc, hlcSchema, nodeOf } from './clock.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** Takes what `JSON.parse` gave: there is nothing else that it could be, and walking through it would cost more than opening it. */
const parsedJson = z.custom<Json>(() => true);

/** What somebody wrote into a field, and when: the clock names the write. */
const versionSchema = z.tuple([parsedJson, hlcSchema]).readonly();
export type Version = z.infer<typeof versionSchema>;

/**
 * One field: the value that is shown and its clock. Then only where other laptops wrote the same field: the latest clock of
 * each of them that was seen before, and the values that were written without having seen the one that is shown, newest
 * first. Unknown fields survive every merge, so an older app destroys nothing newer.
 */
export const registerSchema = z
  .tuple([
    parsedJson,
    hlcSchema,
    z.array(hlcSchema).readonly().optional(),
    z.array(versionSchema).readonly().optional(),
  ])
  .readonly();
export type Register = z.infer<typeof registerSchema>;

/** So many values that nobody chose between stay beside the one that is shown; the next write lets the oldest go. */
export const mostOthers = 15;

/** `seen`: of each laptop the latest write of this field that is in here or was overwritten by what is. */
interface Reading {
  readonly versions: readonly Version[];
  readonly seen: ReadonlyMap<string, Hlc>;
}

const raise = (seen: Map<string, Hlc>, clock: Hlc): void => {
  const node = nodeOf(clock);
  const known = seen.get(node);
  if (known === undefined || clock > known) seen.set(node, clock);
};

export const readRegister = ([value, clock, seenBefore = [], others = []]: Register): Reading => {
  const versions: readonly Version[] = [[value, clock], ...others];
  const seen = new Map<string, Hlc>();
  for (const one of seenBefore) raise(seen, one);
  for (const [, one] of versions) raise(seen, one);
  return { versions, seen };
};

/** In one form only, so that equal registers are equal as text: what the versions say themselves is not kept as seen. */
const registerOf = (versions: readonly Version[], seen: ReadonlyMap<string, Hlc>): Register => {
  const [shown, ...others] = [...versions].sort(([, left], [, right]) => (left > right ? -1 : 1));
  if (shown === undefined) throw new Error('a field without any version');
  const clocks = new Set(versions.map(([, clock]) => clock));
  const elsewhere = [...seen.values()].filter((clock) => !clocks.has(clock)).sort();
  if (others.length > 0) return [...shown, elsewhere, others];
  return elsewhere.length > 0 ? [...shown, elsewhere] : shown;
};

/** Of two values of one write (never made by one laptop) the larger text, so that both sides choose the same. */
const larger = (a: Version, b: Version): Version => (JSON.stringify(a[0]) >= JSON.stringify(b[0]) ? a : b);

/** What of these is left after the other side is heard: what it has too, and what it never saw. */
const surviving = ({ versions }: Reading, other: Reading): readonly Version[] => {
  const there = new Map(other.versions.map((version) => [version[1], version]));
  return versions.flatMap((version) => {
    const [, clock] = version;
    const same = there.get(clock);
    if (same !== undefined) return [larger(version, same)];
    return clock <= (other.seen.get(nodeOf(clock)) ?? '') ? [] : [version];
  });
};

const later = (a: Register, b: Register): Register => {
  if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
  return JSON.stringify(a[0]) >= JSON.stringify(b[0]) ? a : b;
};

/** Joins what two laptops have of one field: nothing that was written unseen is gone. */
export const joinRegisters = (a: Register, b: Register): Register => {
  const isPlain = a.length === 2 && b.length === 2;
  // Of one laptop the later write was made from the earlier one.
  if (isPlain && nodeOf(a[1]) === nodeOf(b[1])) return later(a, b);
  const [ours, theirs] = [readRegister(a), readRegister(b)];
  const kept = new Map(
    [...surviving(ours, theirs), ...surviving(theirs, ours)].map((version) => [version[1], version]),
  );
  // Each says that it was made from the other, which no laptop writes: a field is never without a value.
  if (kept.size === 0) return later(a, b);
  const seen = new Map(ours.seen);
  for (const clock of theirs.seen.values()) raise(seen, clock);
  return registerOf([...kept.values()], seen);
};

export const isSameValue = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What a write takes the place of: `shown`, the value on screen, whoever wrote it, and of what stands beside it nothing; `all`,
 * where a person chose or no choice is asked; `notYes`, in a yes or no that protects somebody: of two versions a yes stays.
 */
export type Takes = 'shown' | 'all' | 'notYes';

/** Of a yes or no that protects a person: yes, as long as one of the versions says so. */
export const protectingValue = (register: Register): Json =>
  readRegister(register).versions.some(([value]) => value === true) ? true : register[0];

const staying = ({ versions }: Reading, shown: Json, takes: Takes): readonly Version[] => {
  if (takes === 'all') return [];
  const isUndecided = versions.some(([value]) => !isSameValue(value, shown));
  // The form on which somebody says no may be from before the yes came.
  if (takes === 'notYes' && isUndecided) return versions.filter(([value]) => value === true);
  return versions.filter(([value]) => !isSameValue(value, shown));
};

/** The field after a write on this laptop. */
export const overwrite = (before: Register | undefined, [value, clock]: Version, takes: Takes): Register => {
  if (before === undefined) return [value, clock];
  const reading = readRegister(before);
  const stays = staying(reading, before[0], takes).slice(0, mostOthers);
  return registerOf([[value, clock], ...stays], new Map(reading.seen).set(nodeOf(clock), clock));
};
