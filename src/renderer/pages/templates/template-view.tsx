import { useState } from 'react';
import { choiceAsSetting, type TemplateChoice } from '../../../letter/template/office-templates.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { keptTemplate } from '../../app/office-templates.ts';
import { useStaffNames } from '../../app/staff-names.ts';
import { Button } from '../../components/button.tsx';
import { FreshView } from '../../components/fresh-view.tsx';
import { ListRow } from '../../components/list-row.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { frameTexts } from '../../texts/frame.ts';
import { templateTexts } from '../../texts/templates.ts';
import type { LetterWording } from './letter-wording.ts';
import { TemplatePreview } from './template-preview.tsx';

interface TemplateViewProps {
  readonly wording: LetterWording;
  readonly isSaved: boolean;
  readonly onBack: () => void;
  readonly onChange: () => void;
  readonly onSaved: () => void;
}

const nameOf = (choice: TemplateChoice): string => {
  const template = choice.text === null ? null : keptTemplate(choice.text);
  return template === null ? templateTexts.shipped : templateTexts.own(template.version);
};

const History = (props: {
  readonly wording: LetterWording;
  readonly onUse: (text: string | null) => void;
  readonly mayChange: boolean;
}) => {
  const { today } = useApp();
  const staffName = useStaffNames();
  const { choices } = props.wording;
  if (choices.length === 0) return <p className="muted">{templateTexts.noHistory}</p>;
  return (
    <section className="stack">
      <h2>{templateTexts.historyTitle}</h2>
      <ul className="list">
        {choices.map((choice, index) => (
          <ListRow
            detail={templateTexts.historyRow(staffName(choice.by), formatMoment(choice.at, today()))}
            key={choice.at}
            side={
              index === 0 ? (
                <StatusTag tone="done">{templateTexts.newest}</StatusTag>
              ) : props.mayChange ? (
                <Button onPress={() => props.onUse(choice.text)}>{templateTexts.useAgain}</Button>
              ) : null
            }
            title={nameOf(choice)}
          />
        ))}
      </ul>
    </section>
  );
};

/** One letter in the words in use, with an invented client, and what they were before. */
export const TemplateView = (props: TemplateViewProps) => {
  const { vault, now } = useApp();
  const { wording } = props;
  const [isRefused, setRefused] = useState(false);
  const mayChange = vault.may('changeSettings');
  const use = async (text: string | null) => {
    const choice = { recipient: wording.recipient, at: now(), by: vault.me.id, text };
    const saved = await vault.settings.set(...choiceAsSetting(choice));
    setRefused(!saved.ok);
    if (saved.ok) props.onSaved();
  };
  return (
    <div className="page paper-form-page">
      <PageHeading
        actions={
          <Button onPress={props.onBack} variant="quiet">
            {templateTexts.toList}
          </Button>
        }
        lead={wording.isOwn ? templateTexts.own(wording.template.version) : templateTexts.shipped}
      >
        {templateTexts.letters[wording.recipient]}
      </PageHeading>
      <div className="paper-form">
        <div className="stack-wide">
          {props.isSaved ? (
            <FreshView>
              <Note tone="good">
                <p role="status">{templateTexts.saved}</p>
              </Note>
            </FreshView>
          ) : null}
          {isRefused ? <Note tone="problem">{frameTexts.notKept}</Note> : null}
          {wording.isUnreadable ? <Note tone="attention">{templateTexts.unreadable}</Note> : null}
          {mayChange ? (
            <div className="actions">
              <Button onPress={props.onChange} variant="primary">
                {templateTexts.change}
              </Button>
              {wording.isOwn ? <Button onPress={() => void use(null)}>{templateTexts.backToShipped}</Button> : null}
            </div>
          ) : (
            <p className="muted">{templateTexts.onlyAdministrator}</p>
          )}
          <History mayChange={mayChange} onUse={(text) => void use(text)} wording={wording} />
        </div>
        <TemplatePreview template={wording.template} />
      </div>
    </div>
  );
};
