import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { longestNote, noteText } from '../../../domain/dossier/file-note.ts';
import { type ClientId, noteIdSchema } from '../../../domain/ids.ts';
import { findingKindTexts } from '../../../domain/referral/finding-kinds.ts';
import { findSensitiveText } from '../../../domain/referral/free-text-detector.ts';
import type { WriteFailure } from '../../../store/failures.ts';
import { useApp } from '../../app/app-context.ts';
import { useHalfTyped } from '../../app/use-half-typed.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { noteTexts } from '../../texts/notes.ts';
import { visitTexts } from '../../texts/visit.ts';

/** Words that tell more than is mostly needed. It is advice: the note is kept as it is. */
const Advice = ({ text }: { readonly text: string }) => {
  const byKind = Map.groupBy(findSensitiveText(text, []), ({ kind }) => kind);
  if (byKind.size === 0) return null;
  return (
    <Note title={noteTexts.adviceTitle} tone="info">
      <ul className="bulleted">
        {[...byKind].map(([kind, found]) => (
          <li key={kind}>
            {noteTexts.found(findingKindTexts[kind], [...new Set(found.map(({ match }) => match))].join(', '))}
          </li>
        ))}
      </ul>
    </Note>
  );
};

/** Writes one note about a person. */
export const NoteForm = ({ clientId }: { readonly clientId: ClientId }) => {
  const { vault, newId } = useApp();
  const typed = useHalfTyped(`client/${clientId}/note`, z.string(), '');
  const [isMissing, setMissing] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<WriteFailure['type'] | null>(null);
  const isEmpty = noteText(typed.value) === '';
  const save = async () => {
    setMissing(isEmpty);
    setFailure(null);
    // A second press while the first is under way would keep the same words twice.
    if (isEmpty || isSaving) return;
    setSaving(true);
    const added = await vault.notes.add({ id: noteIdSchema.parse(newId()), clientId, text: typed.value });
    setSaving(false);
    if (added.ok) typed.done();
    else setFailure(added.error.type);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form className="stack" noValidate={true} onSubmit={submit}>
      {failure === null ? null : (
        <Note tone="problem">{failure === 'gone' ? noteTexts.notHere : visitTexts.notSaved[failure]}</Note>
      )}
      <TextArea
        error={isMissing && isEmpty ? noteTexts.missing : undefined}
        help={noteTexts.help}
        label={noteTexts.label}
        maxLength={longestNote}
        onChange={typed.set}
        value={typed.value}
      />
      <Advice text={typed.value} />
      <div className="actions">
        <Button type="submit">{noteTexts.save}</Button>
      </div>
    </form>
  );
};
