import type { RecordState } from '../protocol/merge.ts';
import { isSameValue, readRegister, type Version } from '../protocol/register.ts';
import { isConflictField, type RecordKind, shownValue } from './record-codec.ts';
import { metaKeys, nameOf } from './rows.ts';

/** Of this stored field: what is shown, then every other value, newest first, each value once. */
export const differentVersions = (kind: RecordKind<unknown>, state: RecordState, field: string): readonly Version[] => {
  const register = state.f[field];
  if (register === undefined) return [];
  const shown = shownValue(kind, field, register);
  const isShown = ([value]: Version): boolean => isSameValue(value, shown);
  const { versions } = readRegister(register);
  const different: Version[] = [];
  for (const version of [...versions.filter(isShown), ...versions.filter((one) => !isShown(one))]) {
    if (!different.some(([value]) => isSameValue(value, version[0]))) different.push(version);
  }
  return different;
};

/** The stored fields in which a person has to choose. */
export const fieldsToChoose = (kind: RecordKind<unknown>, state: RecordState): readonly string[] =>
  Object.keys(state.f).filter(
    (field) =>
      (state.f[field]?.[3]?.length ?? 0) > 0 &&
      isConflictField(kind, field) &&
      differentVersions(kind, state, field).length > 1,
  );

/** Kept with the office: which records have versions, by name. */
export type VersionNotes = Readonly<Record<string, boolean>>;

/** What has to be kept when a record becomes this; nothing where that is known already. */
export const noteOfVersions = (
  kind: RecordKind<unknown>,
  id: string,
  before: RecordState | null,
  after: RecordState,
): VersionNotes => {
  const had = before !== null && fieldsToChoose(kind, before).length > 0;
  const has = fieldsToChoose(kind, after).length > 0;
  return had === has ? {} : { [metaKeys.versions(nameOf(kind.table, id))]: has };
};
