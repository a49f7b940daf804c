import { useState } from 'react';
import { namesSomebody } from '../../../domain/audit/names-in-reason.ts';
import { localDateOf } from '../../../domain/dutch-date.ts';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import type { RetentionSubject } from '../../../domain/retention/retention.ts';
import { backupsUntil } from '../../../store/erasure-notes.ts';
import type { ErasureSubjects } from '../../../store/erasure-state.ts';
import { useApp } from '../../app/app-context.ts';
import { formatDay } from '../../app/format.ts';
import { useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { ConfirmedForm } from '../../components/confirmed-form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { logTexts } from '../../texts/log.ts';
import { destructionTexts } from '../../texts/retention.ts';
import type { Overdue } from './overdue.ts';

const fieldId = 'destruction-reason';

const subjectsOf = (subjects: readonly RetentionSubject[]): ErasureSubjects => ({
  clients: subjects.flatMap((subject) => (subject.table === 'client' ? [subject.id] : [])),
  visits: subjects.flatMap((subject) => (subject.table === 'visit' ? [subject.id] : [])),
  klusRequests: subjects.flatMap((subject) => (subject.table === 'klusRequest' ? [subject.id] : [])),
});

/** Approving the chosen part of the list: what goes, what stays, under which decision, and the passphrase. */
export const DestructionForm = (props: {
  readonly files: readonly Overdue[];
  readonly onDone: (records: number) => void;
  readonly onCancel: () => void;
}) => {
  const { vault, now } = useApp();
  const [reason, setReason] = useState('');
  const subjects = subjectsOf(props.files.map(({ retained }) => retained.subject));
  const act = useConfirmedAct({
    check: () => {
      const people = props.files.flatMap(({ name, retained }) => (retained.subject.table === 'client' ? [name] : []));
      if (namesSomebody(reason, people)) return [{ fieldId, text: logTexts.noNames }];
      return reason.trim() === '' ? [{ fieldId, text: destructionTexts.reasonMissing }] : [];
    },
    act: (mine) => vault.erasure.erase(subjects, cleanText(reason).text.trim(), mine),
    onDone: ({ records }) => props.onDone(records),
  });
  return (
    <ConfirmedForm
      act={act}
      isDanger={true}
      onCancel={props.onCancel}
      texts={{ ...destructionTexts.form, title: destructionTexts.form.title(props.files.length) }}
    >
      <ul className="bulleted">
        {destructionTexts.what(formatDay(localDateOf(backupsUntil(now())))).map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <section className="stack">
        <h2>{destructionTexts.chosenTitle}</h2>
        <ul className="plain-list">
          {props.files.map(({ name, what, retained }) => (
            <li key={retained.subject.id}>
              {name} <span className="muted">({what.toLowerCase()})</span>
            </li>
          ))}
        </ul>
      </section>
      <TextField
        error={act.mistakes.find((mistake) => mistake.fieldId === fieldId)?.text}
        help={destructionTexts.reasonHelp}
        id={fieldId}
        label={destructionTexts.reason}
        maxLength={200}
        onChange={setReason}
        value={reason}
      />
    </ConfirmedForm>
  );
};
