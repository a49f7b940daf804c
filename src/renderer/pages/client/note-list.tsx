import { isRestricted } from '../../../domain/dossier/file-decisions.ts';
import type { FileNote } from '../../../domain/dossier/file-note.ts';
import type { Client } from '../../../domain/dossier/records.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { useStaffNames } from '../../app/staff-names.ts';
import { ListRow } from '../../components/list-row.tsx';
import { noteTexts } from '../../texts/notes.ts';
import { NoteForm } from './note-form.tsx';

/** What was written about a person, the newest first, and a field for who may add to it. */
export const NoteList = ({ client, notes }: { readonly client: Client; readonly notes: readonly FileNote[] }) => {
  const { vault, today } = useApp();
  const staffName = useStaffNames();
  return (
    <section className="stack">
      <h2>{noteTexts.title}</h2>
      {notes.length === 0 ? (
        <p className="muted">{noteTexts.none}</p>
      ) : (
        <ul className="list">
          {notes.map((note) => (
            <ListRow
              detail={formatMoment(note.writtenAt, today())}
              key={note.id}
              text={<span className="note-words">{note.text}</span>}
              title={staffName(note.writtenBy)}
            />
          ))}
        </ul>
      )}
      {isRestricted(client) || !vault.may('addNote') ? null : <NoteForm clientId={client.id} />}
    </section>
  );
};
