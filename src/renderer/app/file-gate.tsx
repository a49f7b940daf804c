import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { cleanText } from '../../domain/identity/clean-text.ts';
import type { FileToOpen } from '../../store/audit-report.ts';
import { Button } from '../components/button.tsx';
import { Loading } from '../components/loading.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { RadioGroup } from '../components/radio-group.tsx';
import { TextField } from '../components/text-field.tsx';
import { logTexts } from '../texts/log.ts';
import { useApp } from './app-context.ts';
import { useLive } from './use-live.ts';

type Reason = keyof typeof logTexts.gateReasons;
const reasons = Object.keys(logTexts.gateReasons) as readonly Reason[];

/** Asks why, in one choice or a few words, before anything of the file is shown. */
const AskWhy = (props: { readonly file: FileToOpen; readonly onSaid: (reason: string) => void }) => {
  const { go, vault } = useApp();
  const [chosen, setChosen] = useState<Reason | null>(null);
  const [other, setOther] = useState('');
  const [hasTried, setTried] = useState(false);
  /** What was typed when it named the person. */
  const [naming, setNaming] = useState('');
  const said = chosen === 'other' ? cleanText(other).text.trim() : chosen === null ? '' : logTexts.gateReasons[chosen];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (said === '') return;
    // The choices are ours: a word of them may be somebody's name.
    if (chosen !== 'other') return props.onSaid(said);
    void vault.files.namesPerson(props.file, said).then((isNamed) => (isNamed ? setNaming(said) : props.onSaid(said)));
  };
  const missing = hasTried && said === '' ? logTexts.gateMissing : undefined;
  return (
    <form className="page narrow stack" noValidate={true} onSubmit={submit}>
      <PageHeading lead={logTexts.gateLead}>{logTexts.gateTitle}</PageHeading>
      <RadioGroup
        error={chosen === 'other' ? undefined : missing}
        label={logTexts.gateChoose}
        onChange={setChosen}
        options={reasons.map((value) => ({ value, label: logTexts.gateReasons[value] }))}
        value={chosen}
      />
      {chosen === 'other' ? (
        <TextField
          autoFocus
          error={said !== '' && said === naming ? logTexts.noNames : missing}
          help={logTexts.gateOtherHelp}
          label={logTexts.gateOther}
          maxLength={280}
          onChange={setOther}
          value={other}
        />
      ) : null}
      <div className="actions">
        <Button type="submit" variant="primary">
          {logTexts.gateOpen}
        </Button>
        <Button onPress={() => go({ page: 'start' })} variant="quiet">
          {logTexts.gateBack}
        </Button>
      </div>
    </form>
  );
};

/**
 * Before a person's file is on screen it stands in the log who opened it; who opens one that is not their own work says why
 * first. What the disk refuses to note does not keep the person at the desk waiting.
 */
export const FileGate = (props: { readonly file: FileToOpen; readonly children: ReactNode }) => {
  const { vault } = useApp();
  const { table, id } = props.file;
  const [reason, setReason] = useState('');
  const [isNoted, setNoted] = useState(false);
  const needsReason = useLive((open) => open.files.needsReason({ table, id }), [table, id]);
  const mayOpen = needsReason === false || reason !== '';
  useEffect(() => {
    if (!mayOpen || isNoted) return;
    let isOver = false;
    const show = () => {
      if (!isOver) setNoted(true);
    };
    vault.files.open({ table, id }, reason).then(show, show);
    return () => {
      isOver = true;
    };
  }, [vault, table, id, reason, mayOpen, isNoted]);
  if (isNoted) return props.children;
  return needsReason === true && reason === '' ? <AskWhy file={props.file} onSaid={setReason} /> : <Loading />;
};
