import { klusRequestIdSchema } from '../../../domain/ids.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { intakeTexts } from '../../texts/intake.ts';
import type { VisitScreen } from './visit-screen.ts';

/** Whoever only wants a klus done gets the short flow: its own record, no social data, no link to a person. */
export const KlusOffer = ({ change, onBack }: VisitScreen & { readonly onBack: () => void }) => {
  const { vault, newId, now, today, go } = useApp();
  const start = async () => {
    const id = klusRequestIdSchema.parse(newId());
    const added = await vault.klusRequests.add({
      id,
      owner: vault.me.id,
      day: today(),
      changedAt: now(),
      state: 'open',
      applicantKind: 'unknown',
      name: '',
      phone: null,
      task: '',
      taskKind: '',
      place: '',
      wishedMoment: '',
    });
    if (!added.ok) return;
    if (await change(() => ({ state: 'closed', outcome: 'informed' }))) go({ page: 'klus', klusRequestId: id });
  };
  return (
    <div className="stack">
      <h1 className="question-title">{intakeTexts.klusTitle}</h1>
      <p>{intakeTexts.klusText}</p>
      <div className="question-actions">
        <Button onPress={onBack} variant="quiet">
          {intakeTexts.klusStay}
        </Button>
        <Button onPress={() => void start()} variant="primary">
          {intakeTexts.klusGo}
        </Button>
      </div>
    </div>
  );
};
