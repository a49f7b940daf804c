import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { ErrorSummary, type FieldMistake } from '../../components/error-summary.tsx';
import { MemberFields, memberMistakes } from '../../components/member-fields.tsx';
import { setupTexts } from '../../texts/setup.ts';
import { type SetupDraft, setupSteps } from './setup-draft.ts';

export interface MemberStepProps {
  readonly draft: SetupDraft;
  readonly onChange: (draft: SetupDraft) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** The first member is administrator in any case, so no other role is asked for. */
const mistakesOf = (draft: SetupDraft): readonly FieldMistake[] =>
  memberMistakes({ ...draft, roles: ['administrator'] }, 'setup-member');

export const MemberStep = ({ draft, onChange, onBack, onNext }: MemberStepProps) => {
  const [mistakes, setMistakes] = useState<readonly FieldMistake[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = mistakesOf(draft);
    if (found.length === 0) onNext();
    else setMistakes(found);
  };
  return (
    <Door above={setupTexts.step(2, setupSteps)} lead={setupTexts.memberLead} title={setupTexts.memberTitle}>
      <ErrorSummary errors={mistakes} />
      <form className="stack" noValidate={true} onSubmit={submit}>
        <MemberFields
          draft={draft}
          id="setup-member"
          mistakes={mistakes}
          onChange={(member) => onChange({ ...draft, ...member })}
          rolesOffered={['frontDesk', 'socialWorker']}
        />
        <div className="actions">
          <Button type="submit" variant="primary">
            {setupTexts.next}
          </Button>
          <Button onPress={onBack}>{setupTexts.back}</Button>
        </div>
      </form>
    </Door>
  );
};
