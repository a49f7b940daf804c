import { err, ok, type Result } from '../domain/result.ts';
import type { RecordState } from '../protocol/merge.ts';
import type { WriteFailure } from './failures.ts';
import type { RecordKind } from './record-codec.ts';
import type { SealedRecords, Written } from './sealed-records.ts';
import { asRead, asWrite, type Session } from './session.ts';
import type { Collection } from './vault.ts';

/** Why a record may not become this; null where it may. `before` and `state` null: it is a new one. */
export type Refuse<Item> = (
  before: Item | null,
  after: Item,
  state: RecordState | null,
) => WriteFailure | null | Promise<WriteFailure | null>;

/** `wrote` hears of every change after it is on disk. */
interface CollectionRules<Item> {
  readonly wrote?: (written: Written<Item>) => void;
  readonly refuse?: Refuse<Item>;
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
  const decided = async (
    before: Item | null,
    item: Item,
    state: RecordState | null,
  ): Promise<Result<{ readonly item: Item }, WriteFailure>> => {
    const refusal = (await rules.refuse?.(before, item, state)) ?? null;
    return refusal === null ? ok({ item }) : err(refusal);
  };

  return {
    get: (id) => asRead(session, async () => (await records.get(kind, id))?.item ?? null),
    all: () => asRead(session, async () => (await records.all(kind)).map(({ item }) => item)),
    add: (item) =>
      asWrite(session, async () =>
        finish(
          await records.write(
            kind,
            item.id,
            async (before, state) =>
              before === null ? decided(before, item, state) : err<WriteFailure>({ type: 'gone' }),
            true,
          ),
        ),
      ),
    change: (id, patch) =>
      asWrite(session, async () =>
        finish(
          await records.write(kind, id, async (before, state) =>
            before === null
              ? err<WriteFailure>({ type: 'gone' })
              : decided(before, { ...before, ...patch, id: before.id }, state),
          ),
        ),
      ),
  };
};
