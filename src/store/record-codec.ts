import { z } from 'zod';
import { auditEntrySchema } from '../domain/audit/audit-entry.ts';
import { identityFields } from '../domain/dossier/corrections.ts';
import { fileNoteSchema } from '../domain/dossier/file-note.ts';
import { clientSchema, klusRequestSchema, staffMemberSchema, visitSchema } from '../domain/dossier/records.ts';
import { referralSchema } from '../domain/referral/referral.ts';
import type { Hlc } from '../protocol/clock.ts';
import type { RecordState } from '../protocol/merge.ts';
import { type Json, protectingValue, type Register, type Version } from '../protocol/register.ts';
import { accessRecordSchema, paperTable } from './rows.ts';

/** How a record becomes fields that are merged one by one. */
export interface RecordKind<Item> {
  readonly table: string;
  readonly schema: z.ZodType<Item>;
  /** Fields that are maps: one stored field per key (`answers.income`), so that two people can each answer one question. */
  readonly maps: readonly string[];
  /** Fields that only grow: one stored field per entry, named after its clock, so that no entry of two laptops is lost. */
  readonly lists: readonly string[];
  /** Fields in a person's words: of two values that two laptops wrote unseen a person chooses. In the others the later one counts. */
  readonly conflicts: readonly string[];
  /** Of those, a yes or no that protects a person: until somebody chose, yes holds. */
  readonly protects: readonly string[];
}

export const clientKind: RecordKind<z.infer<typeof clientSchema>> = {
  table: 'client',
  schema: clientSchema,
  maps: [],
  lists: ['corrections', 'restrictions', 'holds'],
  conflicts: [...identityFields, 'discreet'],
  protects: ['discreet'],
};
export const visitKind: RecordKind<z.infer<typeof visitSchema>> = {
  table: 'visit',
  schema: visitSchema,
  maps: ['answers'],
  lists: ['choices'],
  conflicts: ['answers', 'birthDate', 'nextStep', 'mandate', 'outcome'],
  protects: [],
};
export const klusRequestKind: RecordKind<z.infer<typeof klusRequestSchema>> = {
  table: 'klusRequest',
  schema: klusRequestSchema,
  maps: [],
  lists: ['choices'],
  conflicts: ['applicantKind', 'name', 'phone', 'task', 'taskKind', 'place', 'wishedMoment'],
  protects: [],
};
export const staffKind: RecordKind<z.infer<typeof staffMemberSchema>> = {
  table: 'staff',
  schema: staffMemberSchema,
  maps: [],
  lists: [],
  conflicts: [],
  protects: [],
};
export const referralKind: RecordKind<z.infer<typeof referralSchema>> = {
  table: 'referral',
  schema: referralSchema,
  maps: [],
  lists: ['history', 'choices'],
  conflicts: ['reasonSentence'],
  protects: [],
};
/** Notes of a file: written once, never changed. */
export const noteKind: RecordKind<z.infer<typeof fileNoteSchema>> = {
  table: 'note',
  schema: fileNoteSchema,
  maps: [],
  lists: [],
  conflicts: [],
  protects: [],
};
/** Lines of the log: written once, never changed. */
export const auditKind: RecordKind<z.infer<typeof auditEntrySchema>> = {
  table: 'audit',
  schema: auditEntrySchema,
  maps: [],
  lists: [],
  conflicts: [],
  protects: [],
};
/** How a member comes in on other laptops of the office (access.ts). */
export const accessKind: RecordKind<z.infer<typeof accessRecordSchema>> = {
  table: 'access',
  schema: accessRecordSchema,
  maps: [],
  lists: [],
  conflicts: [],
  protects: [],
};
/** A paper lies in a table of its own; only the tombstone of an erased one is a record. */
export const paperTombstoneKind: RecordKind<never> = {
  table: paperTable,
  schema: z.never(),
  maps: [],
  lists: [],
  conflicts: [],
  protects: [],
};
const settingsSchema = z.object({ id: z.string(), values: z.record(z.string(), z.string()) });
export type Settings = z.infer<typeof settingsSchema>;
/** One record with a field per setting; its id is fixed, so that every laptop of the office has the same one. */
export const settingsKind: RecordKind<Settings> = {
  table: 'setting',
  schema: settingsSchema,
  maps: ['values'],
  lists: [],
  conflicts: [],
  protects: [],
};

type Plain = Readonly<Record<string, unknown>>;

/** JSON as it will come back from disk: what JSON cannot hold is not compared and not kept. */
const asJson = (value: unknown): Json => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : JSON.parse(JSON.stringify(value));
};
const asPlain = (value: unknown): Plain => (typeof value === 'object' && value !== null ? { ...value } : {});
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const fieldsOf = <Item>(kind: RecordKind<Item>, item: Item | null): Map<string, Json> => {
  const fields = new Map<string, Json>();
  for (const [field, value] of Object.entries(asPlain(item))) {
    if (kind.lists.includes(field)) continue;
    if (!kind.maps.includes(field)) fields.set(field, asJson(value));
    else for (const [key, entry] of Object.entries(asPlain(value))) fields.set(`${field}.${key}`, asJson(entry));
  }
  return fields;
};

/** Whether a person chooses between two versions of this stored field. */
export const isConflictField = ({ conflicts }: RecordKind<unknown>, field: string): boolean =>
  conflicts.includes(field.split('.')[0] ?? '');

/** The value that counts of a stored field, on screen, on paper and in every rule. */
export const shownValue = ({ protects }: RecordKind<unknown>, field: string, register: Register): Json =>
  protects.includes(field) ? protectingValue(register) : register[0];

/** The fields that differ, with `clock`. A key that left a map becomes null: an absence with a clock, so that it wins. */
export const changesBetween = <Item>(
  kind: RecordKind<Item>,
  before: Item | null,
  after: Item,
  clock: Hlc,
): Readonly<Record<string, Version>> => {
  const [old, now] = [fieldsOf(kind, before), fieldsOf(kind, after)];
  const changes = new Map<string, Version>();
  for (const [field, value] of now) {
    if (JSON.stringify(old.get(field)) !== JSON.stringify(value)) changes.set(field, [value, clock]);
  }
  for (const [field, value] of old) if (!now.has(field) && value !== null) changes.set(field, [null, clock]);
  for (const list of kind.lists) {
    const known = asList(asPlain(before)[list]).length;
    for (const [i, entry] of asList(asPlain(after)[list]).slice(known).entries()) {
      changes.set(`${list}.${clock}.${String(i).padStart(3, '0')}`, [asJson(entry), clock]);
    }
  }
  return Object.fromEntries(changes);
};

/** Came later than the records that it is in: where nobody ever chose, nothing says so. */
const leftOutWhenEmpty: ReadonlySet<string> = new Set(['choices']);

const makeItem = <Item>(kind: RecordKind<Item>, state: RecordState): Item | null => {
  const plain = new Map<string, unknown>();
  for (const map of kind.maps) plain.set(map, {});
  for (const list of kind.lists) if (!leftOutWhenEmpty.has(list)) plain.set(list, []);
  for (const field of Object.keys(state.f).sort()) {
    const register = state.f[field];
    const value = register && shownValue(kind, field, register);
    const [head = '', ...rest] = field.split('.');
    if (rest.length === 0) plain.set(field, value);
    else if (kind.lists.includes(head)) plain.set(head, [...asList(plain.get(head)), value]);
    else if (kind.maps.includes(head) && value !== null) {
      plain.set(head, Object.fromEntries([...Object.entries(asPlain(plain.get(head))), [rest.join('.'), value]]));
    }
  }
  const parsed = kind.schema.safeParse(Object.fromEntries(plain));
  return parsed.success ? parsed.data : null;
};

interface Made {
  readonly kind: RecordKind<unknown>;
  readonly item: unknown;
}
/** What a state makes does not change; who takes a row in asks twice. */
const made = new WeakMap<RecordState, Made>();

/** The record again, or null when the fields do not make one. */
export const itemOf = <Item>(kind: RecordKind<Item>, state: RecordState): Item | null => {
  const known = made.get(state);
  if (known?.kind === kind) return known.item as Item | null;
  const item = makeItem(kind, state);
  made.set(state, { kind, item });
  return item;
};
