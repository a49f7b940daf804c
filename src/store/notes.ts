import { type FileNote, fileNoteSchema, noteText } from '../domain/dossier/file-note.ts';
import { createCollection } from './collections.ts';
import type { FileRules } from './file-rules.ts';
import { noteKind } from './record-codec.ts';
import type { SealedRecords } from './sealed-records.ts';
import type { Session } from './session.ts';
import type { OpenVault } from './vault.ts';

/** Notes of the files: they are read and added, and there is no way to change one. */
export const createNotes = (session: Session, records: SealedRecords, rules: FileRules): OpenVault['notes'] => {
  const { get, all, add } = createCollection<FileNote, FileNote['id']>(session, records, noteKind, {
    refuse: rules.refuseNote,
  });
  return {
    get,
    all,
    add: async ({ id, clientId, text }) => {
      const stamp = { writtenBy: session.memberId, writtenAt: session.deps.now() };
      return add(fileNoteSchema.parse({ id, clientId, ...stamp, text: noteText(text) }));
    },
  };
};
