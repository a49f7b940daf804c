import { type FormEvent, useEffect, useState } from 'react';
import { faultsInWording, plainWordFor } from '../../../domain/plain-language.ts';
import { ownTemplateText } from '../../../letter/template/edit-template.ts';
import type { LetterTemplate } from '../../../letter/template/letter-template.ts';
import { choiceAsSetting } from '../../../letter/template/office-templates.ts';
import { useApp } from '../../app/app-context.ts';
import { readTemplateText } from '../../app/read-template-text.ts';
import { useHalfTyped } from '../../app/use-half-typed.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary, type FieldMistake } from '../../components/error-summary.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { frameTexts } from '../../texts/frame.ts';
import { templateTexts } from '../../texts/templates.ts';
import { type DraftWords, draftWordsSchema, keyOf, placeOf, withWords } from './draft-words.ts';
import type { LetterWording } from './letter-wording.ts';
import { partsOfFile, type TemplatePart } from './template-parts.ts';
import { TemplatePreview } from './template-preview.tsx';
import './templates.css';

const fieldIdOf = (path: readonly PropertyKey[]): string => `template-${keyOf(path)}`;

/** Words that are better said otherwise: shown, never refused. */
const hintFor = (text: string): string | undefined => {
  const hints = faultsInWording(text, 'u').map((word) => templateTexts.hint(word, plainWordFor(word)));
  return hints.length === 0 ? undefined : hints.join(' ');
};

/** Letters are not laid out at every key: a pause in typing is soon enough. */
const previewAfterMs = 400;

const useAfterPause = <Value,>(value: Value): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), previewAfterMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
};

/** What the typed words make; the last template that was right goes on showing while they are not. */
const useRead = (text: string, first: LetterTemplate) => {
  const read = readTemplateText(text);
  const [good, setGood] = useState({ text: '', template: first });
  if (read.ok && good.text !== text) setGood({ text, template: read.value });
  const mistakes: readonly FieldMistake[] = read.ok
    ? []
    : read.error.map(({ path, message }) => ({ fieldId: fieldIdOf(path), text: message }));
  return { template: good.template, mistakes };
};

/** A text that can be changed, a line about what cannot. */
const Part = (props: {
  readonly part: TemplatePart;
  /** A field keeps the name it had, also while the word that gives it its name is changed. */
  readonly label: string;
  readonly mistakes: readonly FieldMistake[];
  readonly onChange: (key: string, text: string) => void;
}) => {
  const { part, label, mistakes, onChange } = props;
  if (part.type === 'locked') return <p className="template-locked">{part.text}</p>;
  const id = fieldIdOf(part.path);
  const field = {
    error: mistakes.find(({ fieldId }) => fieldId === id)?.text,
    help: hintFor(part.text),
    id,
    label,
    onChange: (text: string) => onChange(keyOf(part.path), text),
    value: part.text,
  };
  return part.isLong ? <TextArea {...field} rows={3} /> : <TextField {...field} />;
};

const useDraft = ({ recipient, template, earlier }: LetterWording) => {
  const half = useHalfTyped<DraftWords>(placeOf(recipient), draftWordsSchema, {});
  const { sha256: _, ...words } = template;
  const file = withWords(words, half.value);
  return {
    file,
    /** As it will be kept. */
    text: ownTemplateText(file, template, earlier),
    set: (key: string, text: string) => half.set({ ...half.value, [key]: text }),
    done: half.done,
  };
};

/** The words of one letter in fields, with the letter beside them. */
export const TemplateForm = (props: {
  readonly wording: LetterWording;
  readonly onClose: (isSaved: boolean) => void;
}) => {
  const { vault, now } = useApp();
  const { recipient, template: first } = props.wording;
  const draft = useDraft(props.wording);
  const [isRefused, setRefused] = useState(false);
  const [isSubmitted, setSubmitted] = useState(false);
  const { template, mistakes } = useRead(draft.text, first);
  const preview = useAfterPause(template);
  const close = (isSaved: boolean) => {
    draft.done();
    props.onClose(isSaved);
  };
  const save = async () => {
    setSubmitted(true);
    if (mistakes.length > 0) return;
    const choice = { recipient, at: now(), by: vault.me.id, text: draft.text };
    const saved = await vault.settings.set(...choiceAsSetting(choice));
    setRefused(!saved.ok);
    if (saved.ok) close(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const labels = partsOfFile(first).map((part) => (part.type === 'text' ? part.label : ''));
  const named = mistakes.map(({ fieldId, text }) => {
    const at = partsOfFile(first).findIndex((part) => part.type === 'text' && fieldIdOf(part.path) === fieldId);
    return { fieldId, text: templateTexts.mistake(labels[at] ?? templateTexts.letters[recipient], text) };
  });
  return (
    <div className="page paper-form-page">
      <PageHeading lead={templateTexts.changeLead}>{templateTexts.letters[recipient]}</PageHeading>
      <div className="paper-form">
        <form className="stack-wide" noValidate={true} onSubmit={submit}>
          <ErrorSummary errors={isSubmitted ? named : []} />
          {isRefused ? <Note tone="problem">{frameTexts.notKept}</Note> : null}
          <Note tone="info">{templateTexts.places}</Note>
          {partsOfFile(draft.file).map((part, index) => (
            <Part
              key={part.type === 'text' ? keyOf(part.path) : part.id}
              label={labels[index] ?? ''}
              mistakes={mistakes}
              onChange={draft.set}
              part={part}
            />
          ))}
          <div className="actions">
            <Button type="submit" variant="primary">
              {templateTexts.save}
            </Button>
            <Button onPress={() => close(false)}>{templateTexts.cancel}</Button>
          </div>
        </form>
        <div className="paper-side">
          <TemplatePreview isWaiting={mistakes.length > 0} template={preview} />
        </div>
      </div>
    </div>
  );
};
