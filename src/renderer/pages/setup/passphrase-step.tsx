import { type FormEvent, useState } from 'react';
import { proposePassphrase } from '../../../crypto/passphrase.ts';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import type { OpenVault } from '../../../store/vault.ts';
import type { Outside } from '../../app/outside.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { type FieldMistake, focusField } from '../../components/error-summary.tsx';
import { memberOf } from '../../components/member-fields.tsx';
import { checkPassphraseDraft, NewPassphrase, type PassphraseDraft } from '../../components/new-passphrase.tsx';
import { Note } from '../../components/note.tsx';
import { passphraseTexts } from '../../texts/passphrase.ts';
import { setupTexts } from '../../texts/setup.ts';
import { knownWords, type SetupDraft, setupSteps } from './setup-draft.ts';

export interface PassphraseStepProps {
  readonly outside: Outside;
  readonly draft: SetupDraft;
  readonly passphrase: PassphraseDraft;
  readonly onChange: (draft: PassphraseDraft) => void;
  readonly onBack: () => void;
  readonly onMade: (vault: OpenVault, recoveryKey: string) => void;
}

const fieldId = 'setup-passphrase';

const makeOffice = (outside: Outside, draft: SetupDraft, passphrase: string) =>
  outside.vault.setUp({
    organisation: draft.organisation,
    officeName: cleanText(draft.officeName).text.trim(),
    firstMember: {
      ...memberOf(draft),
      roles: ['administrator', ...draft.roles.filter((role) => role !== 'administrator')],
    },
    passphrase,
  });

export const PassphraseStep = (props: PassphraseStepProps) => {
  const { outside, draft } = props;
  const [mistake, setMistake] = useState<FieldMistake | null>(null);
  const [state, setState] = useState<'typing' | 'making' | 'failed'>('typing');
  const make = async (passphrase: string) => {
    setState('making');
    const made = await makeOffice(outside, draft, passphrase);
    if (made.ok) props.onMade(made.value.vault, made.value.recoveryKey);
    else setState('failed');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (state === 'making') return;
    const checked = checkPassphraseDraft(props.passphrase, knownWords(draft), fieldId);
    if ('passphrase' in checked) {
      setMistake(null);
      void make(checked.passphrase);
      return;
    }
    setMistake(checked.mistake);
    focusField(checked.mistake.fieldId);
  };
  return (
    <Door above={setupTexts.step(3, setupSteps)} lead={passphraseTexts.whatFor} title={setupTexts.passphraseTitle}>
      {state === 'failed' ? (
        <Note tone="problem">
          <p>{setupTexts.failed}</p>
        </Note>
      ) : null}
      <form className="stack" noValidate={true} onSubmit={submit}>
        <NewPassphrase
          draft={props.passphrase}
          id={fieldId}
          known={knownWords(draft)}
          mistake={mistake}
          onChange={props.onChange}
          propose={() => proposePassphrase(outside.randomBelow)}
        />
        <div className="actions">
          <Button type="submit" variant="primary">
            {state === 'making' ? setupTexts.making : setupTexts.make}
          </Button>
          <Button isDisabled={state === 'making'} onPress={props.onBack}>
            {setupTexts.back}
          </Button>
        </div>
      </form>
    </Door>
  );
};
