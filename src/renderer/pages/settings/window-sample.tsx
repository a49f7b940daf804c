import { useState } from 'react';
import type { LetterWindow } from '../../../domain/catalogue/letter-window.ts';
import { makeLetter } from '../../../letter/make-letter.ts';
import type { Paper } from '../../../letter/paper.ts';
import { exampleLetter, postedExample } from '../../../letter/template/example-letters.ts';
import { makeWindowSheet } from '../../../letter/window-sheet.ts';
import { type App, useApp } from '../../app/app-context.ts';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PaperActions } from '../../components/paper-actions.tsx';
import { PaperPreview } from '../../components/paper-preview.tsx';
import { Select } from '../../components/select.tsx';
import { useLaidOut } from '../../components/use-laid-out.ts';
import { letterWindowTexts as texts } from '../../texts/letter-window.ts';
import { paperTexts, typesetFailureText } from '../../texts/paper.ts';

const sampleIds = ['sheet', 'post', 'carried'] as const;
type SampleId = (typeof sampleIds)[number];

const options = sampleIds.map((id) => ({ value: id, label: texts.samples[id] }));

const sampleOf = (id: SampleId, window: LetterWindow, app: App): Paper | null => {
  const { vault, shippedTemplates: templates, today } = app;
  const organisation = { ...app.organisation, letterWindow: window };
  const date = today();
  if (id === 'sheet')
    return makeWindowSheet({ window, organisation, date, mark: { type: vault.isPractice ? 'practice' : 'none' } });
  const about = { recipient: 'deOpstap', organisation, templates, date } as const;
  const letter = makeLetter(id === 'post' ? postedExample(about, vault.me.id) : exampleLetter('usual', about));
  return letter.ok ? letter.value : null;
};

/** The sheet to fold, or an invented letter, for the measures that are typed; to print and to save. */
export const WindowSample = (props: { readonly window: LetterWindow; readonly isWaiting: boolean }) => {
  const app = useApp();
  const [id, setId] = useState<SampleId>('sheet');
  const laidOut = useLaidOut(sampleOf(id, props.window, app));
  return (
    <section className="stack">
      <h2>{texts.sampleTitle}</h2>
      <Select label={texts.sample} onChange={setId} options={options} value={id} />
      {props.isWaiting ? <p className="muted">{texts.sampleWaits}</p> : null}
      {laidOut.type === 'failed' ? <Note tone="problem">{typesetFailureText(laidOut.failure)}</Note> : null}
      {laidOut.type === 'laying' ? <Loading text={paperTexts.laying} /> : null}
      {laidOut.type === 'ready' && !props.isWaiting ? (
        <PaperActions
          bytes={laidOut.bytes}
          fileName="proefblad-venster.pdf"
          isSecondary
          key={id}
          printLabel={paperTexts.printSheet}
          release={null}
        />
      ) : null}
      {laidOut.type === 'ready' ? <PaperPreview bytes={laidOut.bytes} /> : null}
    </section>
  );
};
