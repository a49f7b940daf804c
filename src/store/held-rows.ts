import { z } from 'zod';
import type { QuarantineRow } from './rows.ts';

/**
 * How much is kept of what came from the server and did not get in: whoever holds the server can send rows without end. What
 * finds no room is counted and asked for again; nothing of it is lost, because the server has it.
 */
export const roomAside = { rows: 1000, bytesOfRow: 64 * 1024 } as const;

const leftOutSchema = z.object({ corrupt: z.int().min(0), later: z.int().min(0) }).readonly();
/** `later`: may be read once a key, a clock or an app is there; `corrupt`: never. */
export type LeftOut = z.infer<typeof leftOutSchema>;

export const leftOutOf = (found: unknown): LeftOut => leftOutSchema.safeParse(found).data ?? { corrupt: 0, later: 0 };

export const addLeftOut = (before: LeftOut, rows: readonly QuarantineRow[]): LeftOut => {
  const corrupt = rows.filter(({ reason }) => reason === 'corrupt').length;
  return { corrupt: before.corrupt + corrupt, later: before.later + rows.length - corrupt };
};

const bytesOf = ({ row }: QuarantineRow): number => {
  const sealed: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'c') : undefined;
  return sealed instanceof Uint8Array ? sealed.length : 0;
};

/** Which of these are kept beside what is there (`keys`), and which are only counted. */
export const withRoom = (
  rows: readonly QuarantineRow[],
  keys: ReadonlySet<string>,
): { readonly kept: readonly QuarantineRow[]; readonly left: readonly QuarantineRow[] } => {
  let free = roomAside.rows - keys.size;
  const fits = (row: QuarantineRow): boolean => {
    if (bytesOf(row) > roomAside.bytesOfRow) return false;
    if (keys.has(row.k)) return true;
    free -= 1;
    return free >= 0;
  };
  const { kept = [], left = [] } = Object.groupBy(rows, (row) => (fits(row) ? 'kept' : 'left'));
  return { kept, left };
};
