import { type AuditEvent, auditTableSchema } from '../domain/audit/audit-entry.ts';
import { fileDecisionSchema } from '../domain/dossier/records.ts';
import type { Hlc } from '../protocol/clock.ts';
import { changesBetween, type RecordKind } from './record-codec.ts';

/** Where the screen stood and when: no change of a file that anybody would ask about. */
const bookkeeping: ReadonlySet<string> = new Set([
  'id',
  'changedAt',
  'createdAt',
  'currentQuestion',
  'step',
  'history',
  // The fields that were corrected are named themselves.
  'corrections',
  'choices',
]);

const textOf = (item: unknown, field: string): string => {
  const value: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, field) : undefined;
  return typeof value === 'string' ? value : '';
};

/** What a visit, note or letter belongs to. */
export const belongsTo = (table: string, item: unknown): string => {
  if (table === 'visit' || table === 'note') return textOf(item, 'clientId');
  return table === 'referral' ? textOf(item, 'visitId') : '';
};

const listOf = (item: unknown, field: string): readonly unknown[] => {
  const value: unknown = typeof item === 'object' && item !== null ? Reflect.get(item, field) : undefined;
  return Array.isArray(value) ? value : [];
};

/** A letter's new state, or what was decided about a file, says more than that it changed. */
const nameOf = (field: string, item: unknown): string => {
  if (field === 'state') return `state:${textOf(item, 'state')}`;
  const [head = ''] = field.split('.');
  const decision = fileDecisionSchema.safeParse(listOf(item, head).at(-1));
  return decision.success ? `${head}:${decision.data.isOn ? 'on' : 'off'}` : field;
};

const anyClock = '000000000-0000-0' as Hlc;

/**
 * The line that a write of this record leaves in the log; null when nothing changed that it speaks of. `settles`: fields of
 * which somebody chose a version, also where it is the one that was shown.
 */
export const eventOf = <Item>(
  kind: RecordKind<Item>,
  id: string,
  before: Item | null,
  item: Item,
  settles: readonly string[] = [],
): AuditEvent | null => {
  const table = auditTableSchema.safeParse(kind.table);
  if (!table.success) return null;
  const changed = new Set([...settles, ...Object.keys(changesBetween(kind, before, item, anyClock))]);
  const fields = [...changed]
    .filter((field) => !bookkeeping.has(field.split('.')[0] ?? ''))
    .map((field) => nameOf(field, item).slice(0, 120));
  if (fields.length === 0) return null;
  const subject = { table: table.data, id, of: belongsTo(table.data, item) };
  // Everything of a new record is new: only that it was added is said.
  return before === null
    ? { action: 'added', subject, fields: [], reason: '' }
    : { action: 'changed', subject, fields: fields.slice(0, 60), reason: '' };
};
