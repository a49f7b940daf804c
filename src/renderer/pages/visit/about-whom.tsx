import { useState } from 'react';
import { hasChosen } from '../../../domain/intake/said.ts';
import { useApp } from '../../app/app-context.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { identityTexts } from '../../texts/identity.ts';
import type { VisitScreen } from './visit-screen.ts';

const Mandate = ({ visit, change }: VisitScreen) => {
  const { vault, now } = useApp();
  const [typed, setTyped] = useState({
    representative: visit.mandate?.representative ?? '',
    relation: visit.mandate?.relation ?? '',
  });
  const record = (patch: Partial<typeof typed>) => {
    const next = { ...typed, ...patch };
    setTyped(next);
    void change(() => ({ mandate: { ...next, recordedBy: vault.me.id, recordedAt: now() } }));
  };
  return (
    <>
      <Checkbox
        help={identityTexts.mandateGivenHelp}
        isSelected={visit.mandate !== null}
        label={identityTexts.mandateGiven}
        onChange={(isGiven) => (isGiven ? record({}) : void change(() => ({ mandate: null })))}
      />
      {visit.mandate === null ? null : (
        <div className="mandate-fields">
          <TextField
            help={identityTexts.representativeHelp}
            label={identityTexts.representative}
            maxLength={400}
            onChange={(representative) => record({ representative })}
            value={typed.representative}
          />
          <TextField
            help={identityTexts.relationHelp}
            label={identityTexts.relation}
            maxLength={120}
            onChange={(relation) => record({ relation })}
            value={typed.relation}
            width="medium"
          />
        </div>
      )}
    </>
  );
};

/** The first question, here because it decides whose details stand above it. Left open, it comes back in the intake. */
export const AboutWhom = (props: VisitScreen & { readonly onAnswer: (choice: 'self' | 'someoneElse') => void }) => {
  const isElse = hasChosen(props.visit.answers, 'aboutSelf', 'someoneElse');
  const isSelf = hasChosen(props.visit.answers, 'aboutSelf', 'self');
  return (
    <div className="about-whom stack">
      <RadioGroup
        help={isElse ? identityTexts.mandateHelp : undefined}
        label={identityTexts.aboutWhom}
        onChange={props.onAnswer}
        options={[
          { value: 'self', label: identityTexts.aboutSelf },
          { value: 'someoneElse', label: identityTexts.aboutOther },
        ]}
        value={isElse ? 'someoneElse' : isSelf ? 'self' : null}
      />
      {isElse ? <Mandate {...props} /> : null}
    </div>
  );
};
