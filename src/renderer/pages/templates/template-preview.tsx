import { useState } from 'react';
import { makeLetter } from '../../../letter/make-letter.ts';
import { type ExampleId, exampleIds, exampleLetter } from '../../../letter/template/example-letters.ts';
import type { LetterTemplate } from '../../../letter/template/letter-template.ts';
import { useApp } from '../../app/app-context.ts';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PaperPreview } from '../../components/paper-preview.tsx';
import { Select } from '../../components/select.tsx';
import { useLaidOut } from '../../components/use-laid-out.ts';
import { paperTexts, typesetFailureText } from '../../texts/paper.ts';
import { templateTexts } from '../../texts/templates.ts';

const options = exampleIds.map((id) => ({ value: id, label: templateTexts.examples[id] }));

const useExample = (template: LetterTemplate, id: ExampleId) => {
  const { organisation, shippedTemplates, today } = useApp();
  const { recipient } = template;
  const templates = { ...shippedTemplates, [recipient]: template };
  const letter = makeLetter(exampleLetter(id, { recipient, organisation, templates, date: today() }));
  return useLaidOut(letter.ok ? letter.value : null);
};

/** A letter to an invented client in these words, as it would be printed. */
export const TemplatePreview = (props: { readonly template: LetterTemplate; readonly isWaiting?: boolean }) => {
  const [id, setId] = useState<ExampleId>('longest');
  const laidOut = useExample(props.template, id);
  return (
    <section className="stack">
      <h2>{templateTexts.previewTitle}</h2>
      <Select label={templateTexts.example} onChange={setId} options={options} value={id} />
      {props.isWaiting === true ? <p className="muted">{templateTexts.previewWaits}</p> : null}
      {laidOut.type === 'laying' ? <Loading text={paperTexts.laying} /> : null}
      {laidOut.type === 'failed' ? <Note tone="problem">{typesetFailureText(laidOut.failure)}</Note> : null}
      {laidOut.type === 'ready' ? <PaperPreview bytes={laidOut.bytes} /> : null}
    </section>
  );
};
