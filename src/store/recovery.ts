import type { OfficeId } from '../domain/ids.ts';
import { err, ok } from '../domain/result.ts';
import { createFrameReader } from '../protocol/frames.ts';
import { openDatabase } from './database.ts';
import type { Here, PutBackFailure, Recovery } from './lost-office.ts';
import { asPutBack, BrokenStream, putBackOffice, surveyRows } from './put-back.ts';
import { checkBackup, rowsOfBackup } from './read-backup.ts';
import { metaKeys, newNodeName, officeMetaSchema } from './rows.ts';
import { type StoredRow, unpackRow } from './stored-row.ts';
import { storedVersion } from './stored-version.ts';
import type { SafetyVerbs, VaultDeps } from './vault-deps.ts';

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

const journalRows = async function* (safety: SafetyVerbs, officeId: OfficeId): AsyncGenerator<StoredRow> {
  const reader = createFrameReader();
  for await (const part of journalParts(safety, officeId)) yield* rowsIn(reader.push(part));
  yield* rowsIn(reader.end());
};

export const createRecovery = (deps: VaultDeps): Recovery => {
  const open = () => openDatabase(deps.databaseName, deps.indexedDB, deps.keyRange);

  const officeHere = async (): Promise<Here> => {
    const db = open();
    try {
      const office = officeMetaSchema.safeParse(await db.meta(metaKeys.office));
      return office.success ? { type: 'office', officeId: office.data.officeId } : { type: 'damaged' };
    } catch {
      return { type: 'damaged' };
    } finally {
      db.close();
    }
  };

  return {
    here: async () => {
      const version = await storedVersion(deps.databaseName, deps.indexedDB ?? indexedDB);
      return version === 'readable' ? officeHere() : { type: version };
    },
    fromJournal: (officeId, onProgress) =>
      asPutBack<null, PutBackFailure>(async () => {
        const { safety } = deps;
        if (safety === undefined) return err({ type: 'unreachable' });
        const survey = await surveyRows(journalRows(safety, officeId));
        if (!survey.ok) return survey;
        if (survey.value.office.officeId !== officeId) return err({ type: 'otherOffice' });
        await putBackOffice(deps, survey.value, journalRows(safety, officeId), onProgress);
        return ok(null);
      }),
    fromBackup: (file, expected, onProgress) =>
      asPutBack<null, PutBackFailure>(async () => {
        const checked = await checkBackup(file, () => undefined);
        if (!checked.ok) return checked;
        const { survey } = checked.value;
        if (expected !== null && survey.office.officeId !== expected) return err({ type: 'otherOffice' });
        // The laptop that the backup comes from may still be at work: two must not write with one name.
        const office = { ...survey.office, node: newNodeName(deps.newId()) };
        await putBackOffice(deps, { ...survey, office }, rowsOfBackup(file), onProgress);
        return ok(null);
      }),
    discard: () => open().destroy(),
  };
};
