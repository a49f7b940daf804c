import { type FormEvent, useState } from 'react';
import type { Client } from '../../../domain/dossier/records.ts';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import type { WriteFailure } from '../../../store/failures.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { type DecisionName, decisionTexts, rightsTexts } from '../../texts/rights.ts';
import { visitTexts } from '../../texts/visit.ts';

const fieldId = 'decision-reason';

/** Which list it goes to, and what it says there. */
const meaning = {
  restrict: { right: 'restrict', isOn: true },
  lift: { right: 'restrict', isOn: false },
  hold: { right: 'hold', isOn: true },
  release: { right: 'hold', isOn: false },
} as const satisfies Readonly<Record<DecisionName, { readonly right: 'restrict' | 'hold'; readonly isOn: boolean }>>;

/** Decides something about a whole file: what it means, and why. */
export const DecisionForm = (props: {
  readonly name: DecisionName;
  readonly client: Client;
  readonly onClose: () => void;
}) => {
  const { vault } = useApp();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<WriteFailure | null>(null);
  const texts = decisionTexts[props.name];
  const said = cleanText(reason).text.trim();
  const error = isMissing && said === '' ? rightsTexts.reasonMissing : undefined;
  const decide = async () => {
    setMissing(said === '');
    if (said === '') return;
    const { right, isOn } = meaning[props.name];
    const done = await vault.rights[right](props.client.id, { isOn, reason: said });
    if (done.ok) props.onClose();
    else setFailure(done.error);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void decide();
  };
  return (
    <>
      <PageHeading lead={texts.lead}>{texts.title}</PageHeading>
      <form className="stack-wide" noValidate={true} onSubmit={submit}>
        <ErrorSummary errors={error === undefined ? [] : [{ fieldId, text: error }]} />
        {failure === null ? null : <Note tone="problem">{visitTexts.notSaved[failure.type]}</Note>}
        <ul className="bulleted">
          {texts.what.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
        <TextField
          error={error}
          help={texts.reasonHelp}
          id={fieldId}
          label={texts.reason}
          maxLength={280}
          onChange={setReason}
          value={reason}
        />
        <div className="actions">
          <Button type="submit" variant="primary">
            {texts.save}
          </Button>
          <Button onPress={props.onClose}>{texts.cancel}</Button>
        </div>
      </form>
    </>
  );
};
