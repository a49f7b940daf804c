import { useState } from 'react';
import type { RetentionCategory } from '../../../domain/retention/terms.ts';
import { useApp } from '../../app/app-context.ts';
import { readRetentionRules } from '../../app/read-retention.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { destructionTexts, retentionTexts } from '../../texts/retention.ts';
import { DestructionPage } from './destruction-page.tsx';
import { TermForm } from './term-form.tsx';
import { TermList } from './term-list.tsx';

type Step =
  | { readonly type: 'terms'; readonly isSaved: boolean }
  | { readonly type: 'change'; readonly category: RetentionCategory }
  | { readonly type: 'list' };

/** How long everything is kept, for everybody to read; changing a term and the destruction list are the administrator's. */
export const RetentionPage = () => {
  const app = useApp();
  const [step, setStep] = useState<Step>({ type: 'terms', isSaved: false });
  const rules = useLive(() => readRetentionRules(app), [app]);
  if (rules === undefined) return <Loading />;
  const toTerms = () => setStep({ type: 'terms', isSaved: false });
  if (step.type === 'list') return <DestructionPage onBack={toTerms} rules={rules} />;
  if (step.type === 'change')
    return (
      <div className="page narrow stack-wide">
        <TermForm category={step.category} onClose={(isSaved) => setStep({ type: 'terms', isSaved })} rules={rules} />
      </div>
    );
  return (
    <div className="page narrow stack-wide">
      <PageHeading lead={retentionTexts.lead}>{retentionTexts.title}</PageHeading>
      {step.isSaved ? <Note tone="good">{retentionTexts.saved}</Note> : null}
      <TermList onChange={(category) => setStep({ type: 'change', category })} rules={rules} />
      {app.vault.may('changeSettings') ? null : <p className="muted">{retentionTexts.onlyAdministrator}</p>}
      <div className="actions">
        {app.vault.may('erase') ? (
          <Button onPress={() => setStep({ type: 'list' })}>{destructionTexts.open}</Button>
        ) : null}
        <Button onPress={() => app.go({ page: 'settings' })} variant="quiet">
          {retentionTexts.toSettings}
        </Button>
      </div>
    </div>
  );
};
