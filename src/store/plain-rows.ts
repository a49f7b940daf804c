import type { Dexie } from 'dexie';

export const isText = (value: unknown): value is string => typeof value === 'string';
export const asMap = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** A value of `meta`; undefined where there is none. */
export const metaOf = async (db: Dexie, k: string): Promise<unknown> => (await db.table('meta').get(k))?.v;

/** The random name of a row's ciphertext; null for what has none. */
export const revOf = (row: unknown): string | null => {
  const rev = asMap(row)['rev'];
  return isText(rev) ? rev : null;
};
