import { useState } from 'react';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import { useApp } from '../../app/app-context.ts';
import { useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { ConfirmedForm } from '../../components/confirmed-form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { revokeTexts } from '../../texts/staff.ts';
import type { ColleagueStepProps } from './colleague-step-props.ts';

const fieldId = 'revoke-reason';

/** Takes a colleague's access away: what that means, why, and the administrator's own passphrase. */
export const RevokeAccess = ({ member, onDone, onCancel }: ColleagueStepProps) => {
  const { vault } = useApp();
  const [reason, setReason] = useState('');
  const act = useConfirmedAct({
    check: () => (reason.trim() === '' ? [{ fieldId, text: revokeTexts.reasonMissing }] : []),
    act: (mine) => vault.revoke(member.id, cleanText(reason).text, mine),
    onDone,
  });
  return (
    <ConfirmedForm
      act={act}
      isDanger
      onCancel={onCancel}
      texts={{ ...revokeTexts, title: revokeTexts.title(member.name) }}
    >
      <ul className="bulleted">
        {revokeTexts.what.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <TextField
        error={act.mistakes.find((mistake) => mistake.fieldId === fieldId)?.text}
        help={revokeTexts.reasonHelp}
        id={fieldId}
        label={revokeTexts.reason}
        maxLength={200}
        onChange={setReason}
        value={reason}
      />
    </ConfirmedForm>
  );
};
