import type { Organisation } from '../../domain/catalogue/organisation.ts';
import { type FieldWords, fieldWords } from '../../letter/field-words.ts';
import type { VersionedTable } from '../../store/record-versions.ts';
import { outcomeTexts } from '../texts/finish.ts';
import { applicantKindTexts, taskKindTexts } from '../texts/klus.ts';
import { versionsTexts } from '../texts/versions.ts';

const klusText = (field: string, value: unknown, organisation: Organisation): string => {
  const id = String(value);
  if (field === 'applicantKind') return Object.entries(applicantKindTexts).find(([kind]) => kind === id)?.[1] ?? '';
  if (field === 'taskKind') return taskKindTexts[id] ?? id;
  return fieldWords(field, value, { organisation, outcomes: outcomeTexts }).text;
};

/** How a stored field of this record is called on screen, and how one of its values reads. */
export const versionWords = (
  table: VersionedTable,
  field: string,
  value: unknown,
  organisation: Organisation,
): FieldWords =>
  table === 'klusRequest'
    ? { label: versionsTexts.klusFields[field] ?? field, text: klusText(field, value, organisation) }
    : fieldWords(field, value, { organisation, outcomes: outcomeTexts });

/** "Telefoon, Adres": the fields of one record in which somebody has to choose. */
export const versionLabels = (table: VersionedTable, fields: readonly string[], organisation: Organisation): string =>
  fields.map((field) => versionWords(table, field, null, organisation).label).join(', ');
