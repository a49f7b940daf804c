import { ifDiskTakes } from './disk-refused.ts';
import { type QuarantineRow, recordRowSchema } from './rows.ts';
import type { Session } from './session.ts';

/** Puts a row aside as it is: copied, counted, left where it stands. */
export type SetAside = (table: string, id: string, reason: QuarantineRow['reason'], row: unknown) => Promise<void>;

export const createSetAside = (session: Session): SetAside => {
  /** What was put aside in this session already: a list that is read again writes nothing again. */
  const known = new Set<string>();
  return async (table, id, reason, row) => {
    const k = `${table}/${id}/${recordRowSchema.safeParse(row).data?.rev ?? '?'}/${reason}`;
    if (known.has(k)) return;
    await ifDiskTakes(async () => {
      await session.db.setAside({ k, table, id, reason, since: session.deps.now(), row });
      known.add(k);
      // A list that was read before this row was tried now counts one more.
      session.changed();
    });
  };
};
