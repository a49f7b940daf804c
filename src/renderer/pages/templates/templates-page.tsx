import { useState } from 'react';
import { type RecipientId, recipientIds } from '../../../domain/catalogue/pathways.ts';
import { type App, useApp } from '../../app/app-context.ts';
import { keptTemplate, readTemplateChoices } from '../../app/office-templates.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { ListRow } from '../../components/list-row.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { templateTexts } from '../../texts/templates.ts';
import { draftWordsSchema, placeOf } from './draft-words.ts';
import { type LetterWording, readWording } from './letter-wording.ts';
import { TemplateForm } from './template-form.tsx';
import { TemplateView } from './template-view.tsx';

type Step =
  | { readonly type: 'list' }
  | { readonly type: 'view'; readonly recipient: RecipientId; readonly isSaved: boolean }
  | { readonly type: 'change'; readonly recipient: RecipientId };

const WordingRow = ({ wording, onOpen }: { readonly wording: LetterWording; readonly onOpen: () => void }) => (
  <ListRow
    onOpen={onOpen}
    side={
      wording.isUnreadable ? (
        <StatusTag tone="problem">{templateTexts.shipped}</StatusTag>
      ) : (
        <StatusTag tone="neutral">
          {wording.isOwn ? templateTexts.own(wording.template.version) : templateTexts.shipped}
        </StatusTag>
      )
    }
    title={templateTexts.letters[wording.recipient]}
  />
);

/** A form that a lock interrupted opens again. */
const firstStep = ({ halfTyped }: Pick<App, 'halfTyped'>): Step => {
  const recipient = recipientIds.find((id) => draftWordsSchema.safeParse(halfTyped.read(placeOf(id))).success);
  return recipient === undefined ? { type: 'list' } : { type: 'change', recipient };
};

/** The words of the letters, for everybody to read; changing them is the administrator's. */
export const TemplatesPage = () => {
  const app = useApp();
  const [step, setStep] = useState<Step>(() => firstStep(app));
  const choices = useLive(() => readTemplateChoices(app), [app]);
  if (choices === undefined) return <Loading />;
  const wordingOf = (recipient: RecipientId) => readWording(recipient, app.shippedTemplates, choices, keptTemplate);
  if (step.type === 'change')
    return (
      <TemplateForm
        key={step.recipient}
        onClose={(isSaved) => setStep({ type: 'view', recipient: step.recipient, isSaved })}
        wording={wordingOf(step.recipient)}
      />
    );
  if (step.type === 'view')
    return (
      <TemplateView
        isSaved={step.isSaved}
        onBack={() => setStep({ type: 'list' })}
        onChange={() => setStep({ type: 'change', recipient: step.recipient })}
        onSaved={() => setStep({ ...step, isSaved: true })}
        wording={wordingOf(step.recipient)}
      />
    );
  return (
    <div className="page narrow stack-wide">
      <PageHeading lead={templateTexts.lead}>{templateTexts.title}</PageHeading>
      <ul className="list">
        {recipientIds.map((recipient) => (
          <WordingRow
            key={recipient}
            onOpen={() => setStep({ type: 'view', recipient, isSaved: false })}
            wording={wordingOf(recipient)}
          />
        ))}
      </ul>
      {app.vault.may('changeSettings') ? null : <p className="muted">{templateTexts.onlyAdministrator}</p>}
      <div className="actions">
        <Button onPress={() => app.go({ page: 'settings' })} variant="quiet">
          {templateTexts.toSettings}
        </Button>
      </div>
    </div>
  );
};
