import { type FormEvent, useState } from 'react';
import type { Organisation } from '../../../domain/catalogue/organisation.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { focusField } from '../../components/error-summary.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { setupTexts } from '../../texts/setup.ts';
import { type SetupDraft, setupSteps } from './setup-draft.ts';

export interface OfficeStepProps {
  readonly draft: SetupDraft;
  readonly onChange: (draft: SetupDraft) => void;
  readonly organisations: readonly Organisation[];
  readonly onNext: () => void;
  readonly onPractise: () => void;
  readonly onRestore: () => void;
  readonly onJoin: () => void;
}

const fieldId = 'setup-office-name';

export const OfficeStep = ({ draft, onChange, organisations, ...props }: OfficeStepProps) => {
  const [error, setError] = useState<string | undefined>();
  const choose = (id: string) =>
    onChange({ ...draft, organisation: id, officeName: organisations.find((one) => one.id === id)?.name ?? '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.officeName.trim() !== '') return props.onNext();
    setError(setupTexts.officeNameMissing);
    focusField(fieldId);
  };
  return (
    <Door above={setupTexts.step(1, setupSteps)} lead={setupTexts.lead} title={setupTexts.title}>
      <form className="stack" noValidate={true} onSubmit={submit}>
        <RadioGroup
          label={setupTexts.officeTitle}
          onChange={choose}
          options={organisations.map((one) => ({ value: one.id, label: one.municipality }))}
          value={draft.organisation}
        />
        <TextField
          error={error}
          help={setupTexts.officeNameHelp}
          id={fieldId}
          label={setupTexts.officeNameLabel}
          maxLength={120}
          onChange={(officeName) => onChange({ ...draft, officeName })}
          value={draft.officeName}
        />
        <div className="actions">
          <Button type="submit" variant="primary">
            {setupTexts.next}
          </Button>
          <Button onPress={props.onPractise} variant="quiet">
            {setupTexts.practiseFirst}
          </Button>
          <Button onPress={props.onRestore} variant="quiet">
            {setupTexts.restore}
          </Button>
        </div>
        <div className="door-aside">
          <p>{setupTexts.joinText}</p>
          <Button onPress={props.onJoin}>{setupTexts.join}</Button>
        </div>
      </form>
    </Door>
  );
};
