import { err, ok, type Result } from '../domain/result.ts';
import type { RecordKind } from './record-codec.ts';
import type { SealedRecords, Written } from './sealed-records.ts';
import { asRead, asWrite, type Session } from './session.ts';
import type { Collection, WriteFailure } from './vault.ts';

/** `wrote` hears of every change after it is on disk; `mayWrite` says whether who is signed in may make it. */
interface CollectionRules<Item> {
  readonly wrote?: (written: Written<Item>) => void;
  readonly mayWrite?: (before: Item | null, after: Item) => boolean;
}

/** One kind of record as the screens see it. */
export const createCollection = <Item extends { readonly id: Id }, Id extends string>(
  session: Session,
  records: SealedRecords,
  kind: RecordKind<Item>,
  rules: CollectionRules<Item> = {},
): Collection<Item, Id> => {
  const finish = (written: Result<Written<Item>, WriteFailure>): Result<Item, WriteFailure> => {
    if (!written.ok) return written;
    rules.wrote?.(written.value);
    return ok(written.value.item);
  };
  const decided = (before: Item | null, item: Item): Result<{ readonly item: Item }, WriteFailure> =>
    rules.mayWrite?.(before, item) === false ? err({ type: 'notAllowed' }) : ok({ item });

  return {
    get: (id) => asRead(session, async () => (await records.get(kind, id))?.item ?? null),
    all: () => asRead(session, async () => (await records.all(kind)).map(({ item }) => item)),
    add: (item) =>
      asWrite(session, async () =>
        finish(
          await records.write(kind, item.id, async (before) =>
            before === null ? decided(before, item) : err<WriteFailure>({ type: 'gone' }),
          ),
        ),
      ),
    change: (id, patch) =>
      asWrite(session, async () =>
        finish(
          await records.write(kind, id, async (before) =>
            before === null
              ? err<WriteFailure>({ type: 'gone' })
              : decided(before, { ...before, ...patch, id: before.id }),
          ),
        ),
      ),
  };
};
