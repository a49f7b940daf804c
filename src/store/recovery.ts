import { err, ok } from '../domain/result.ts';
import { openDatabase } from './database.ts';
import { journalRows } from './journal-rows.ts';
import type { Here, PutBackFailure, Recovery } from './lost-office.ts';
import { asPutBack, putBackOffice, surveyRows } from './put-back.ts';
import { checkBackup, rowsOfBackup } from './read-backup.ts';
import { metaKeys, newNodeName, officeMetaSchema } from './rows.ts';
import { storedVersion } from './stored-version.ts';
import type { VaultDeps } from './vault-deps.ts';

export const createRecovery = (deps: VaultDeps): Recovery => {
  const open = () => openDatabase(deps.databaseName, deps);

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
        await putBackOffice(deps, { ...survey, office }, rowsOfBackup(file, checked.value), onProgress);
        return ok(null);
      }),
    discard: () => open().destroy(),
  };
};
