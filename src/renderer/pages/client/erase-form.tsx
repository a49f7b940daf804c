import { useState } from 'react';
import { namesSomebody } from '../../../domain/audit/names-in-reason.ts';
import { clientName } from '../../../domain/dossier/client-name.ts';
import type { FileNote } from '../../../domain/dossier/file-note.ts';
import type { Client, Visit } from '../../../domain/dossier/records.ts';
import { localDateOf } from '../../../domain/dutch-date.ts';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import { keptAnyway, type RetentionRules, retentionOf } from '../../../domain/retention/retention.ts';
import { backupsUntil } from '../../../store/erasure-notes.ts';
import { useApp } from '../../app/app-context.ts';
import { formatDay } from '../../app/format.ts';
import { readRetentionRules } from '../../app/read-retention.ts';
import { useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { useLive } from '../../app/use-live.ts';
import { ConfirmedForm } from '../../components/confirmed-form.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { erasePersonTexts } from '../../texts/erase-person.ts';
import { logTexts } from '../../texts/log.ts';
import { termText } from '../../texts/retention.ts';
import { visitTexts } from '../../texts/visit.ts';

const fieldId = 'erase-reason';

export interface PersonFile {
  readonly client: Client;
  readonly visits: readonly Visit[];
  readonly referrals: readonly Referral[];
  readonly notes: readonly FileNote[];
}

/** What has to be lifted first; null where nothing has. */
const keptText = (client: Client): string | null => {
  const kept = keptAnyway(client);
  return kept === null ? null : erasePersonTexts.keptFirst[kept];
};

/** What speaks against it: a decision that it stays, or a term that is not over. */
const Objections = ({ file, rules }: { readonly file: PersonFile; readonly rules: RetentionRules }) => {
  const kept = keptText(file.client);
  const own = retentionOf({ ...file, clients: [file.client], klusRequests: [] }, rules).find(
    ({ subject }) => subject.table === 'client',
  );
  return (
    <>
      {kept === null ? null : <Note tone="problem">{kept}</Note>}
      {own === undefined || own.standing === 'due' ? null : (
        <Note title={erasePersonTexts.termTitle} tone="attention">
          <p>
            {own.dueOn === null
              ? erasePersonTexts.noEnd(termText(own.term))
              : erasePersonTexts.termNotOver(formatDay(own.dueOn), own.term?.source ?? '')}
          </p>
          <p>{erasePersonTexts.askFirst}</p>
        </Note>
      )}
    </>
  );
};

/** What goes, what stays and until when. */
const WhatHappens = ({ file }: { readonly file: PersonFile }) => {
  const { now } = useApp();
  return (
    <>
      <section className="stack">
        <h2>{erasePersonTexts.goesTitle}</h2>
        <ul className="bulleted">
          <li>{erasePersonTexts.identity}</li>
          <li>{erasePersonTexts.visits(file.visits.length)}</li>
          <li>{erasePersonTexts.letters(file.referrals.length)}</li>
          {file.notes.length === 0 ? null : <li>{erasePersonTexts.notes(file.notes.length)}</li>}
        </ul>
      </section>
      <section className="stack">
        <h2>{erasePersonTexts.staysTitle}</h2>
        <ul className="bulleted">
          <li>{erasePersonTexts.log}</li>
          <li>{erasePersonTexts.backups(formatDay(localDateOf(backupsUntil(now()))))}</li>
          <li>{erasePersonTexts.partners}</li>
        </ul>
      </section>
    </>
  );
};

/** GDPR art. 17, by an administrator: what it means, why, and the passphrase. */
export const EraseForm = (props: {
  readonly file: PersonFile;
  readonly onErased: () => void;
  readonly onClose: () => void;
}) => {
  const app = useApp();
  const [reason, setReason] = useState('');
  const rules = useLive(() => readRetentionRules(app), [app]);
  const { client } = props.file;
  const act = useConfirmedAct({
    check: () => {
      const kept = keptText(client);
      if (kept !== null) return [{ fieldId, text: kept }];
      if (namesSomebody(reason, [client.surname, client.firstName])) return [{ fieldId, text: logTexts.noNames }];
      return reason.trim() === '' ? [{ fieldId, text: erasePersonTexts.reasonMissing }] : [];
    },
    act: (mine) =>
      app.vault.erasure.erase(
        { clients: [client.id], visits: [], klusRequests: [] },
        cleanText(reason).text.trim(),
        mine,
      ),
    onDone: props.onErased,
  });
  if (rules === undefined) return <Loading />;
  return (
    <ConfirmedForm
      act={act}
      isDanger={true}
      onCancel={props.onClose}
      texts={{ ...erasePersonTexts.form, title: erasePersonTexts.title(clientName(client) || visitTexts.nameless) }}
    >
      <Objections file={props.file} rules={rules} />
      <WhatHappens file={props.file} />
      <TextField
        error={act.mistakes.find((mistake) => mistake.fieldId === fieldId)?.text}
        help={erasePersonTexts.reasonHelp}
        id={fieldId}
        label={erasePersonTexts.reason}
        maxLength={200}
        onChange={setReason}
        value={reason}
      />
    </ConfirmedForm>
  );
};
