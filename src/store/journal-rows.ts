import type { OfficeId } from '../domain/ids.ts';
import { createFrameReader } from '../protocol/frames.ts';
import { BrokenStream } from './broken-stream.ts';
import { type StoredRow, unpackRow } from './stored-row.ts';
import type { SafetyVerbs } from './vault-deps.ts';

/** The journal from its first byte to its last, in the parts that the machine gives. */
const journalParts = async function* (safety: SafetyVerbs, officeId: OfficeId): AsyncGenerator<Uint8Array> {
  let from = 0;
  let total = 1;
  while (from < total) {
    const part = await safety.readJournal(officeId, from);
    if (!part.ok) throw new BrokenStream({ type: part.error.type === 'noJournal' ? 'incomplete' : 'unreachable' });
    // Shorter than it was when it began: what is left has been given.
    if (part.value.bytes.length === 0) return;
    from += part.value.bytes.length;
    total = part.value.total;
    yield part.value.bytes;
  }
};

const rowsIn = (packed: readonly Uint8Array[]): readonly StoredRow[] => packed.flatMap((one) => unpackRow(one) ?? []);

/** Its rows in the order in which they were written; a later row of the same key takes the place of an earlier one. */
export const journalRows = async function* (safety: SafetyVerbs, officeId: OfficeId): AsyncGenerator<StoredRow> {
  const reader = createFrameReader();
  for await (const part of journalParts(safety, officeId)) yield* rowsIn(reader.push(part));
  yield* rowsIn(reader.end());
};
