import { type FormEvent, useState } from 'react';
import { bpostRules, envelopeIds, freeAround } from '../../../domain/catalogue/letter-window.ts';
import { useApp } from '../../app/app-context.ts';
import type { WindowInUse } from '../../app/letter-window.ts';
import { settingKeys } from '../../app/setting-keys.ts';
import { useHalfTyped } from '../../app/use-half-typed.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { frameTexts } from '../../texts/frame.ts';
import { letterWindowTexts as texts } from '../../texts/letter-window.ts';
import {
  draftOfUsual,
  draftOfWindow,
  measureFieldId,
  measureNames,
  readWindowDraft,
  type UsualWindow,
  usualNames,
  usualOf,
  type WindowDraft,
  windowDraftSchema,
} from './window-draft.ts';
import { WindowSample } from './window-sample.tsx';
import './window-page.css';

/** Where a form that a lock interrupted is kept. */
export const windowPlace = 'letterWindow';

const startOptions = [...usualNames, 'own' as const].map((name) => ({ value: name, label: texts.starts[name] }));
const envelopeOptions = envelopeIds.map((id) => ({ value: id, label: texts.envelopes[id] }));

/** The measures as typed; each mistake at its field. */
const Measures = (props: {
  readonly draft: WindowDraft;
  readonly mistakes: ReturnType<typeof readWindowDraft>['mistakes'];
  readonly set: (draft: WindowDraft) => void;
}) => {
  const { draft, set } = props;
  const begin = (name: UsualWindow | 'own') => {
    if (name !== 'own') set(draftOfUsual(name));
  };
  return (
    <>
      <Select label={texts.start} onChange={begin} options={startOptions} value={usualOf(draft)} />
      <Select
        label={texts.envelope}
        onChange={(envelope) => set({ ...draft, envelope })}
        options={envelopeOptions}
        value={draft.envelope}
      />
      <div className="window-measures">
        {measureNames.map((name) => (
          <TextField
            error={props.mistakes.find(({ fieldId }) => fieldId === measureFieldId(name))?.text}
            id={measureFieldId(name)}
            inputMode="decimal"
            key={name}
            label={texts.fields[name]}
            maxLength={6}
            onChange={(text) => set({ ...draft, [name]: text })}
            value={draft[name]}
            width="short"
          />
        ))}
      </div>
    </>
  );
};

/** The last window that was right goes on showing while what is typed is not. */
const useGoodWindow = (draft: WindowDraft, first: WindowInUse['window']) => {
  const read = readWindowDraft(draft);
  const [good, setGood] = useState(first);
  const now = read.window ?? good;
  if (JSON.stringify(now) !== JSON.stringify(good)) setGood(now);
  return { window: now, isRight: read.window !== null, mistakes: read.mistakes };
};

/** Where the window of the office's envelopes is, with a sheet to try it. */
export const WindowPage = (props: { readonly inUse: WindowInUse; readonly onClose: (isSaved: boolean) => void }) => {
  const { vault } = useApp();
  const half = useHalfTyped(windowPlace, windowDraftSchema, draftOfWindow(props.inUse.window));
  const { window, isRight, mistakes } = useGoodWindow(half.value, props.inUse.window);
  const [isSubmitted, setSubmitted] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const { below } = freeAround(window);
  const close = (isSaved: boolean) => {
    half.done();
    props.onClose(isSaved);
  };
  const save = async () => {
    setSubmitted(true);
    if (!isRight) return;
    const saved = await vault.settings.set(settingKeys.letterWindow, JSON.stringify(window));
    setRefused(!saved.ok);
    if (saved.ok) close(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <div className="page paper-form-page">
      <PageHeading lead={texts.lead}>{texts.title}</PageHeading>
      <div className="paper-form">
        <form className="stack-wide" noValidate={true} onSubmit={submit}>
          <ErrorSummary errors={isSubmitted ? mistakes : []} />
          {isRefused ? <Note tone="problem">{frameTexts.notKept}</Note> : null}
          <Measures draft={half.value} mistakes={mistakes} set={half.set} />
          {isRight && below < bpostRules.below ? <Note tone="attention">{texts.lowFor(below)}</Note> : null}
          <div className="actions">
            <Button type="submit" variant="primary">
              {texts.save}
            </Button>
            <Button onPress={() => close(false)}>{texts.cancel}</Button>
          </div>
        </form>
        <div className="paper-side">
          <WindowSample isWaiting={!isRight} window={window} />
        </div>
      </div>
    </div>
  );
};
